-- Attaché for Neovim 0.11 and newer: put this folder on 'runtimepath', then `vim.lsp.enable('attache')`.
-- Neovim 0.7 to 0.10 start the same table with `require('attache').setup()`.

---@type vim.lsp.Config
return {
  cmd = { 'attache', 'lsp' },
  filetypes = { 'text', 'markdown', 'mail', 'json.attache' },
  root_markers = { 'attache.json', 'attache.entities.json', '.git' },
  on_attach = function(_, buffer)
    -- Decisions are made in articles.
    if vim.bo[buffer].filetype ~= 'json.attache' then
      require('attache.keys').map(buffer)
    end
  end,
}
