-- Annotates an article from nothing in a real headless Neovim, with the keys that its configuration maps.
-- Prints `name<TAB>what Neovim shows` for each step; `run` checks these lines, and what was saved.
-- usage: nvim --headless --clean -u NONE -c 'luafile annotate.lua' ARTICLE   with ATTACHE, EDITORS in the environment

local editor = dofile(vim.env.EDITORS .. '/../Tests/Editors/start.lua')
local show, wait_for, cursor_on = editor.show, editor.wait_for, editor.cursor_on

local function diagnostics(severity)
  return vim.diagnostic.get(0, { severity = severity })
end

--- How many decisions stand on disk.
local function decided()
  local path = vim.fn.expand('%:p') .. '.attache.json'
  if vim.fn.filereadable(path) == 0 then
    return 0
  end
  local sidecar = vim.fn.json_decode(vim.fn.readfile(path))
  return #(sidecar.mentions or {}) + #(sidecar.quotes or {})
end

local function press(keys)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'x', false)
end

--- What stands at the cursor.
local function here()
  local at = vim.api.nvim_win_get_cursor(0)
  return vim.api.nvim_get_current_line():sub(at[2] + 1, at[2] + 12)
end

--- Presses keys, and waits for the cursor to go elsewhere; whether it did.
local function go(keys)
  local before = vim.api.nvim_win_get_cursor(0)
  press(keys)
  return vim.wait(2000, function() return not vim.deep_equal(before, vim.api.nvim_win_get_cursor(0)) end, 10)
end

--- Presses keys that decide; whether something was decided.
local function decide(keys)
  local before, place = decided(), vim.api.nvim_win_get_cursor(0)
  press(keys)
  if not vim.wait(2000, function() return decided() ~= before end, 10) then
    return false
  end
  -- The file is written first, then the editor is told where to go.
  vim.wait(500, function() return not vim.deep_equal(place, vim.api.nvim_win_get_cursor(0)) end, 10)
  return true
end

wait_for('findings and suggestions', function() return #diagnostics() > 5 end)
show('suggested', #diagnostics(vim.diagnostic.severity.HINT))
for _, finding in ipairs(diagnostics(vim.diagnostic.severity.INFO)) do
  show('finding', finding.code or finding.message)
end

cursor_on(vim.env.TWICE)
press('dw')
vim.cmd('silent write')
wait_for('the finding goes', function() return #diagnostics(vim.diagnostic.severity.INFO) == 0 end)

vim.api.nvim_win_set_cursor(0, { 1, 0 })
go('\\n')
show('next', here())
go('\\p')
show('previous', here())

cursor_on(vim.env.REJECTED)
show('rejected', decide('\\x'))
show('moved on', here())
cursor_on(vim.env.CHANGED)
show('changed', decide('\\kc'))
cursor_on(vim.env.ANNOTATED)
show('annotated', decide('ve\\kx'))
show('undone', decide('\\u'))

vim.api.nvim_win_set_cursor(0, { 1, 0 })
for _ = 1, 60 do
  if not decide('\\a') and not go('\\n') then
    break
  end
end
vim.wait(3000, function() return #diagnostics(vim.diagnostic.severity.HINT) == 0 end, 10)
show('left', #diagnostics(vim.diagnostic.severity.HINT))
press('\\D')
vim.wait(3000, function()
  return table.concat(vim.fn.readfile(vim.fn.expand('%:p') .. '.attache.json')):find('"done"', 1, true) ~= nil
end, 10)
vim.cmd('qall!')
