" Drives a real Vim with ALE: opens an article, hovers a name, jumps, lists references.
" Writes `name<TAB>what Vim shows` lines to $OUT; `run` checks them.

set nocompatible
" No prompt may wait for a key that nobody presses.
set nomore cmdheight=6 shortmess=aoOstTWAIcqF lines=40 columns=120
let s:lines = []
packadd! ale
execute 'set runtimepath^=' . fnameescape($EDITORS . '/vim')
if isdirectory('/usr/share/vim-ale')
  execute 'set runtimepath+=/usr/share/vim-ale'
endif
filetype on
let g:ale_linters = {'text': ['attache']}
let g:ale_attache_executable = $ATTACHE
let g:ale_hover_to_preview = 1

function! s:Show(name, text) abort
  call add(s:lines, a:name . "\t" . substitute(a:text, "\n", ' ⏎ ', 'g'))
endfunction

function! s:Finish(status) abort
  call writefile(s:lines, $OUT)
  execute a:status ? 'cquit' : 'qall!'
endfunction

function! s:WaitFor(what, condition) abort
  let l:end = reltimefloat(reltime()) + 20
  while !eval(a:condition)
    if reltimefloat(reltime()) > l:end
      call s:Show('TIMEOUT', a:what)
      call s:Finish(1)
    endif
    sleep 10m
  endwhile
endfunction

function! s:CursorOn(text) abort
  call cursor(1, 1)
  call search('\V\C' . a:text, 'cW')
endfunction

function! s:Preview() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
    endif
  endfor
  return ''
endfunction

function! s:Hover(text) abort
  silent! pclose
  call s:CursorOn(a:text)
  ALEHover
  call s:WaitFor('hover on ' . a:text, '!empty(' . expand('<SID>') . 'Preview())')
  call s:Show('hover ' . a:text, s:Preview())
endfunction

function! Drive() abort
  call s:Show('filetype', &filetype)
  for l:text in split($HOVER, '|')
    call s:Hover(l:text)
  endfor
  silent! pclose

  call s:CursorOn($JUMP_FROM)
  call search('\V\C' . $JUMP_FROM, 'W')
  let s:before = line('.')
  ALEGoToDefinition
  call s:WaitFor('definition', 'line(".") != ' . s:before)
  call s:Show('definition', getline('.'))

  call s:CursorOn($JUMP_FROM)
  let g:ale_default_navigation = 'buffer'
  let s:files = {}
  let l:end = reltimefloat(reltime()) + 20
  while len(s:files) < 2 && reltimefloat(reltime()) < l:end
    call setqflist([])
    silent ALEFindReferences -quickfix
    sleep 200m
    let s:files = {}
    for l:item in getqflist()
      let s:files[fnamemodify(bufname(l:item.bufnr), ':t')] = 1
    endfor
  endwhile
  call s:Show('references', len(getqflist()) . ' in ' . join(sort(keys(s:files)), ', '))
  silent! cclose

  execute 'silent %s/' . escape($EDIT_OLD, '/') . '/' . escape($EDIT_NEW, '/') . '/'
  call s:Hover($EDIT_HOVER)

  silent! pclose
  let l:registry = expand('%:p:h') . '/attache.entities.json'
  call writefile(['{"format": "attache-entities/1", "entities": [', '{"type": "person", "id": "ds", "nam": "D"}]}'], l:registry)
  execute 'silent edit! ' . fnameescape(l:registry)
  call s:Show('file', &filetype)
  call s:WaitFor('the mistake', '!empty(ale#engine#GetLoclist(bufnr("")))')
  call s:Show('mistake', join(map(copy(ale#engine#GetLoclist(bufnr(''))), 'v:val.text'), '; '))
  call s:Finish(0)
endfunction

autocmd VimEnter * call timer_start(200, {-> Drive()})
