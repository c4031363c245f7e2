" Attaché: entities in news articles, for ALE.

" Tells ALE how to start Attaché for one filetype; `language` is the id the server is told.
" ALE counts columns in bytes and never says so: the option tells the server.
function! attache#Define(filetype, language) abort
  call ale#Set('attache_executable', 'attache')
  call ale#linter#Define(a:filetype, {
  \   'name': 'attache',
  \   'lsp': 'stdio',
  \   'executable': {buffer -> ale#Var(buffer, 'attache_executable')},
  \   'command': '%e lsp --default-position-encoding utf-8',
  \   'language': a:language,
  \   'project_root': function('attache#ProjectRoot'),
  \})
endfunction

" The folder that the server takes as the workspace: the nearest one with a root marker, else the file's own.
function! attache#ProjectRoot(buffer) abort
  for l:marker in ['attache.json', 'attache.entities.json']
    let l:found = ale#path#FindNearestFile(a:buffer, l:marker)
    if !empty(l:found)
      return fnamemodify(l:found, ':h')
    endif
  endfor
  let l:git = ale#path#FindNearestDirectory(a:buffer, '.git')
  return !empty(l:git) ? fnamemodify(l:git, ':h:h') : expand('#' . a:buffer . ':p:h')
endfunction
