" Annotation files, registries and settings are JSON that Attaché serves too.
autocmd BufRead,BufNewFile *.attache.json,attache.json,attache.entities.json set filetype=json.attache
