" Attaché: the command `:Attache`, its keys in articles, and the server for vim-lsp where that is at hand.
if exists('g:loaded_attache')
  finish
endif
let g:loaded_attache = 1

" A selection counts only where one was given.
command! -range -nargs=+ -complete=customlist,attache#Complete Attache call attache#Command([<f-args>], <range> > 0)

augroup attache
  autocmd!
  autocmd FileType text,markdown,mail call attache#MapKeys()
  autocmd User lsp_setup call lsp#register_server({
  \   'name': 'attache',
  \   'cmd': {info -> [get(g:, 'attache_executable', 'attache'), 'lsp']},
  \   'allowlist': ['text', 'markdown', 'mail', 'json.attache'],
  \   'languageId': {info -> &filetype ==# 'text' ? 'plaintext' : &filetype},
  \})
augroup END
