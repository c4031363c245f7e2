-- Keys for deciding on suggestions: each runs a command of the server at the cursor, or on the selection.

local M = {}

--- What follows the prefix, and the command it runs.
M.commands = {
  a = { 'attache.accept', 'accept' },
  x = { 'attache.reject', 'reject' },
  n = { 'attache.next', 'next undecided' },
  p = { 'attache.previous', 'previous undecided' },
  m = { 'attache.nextMention', 'next mention of the same' },
  u = { 'attache.undo', 'undo the decision' },
  r = { 'attache.redo', 'redo the decision' },
  A = { 'attache.acceptAll', 'accept all sure suggestions' },
  N = { 'attache.neverSuggest', 'never suggest this again' },
  R = { 'attache.newEntity', 'enter in the registry' },
  D = { 'attache.markDone', 'mark the article as done' },
  O = { 'attache.reopen', 'open the article again' },
}

--- What follows the prefix and `k`, and the kind it stands for.
M.kinds = {
  p = 'person', r = 'role', o = 'organization', c = 'country', l = 'place', n = 'nationality', e = 'event',
  d = 'document', t = 'date', h = 'time', u = 'duration', m = 'money', z = 'percent', q = 'quantity', x = 'misc',
}

--- The server that a buffer is attached to.
local function client_of(buffer)
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.lsp.buf_get_clients(buffer)
  for _, client in pairs(clients) do
    if client.name == 'attache' then
      return client
    end
  end
end

--- Shows the place that an answer names, for versions that do not let the server show it.
local function show(result, encoding)
  local place = type(result) == 'table' and result.next
  if type(place) ~= 'table' then
    return
  end
  if vim.lsp.util.show_document then
    vim.lsp.util.show_document(place, encoding, { focus = true })
  else
    vim.lsp.util.jump_to_location(place, encoding)
  end
end

--- Runs a command of the server on the cursor's place or the selection, and moves to where it says.
---@param command string for example `attache.accept`
---@param argument table|nil members beside the place, for example `{ kind = 'person' }`
---@param is_selection boolean|nil whether the last selection is meant
function M.run(command, argument, is_selection)
  local buffer = vim.api.nvim_get_current_buf()
  local client = client_of(buffer)
  if not client then
    vim.notify('Attaché is not attached to this buffer', vim.log.levels.WARN)
    return
  end
  local encoding = client.offset_encoding or 'utf-16'
  local place = { uri = vim.uri_from_bufnr(buffer) }
  if is_selection then
    place.range = vim.lsp.util.make_given_range_params(nil, nil, buffer, encoding).range
  else
    place.position = vim.lsp.util.make_position_params(0, encoding).position
  end
  local params = { command = command, arguments = { vim.tbl_extend('force', place, argument or {}) } }
  local function answered(failure, result)
    if failure then
      vim.notify('Attaché: ' .. failure.message, vim.log.levels.WARN)
    else
      show(result, encoding)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request('workspace/executeCommand', params, answered, buffer)
  else
    client.request('workspace/executeCommand', params, answered, buffer)
  end
end

--- Lets the keys count in a buffer.
---@param buffer number
---@param prefix string|nil what each of them begins with; by default the local leader
function M.map(buffer, prefix)
  prefix = prefix or '<LocalLeader>'
  local function map(mode, keys, call, what)
    local run = (mode == 'x' and ':<C-u>' or '<Cmd>') .. "lua require('attache.keys').run(" .. call .. ')<CR>'
    vim.keymap.set(mode, prefix .. keys, run, { buffer = buffer, silent = true, desc = 'Attaché: ' .. what })
  end
  for key, command in pairs(M.commands) do
    map('n', key, ("'%s'"):format(command[1]), command[2])
  end
  for _, key in ipairs({ 'a', 'x' }) do
    map('x', key, ("'%s', nil, true"):format(M.commands[key][1]), M.commands[key][2] .. ' all of the selection')
  end
  for key, kind in pairs(M.kinds) do
    map('n', 'k' .. key, ("'attache.setKind', { kind = '%s' }"):format(kind), 'change to ' .. kind)
    map('x', 'k' .. key, ("'attache.annotate', { kind = '%s' }, true"):format(kind), 'annotate as ' .. kind)
  end
end

return M
