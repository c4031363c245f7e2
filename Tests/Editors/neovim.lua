-- Drives a real headless Neovim: opens an article, hovers a name, jumps, lists references and symbols.
-- Prints `name<TAB>what Neovim shows` for each step; `run` checks these lines.
-- usage: nvim --headless --clean -u NONE -c 'luafile neovim.lua' ARTICLE   with ATTACHE, EDITORS in the environment

local editor = dofile(vim.env.EDITORS .. '/../Tests/Editors/start.lua')
local show, wait_for, cursor_on = editor.show, editor.wait_for, editor.cursor_on

wait_for('the server attaches', function()
  local clients = (vim.lsp.get_clients or vim.lsp.get_active_clients)()
  return clients[1] and clients[1].server_capabilities.hoverProvider
end)
show('filetype', vim.bo.filetype)

--- The lines of the floating window, which hover opens.
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window, table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function hover(text)
  cursor_on(text)
  vim.lsp.buf.hover()
  wait_for('hover on ' .. text, function() return float() ~= nil end)
  local window, shown = float()
  show('hover ' .. text, shown)
  vim.api.nvim_win_close(window, true)
end

for _, text in ipairs(vim.split(vim.env.HOVER, '|')) do
  hover(text)
end

cursor_on(vim.env.JUMP_FROM)
vim.fn.search('\\V\\C' .. vim.env.JUMP_FROM, 'W')
local before = vim.api.nvim_win_get_cursor(0)[1]
vim.lsp.buf.definition()
wait_for('definition', function() return vim.api.nvim_win_get_cursor(0)[1] ~= before end)
show('definition', vim.api.nvim_get_current_line())

-- The other articles of the folder are read in the background: ask until they are in.
local files
local deadline = vim.loop.now() + 20000
repeat
  vim.fn.setqflist({})
  cursor_on(vim.env.JUMP_FROM)
  vim.lsp.buf.references()
  wait_for('references', function() return #vim.fn.getqflist() > 0 end)
  vim.cmd('silent! cclose')
  files = {}
  for _, item in ipairs(vim.fn.getqflist()) do
    files[vim.fn.fnamemodify(vim.fn.bufname(item.bufnr), ':t')] = true
  end
until vim.tbl_count(files) > 1 or vim.loop.now() > deadline
local names = vim.tbl_keys(files)
table.sort(names)
show('references', #vim.fn.getqflist() .. ' in ' .. table.concat(names, ', '))

vim.fn.setqflist({})
vim.lsp.buf.document_symbol()
wait_for('document symbols', function()
  return #vim.fn.getqflist() > 0 or #vim.fn.getloclist(0) > 0
end)
local symbols = {}
for _, item in ipairs(#vim.fn.getqflist() > 0 and vim.fn.getqflist() or vim.fn.getloclist(0)) do
  table.insert(symbols, item.text)
end
show('symbols', table.concat(symbols, '; '))

-- Unsaved text counts: a role typed in now is what the next hover shows.
vim.cmd('silent! cclose | silent! lclose')
cursor_on(vim.env.EDIT_OLD)
vim.cmd('silent! %s/' .. vim.fn.escape(vim.env.EDIT_OLD, '/') .. '/' .. vim.fn.escape(vim.env.EDIT_NEW, '/') .. '/')
hover(vim.env.EDIT_HOVER)

local client = (vim.lsp.get_clients or vim.lsp.get_active_clients)()[1]
client.stop()
wait_for('the server ends', function() return client.is_stopped() end)
show('stopped', 'yes')
vim.cmd('qall!')
