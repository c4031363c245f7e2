-- What the scripts for Neovim share: the configuration is loaded as its README says, with the server under test.
-- usage: local editor = dofile(vim.env.EDITORS .. '/../Tests/Editors/start.lua')   with ATTACHE, EDITORS in the environment

local editor = {}

--- Prints `name<TAB>what Neovim shows`.
function editor.show(name, text)
  io.stdout:write(name .. '\t' .. tostring(text == nil and '' or text):gsub('\n', ' ⏎ ') .. '\n')
end

--- Waits until a condition holds, and gives up the whole run where it does not.
function editor.wait_for(what, condition)
  if not vim.wait(20000, condition, 10) then
    editor.show('TIMEOUT', what)
    vim.cmd('cquit 1')
  end
end

--- Puts the cursor on the first occurrence of a text.
function editor.cursor_on(text)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  vim.fn.search('\\V\\C' .. text, 'cW')
end

vim.opt.runtimepath:append(vim.env.EDITORS .. '/neovim')
vim.cmd('filetype on')
-- Neovim has looked for these before it ran this script; an init.lua comes earlier.
vim.cmd('runtime! ftdetect/attache.lua')
vim.cmd('doautoall FileType')
if vim.lsp.enable then
  vim.lsp.config('attache', { cmd = { vim.env.ATTACHE, 'lsp' } })
  vim.lsp.enable('attache')
else
  require('attache').setup({ cmd = { vim.env.ATTACHE, 'lsp' } })
end
vim.cmd('edit')

return editor
