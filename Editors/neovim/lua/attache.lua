-- Starts Attaché in Neovim 0.7 to 0.10, which have no `vim.lsp.enable`.

local M = {}

--- The folder that the server takes as the workspace: the nearest one with a root marker, else the file's own.
local function root_of(path, markers)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  local here = folder
  while true do
    for _, marker in ipairs(markers) do
      local candidate = here .. '/' .. marker
      if vim.fn.isdirectory(candidate) == 1 or vim.fn.filereadable(candidate) == 1 then
        return here
      end
    end
    local parent = vim.fn.fnamemodify(here, ':h')
    if parent == here then
      return folder
    end
    here = parent
  end
end

--- Attaches Attaché to every buffer of its filetypes, now and later.
---@param overrides table|nil members of the configuration to replace, for example `{ cmd = { '/path/to/attache', 'lsp' } }`
function M.setup(overrides)
  local file = vim.api.nvim_get_runtime_file('lsp/attache.lua', false)[1]
  if not file then
    error('attache: lsp/attache.lua is not on the runtimepath')
  end
  local config = vim.tbl_extend('force', dofile(file), overrides or {})
  local clients = {}

  local function attach(buffer)
    if vim.bo[buffer].buftype ~= '' then
      return
    end
    local root = root_of(vim.api.nvim_buf_get_name(buffer), config.root_markers)
    local client = clients[root]
    if not client then
      client = vim.lsp.start_client({
        name = 'attache',
        cmd = config.cmd,
        root_dir = root,
        workspace_folders = { { uri = vim.uri_from_fname(root), name = vim.fn.fnamemodify(root, ':t') } },
        settings = config.settings,
        on_attach = config.on_attach,
        on_exit = function()
          clients[root] = nil
        end,
      })
      clients[root] = client
    end
    if client then
      vim.lsp.buf_attach_client(buffer, client)
    end
  end

  local group = vim.api.nvim_create_augroup('attache', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = config.filetypes,
    callback = function(event)
      attach(event.buf)
    end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(config.filetypes, vim.bo[buffer].filetype) then
      attach(buffer)
    end
  end
end

return M
