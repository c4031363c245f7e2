" Attaché: entities in news articles, for ALE, vim-lsp, yegappan/lsp and coc.

" What follows `:Attache` and the prefix of the keys: the letter, and the command of the server.
let g:attache#commands = {
\   'a': 'accept', 'x': 'reject', 'n': 'next', 'p': 'previous', 'm': 'nextMention', 'u': 'undo', 'r': 'redo',
\   'A': 'acceptAll', 'N': 'neverSuggest', 'R': 'newEntity', 'D': 'markDone', 'O': 'reopen',
\}

" What follows the prefix and `k`: the letter, and the kind.
let g:attache#kinds = {
\   'p': 'person', 'r': 'role', 'o': 'organization', 'c': 'country', 'l': 'place', 'n': 'nationality', 'e': 'event',
\   'd': 'document', 't': 'date', 'h': 'time', 'u': 'duration', 'm': 'money', 'z': 'percent', 'q': 'quantity', 'x': 'misc',
\}

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

" Runs a command of the server, for example `accept`, with further members of its argument; on the last selection where
" `selected` is true, else at the cursor.
function! attache#Run(command, members, selected) abort
  let l:client = s:Client()
  let l:place = {'uri': s:Uri(expand('%:p'))}
  if a:selected
    let l:place.range = {'start': s:Position(l:client, getpos("'<"), 0), 'end': s:Position(l:client, getpos("'>"), 1)}
  else
    let l:place.position = s:Position(l:client, getpos('.'), 0)
  endif
  let l:params = {'command': 'attache.' . a:command, 'arguments': [extend(l:place, a:members)]}
  call s:{l:client}(l:params)
endfunction

" Runs a command that was typed: `:Attache accept`, `:Attache setKind person`.
function! attache#Command(words, selected) abort
  let l:members = len(a:words) > 1 ? {'kind': a:words[1]} : {}
  let l:command = a:words[0] ==# 'setKind' && a:selected ? 'annotate' : a:words[0]
  call attache#Run(l:command, l:members, a:selected)
endfunction

function! attache#Complete(start, line, cursor) abort
  let l:words = a:line =~# 'setKind\s' ? values(g:attache#kinds) : values(g:attache#commands) + ['setKind']
  return filter(sort(l:words), 'v:val[: len(a:start) - 1] ==# a:start || empty(a:start)')
endfunction

" Lets the keys count in this buffer.
function! attache#MapKeys() abort
  let l:prefix = get(g:, 'attache_prefix', '<LocalLeader>')
  for [l:key, l:command] in items(g:attache#commands)
    execute printf('nnoremap <buffer> <silent> %s%s :Attache %s<CR>', l:prefix, l:key, l:command)
  endfor
  for l:key in ['a', 'x']
    execute printf('xnoremap <buffer> <silent> %s%s :Attache %s<CR>', l:prefix, l:key, g:attache#commands[l:key])
  endfor
  for [l:key, l:kind] in items(g:attache#kinds)
    execute printf('nnoremap <buffer> <silent> %sk%s :Attache setKind %s<CR>', l:prefix, l:key, l:kind)
    execute printf('xnoremap <buffer> <silent> %sk%s :Attache setKind %s<CR>', l:prefix, l:key, l:kind)
  endfor
endfunction

" The client that is at hand, by the name of the function that asks it.
function! s:Client() abort
  for [l:client, l:loaded] in [['VimLsp', 'g:lsp_loaded'], ['Coc', 'g:did_coc_loaded'], ['Ale', 'g:loaded_ale']]
    if exists(l:loaded)
      return l:client
    endif
  endfor
  throw 'Attaché: neither ALE nor vim-lsp nor coc is loaded'
endfunction

function! s:Ale(params) abort
  call ale#lsp_linter#SendRequest(bufnr(''), 'attache', [0, 'workspace/executeCommand', a:params], {
  \   reply -> s:Answered('Ale', get(reply, 'error', {}), get(reply, 'result', {}))})
endfunction

function! s:VimLsp(params) abort
  call lsp#send_request('attache', {'method': 'workspace/executeCommand', 'params': a:params, 'on_notification': {
  \   data -> s:Answered('VimLsp', get(data.response, 'error', {}), get(data.response, 'result', {}))}})
endfunction

function! s:Coc(params) abort
  call CocRequestAsync('attache', 'workspace/executeCommand', a:params, {
  \   failure, result -> s:Answered('Coc', empty(failure) ? {} : {'message': string(failure)}, result)})
endfunction

" Goes where an answer says, or says what went wrong.
function! s:Answered(client, failure, result) abort
  if !empty(a:failure)
    echohl WarningMsg | echomsg 'Attaché: ' . get(a:failure, 'message', '') | echohl None
    return
  endif
  let l:next = type(a:result) == v:t_dict ? get(a:result, 'next', {}) : {}
  if empty(l:next) || l:next.uri !=# s:Uri(expand('%:p'))
    return
  endif
  let l:line = l:next.range.start.line + 1
  let l:characters = s:Before(a:client, getline(l:line), l:next.range.start.character)
  normal! m'
  call cursor(l:line, l:characters + 1)
endfunction

" A mark's position as the protocol writes it, or the position behind the character there.
" ALE's columns are bytes, as the server is told; the others' are UTF-16 units.
function! s:Position(client, mark, is_behind) abort
  let l:text = getline(a:mark[1])
  let l:bytes = min([a:mark[2] - 1, strlen(l:text)])
  if a:is_behind
    let l:bytes += strlen(matchstr(l:text, '.', l:bytes))
  endif
  let l:character = a:client ==# 'Ale' ? l:bytes : s:Units(strpart(l:text, 0, l:bytes))
  return {'line': a:mark[1] - 1, 'character': l:character}
endfunction

" The bytes of a line before a column of the protocol.
function! s:Before(client, text, character) abort
  if a:client ==# 'Ale'
    return a:character
  endif
  let l:bytes = 0
  for l:character in split(a:text, '\zs')
    if s:Units(strpart(a:text, 0, l:bytes)) >= a:character
      break
    endif
    let l:bytes += strlen(l:character)
  endfor
  return l:bytes
endfunction

" The UTF-16 units of a text.
function! s:Units(text) abort
  let l:scalars = str2list(a:text)
  return len(l:scalars) + len(filter(l:scalars, 'v:val > 0xFFFF'))
endfunction

" A path as a URI: all bytes but the unreserved ones and slashes are escaped.
function! s:Uri(path) abort
  return 'file://' . substitute(a:path, '[^A-Za-z0-9_.~/-]', '\=s:Escaped(submatch(0))', 'g')
endfunction

function! s:Escaped(character) abort
  return join(map(range(strlen(a:character)), 'printf("%%%02X", char2nr(a:character[v:val], 1) % 256)'), '')
endfunction
