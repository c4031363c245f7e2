-- Drives a real headless Neovim through what `neovim.lua` leaves out: the other ways to go, lenses, calls, renaming, completion,
-- and a registry as a document. Prints `name<TAB>what Neovim shows` for each step; `run` checks these lines.
-- usage: nvim --headless --clean -u NONE -c 'luafile requests.lua' ARTICLE   with ATTACHE, EDITORS in the environment

local editor = dofile(vim.env.EDITORS .. '/../Tests/Editors/start.lua')
local show, wait_for, cursor_on = editor.show, editor.wait_for, editor.cursor_on

local function attached()
  local clients = vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = 0 }) or vim.lsp.buf_get_clients(0)
  for _, client in pairs(clients) do
    return client.server_capabilities.hoverProvider and client
  end
end

wait_for('the server attaches', attached)

--- Puts the cursor on the last occurrence of a text.
local function cursor_on_last(text)
  vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 0 })
  vim.fn.search('\\V\\C' .. text, 'b')
end

--- Goes somewhere; what stands there.
local function jump(name, ask)
  local article, before = vim.api.nvim_get_current_buf(), vim.api.nvim_win_get_cursor(0)
  ask()
  wait_for(name, function()
    return vim.api.nvim_get_current_buf() ~= article or not vim.deep_equal(before, vim.api.nvim_win_get_cursor(0))
  end)
  local at = vim.api.nvim_win_get_cursor(0)
  show(name, vim.fn.expand('%:t') .. ': ' .. vim.api.nvim_get_current_line():sub(at[2] + 1))
  vim.cmd('buffer ' .. article)
end

--- The texts of the list that an answer fills.
local function listed(name, ask)
  vim.fn.setqflist({})
  ask()
  wait_for(name, function() return #vim.fn.getqflist() > 0 end)
  vim.cmd('silent! cclose')
  local texts = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    table.insert(texts, item.text)
  end
  show(name, table.concat(texts, '; '))
end

cursor_on_last('Yuldasheva')
jump('declaration', vim.lsp.buf.declaration)
cursor_on_last('E. Sadykov')
jump('type', vim.lsp.buf.type_definition)
cursor_on('Minister of Water Resources')
jump('implementation', vim.lsp.buf.implementation)

cursor_on('Dilnoza')
vim.lsp.buf.document_highlight()
local references = vim.api.nvim_get_namespaces().vim_lsp_references
local function highlights()
  references = references or vim.api.nvim_get_namespaces().vim_lsp_references
  return references and #vim.api.nvim_buf_get_extmarks(0, references, 0, -1, {}) or 0
end
wait_for('highlights', function() return highlights() > 0 end)
show('highlights', highlights())

vim.lsp.codelens.refresh()
wait_for('lenses', function()
  local lenses = vim.lsp.codelens.get(0)
  for _, lens in ipairs(lenses) do
    if not lens.command then return false end
  end
  return #lenses > 0
end)
local titles = {}
for _, lens in ipairs(vim.lsp.codelens.get(0)) do
  table.insert(titles, lens.command.title)
end
show('lenses', table.concat(titles, '; '))

listed('found', function() vim.lsp.buf.workspace_symbol('sadykov') end)
listed('everything', function() vim.lsp.buf.workspace_symbol('') end)
cursor_on_last('Lindholm')
listed('calls', vim.lsp.buf.outgoing_calls)

-- What the editor makes of the answer in its menu; the menu itself needs somebody who types.
vim.fn.append('$', 'Then Yul')
vim.o.virtualedit = 'onemore'
vim.api.nvim_win_set_cursor(0, { vim.api.nvim_buf_line_count(0), 8 })
local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', vim.lsp.util.make_position_params(), 5000)
local words = {}
for _, answer in pairs(answers or {}) do
  for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, 'Yul')) do
    table.insert(words, item.word)
  end
end
show('completion', table.concat(words, '; '))
vim.cmd('silent undo')

cursor_on('Orazov')
vim.lsp.buf.rename('Orasow')
wait_for('rename', function() return vim.fn.search('Orazov', 'nw') == 0 end)
show('rename', vim.fn.getline(vim.fn.search('Orasow', 'nw')))

-- A registry: told of a mistake, mended, formatted.
local registry = vim.fn.expand('%:p:h') .. '/attache.entities.json'
vim.fn.writefile({ '{"format": "attache-entities/1", "entities": [', '{"type": "person", "id": "ds", "nam": "Dilnoza"}]}' }, registry)
vim.cmd('silent! edit! ' .. registry)
show('file', vim.bo.filetype)
wait_for('the server attaches to the registry', attached)
wait_for('the mistake', function() return #vim.diagnostic.get(0) > 0 end)
show('mistake', vim.diagnostic.get(0)[1].code)
vim.cmd([[silent %s/"nam"/"name"/]])
wait_for('the mistake goes', function()
  return #vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR }) == 0
end)
if vim.lsp.buf.format then
  vim.lsp.buf.format({ timeout_ms = 5000 })
else
  vim.lsp.buf.formatting_sync(nil, 5000)
end
show('formatting', vim.fn.getline(4))

vim.cmd('qall!')
