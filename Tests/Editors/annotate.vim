" Annotates an article from nothing in a real Vim with ALE, with the keys that its configuration maps.
" Writes `name<TAB>what Vim shows` lines to $OUT; `run` checks them, and what was saved.

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

function! s:Show(name, text) abort
  call add(s:lines, a:name . "\t" . substitute(a:text, "\n", ' ⏎ ', 'g'))
endfunction

function! s:Finish(status) abort
  call writefile(s:lines, $OUT)
  execute a:status ? 'cquit' : 'qall!'
endfunction

" Waits until a condition holds; whether it does.
function! s:Wait(seconds, condition) abort
  let l:end = reltimefloat(reltime()) + a:seconds
  while !eval(a:condition)
    if reltimefloat(reltime()) > l:end
      return 0
    endif
    sleep 10m
  endwhile
  return 1
endfunction

function! s:WaitFor(what, condition) abort
  if !s:Wait(20, a:condition)
    call s:Show('TIMEOUT', a:what)
    call s:Finish(1)
  endif
endfunction

" The diagnostics that ALE shows, by whether they are suggestions.
function! Diagnostics(suggestions) abort
  return filter(copy(ale#engine#GetLoclist(bufnr(''))), {_, d -> (get(d, 'code', '') =~# 'suggest') == a:suggestions})
endfunction

" How many decisions stand on disk.
function! Decided() abort
  let l:path = expand('%:p') . '.attache.json'
  if !filereadable(l:path)
    return 0
  endif
  let l:sidecar = json_decode(join(readfile(l:path), "\n"))
  return len(get(l:sidecar, 'mentions', [])) + len(get(l:sidecar, 'quotes', []))
endfunction

function! s:CursorOn(text) abort
  call cursor(1, 1)
  call search('\V\C' . a:text, 'cW')
endfunction

function! s:Here() abort
  return strpart(getline('.'), col('.') - 1, 12)
endfunction

" Presses keys, and waits for the cursor to go elsewhere; whether it did.
function! s:Go(keys) abort
  let g:place = getpos('.')
  execute 'normal ' . a:keys
  return s:Wait(2, 'getpos(".") != g:place')
endfunction

" Presses keys that decide; whether something was decided.
function! s:Decide(keys) abort
  let [g:before, g:place] = [Decided(), getpos('.')]
  execute 'normal ' . a:keys
  if !s:Wait(2, 'Decided() != g:before')
    return 0
  endif
  " The file is written first, then the editor is told where to go.
  call s:Wait(0.5, 'getpos(".") != g:place')
  return 1
endfunction

function! Drive() abort
  call s:WaitFor('findings and suggestions', 'len(Diagnostics(1)) > 4')
  call s:Show('suggested', len(Diagnostics(1)))
  call s:Show('finding', join(map(Diagnostics(0), 'get(v:val, "code", v:val.text)'), ' '))
  call s:CursorOn($TWICE)
  normal! dw
  silent write
  call s:WaitFor('the finding goes', 'empty(Diagnostics(0))')

  call cursor(1, 1)
  call s:Go('\n')
  call s:Show('next', s:Here())
  call s:Go('\p')
  call s:Show('previous', s:Here())
  call s:CursorOn($REJECTED)
  call s:Show('rejected', s:Decide('\x') ? 'true' : 'false')
  call s:Show('moved on', s:Here())
  call s:CursorOn($CHANGED)
  call s:Show('changed', s:Decide('\kc') ? 'true' : 'false')
  call s:CursorOn($ANNOTATED)
  call s:Show('annotated', s:Decide('ve\kx') ? 'true' : 'false')
  call s:Show('undone', s:Decide('\u') ? 'true' : 'false')

  call cursor(1, 1)
  for l:try in range(60)
    if !s:Decide('\a') && !s:Go('\n')
      break
    endif
  endfor
  call s:Wait(3, 'empty(Diagnostics(1))')
  call s:Show('left', len(Diagnostics(1)))
  normal \D
  sleep 500m
  call s:Finish(0)
endfunction

autocmd VimEnter * call timer_start(200, {-> Drive()})
