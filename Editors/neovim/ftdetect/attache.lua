-- Annotation files, registries and settings are JSON that Attaché serves too: hover, completion, checks, formatting.

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  group = vim.api.nvim_create_augroup('attache_ftdetect', { clear = true }),
  pattern = { '*.attache.json', 'attache.json', 'attache.entities.json' },
  callback = function()
    vim.bo.filetype = 'json.attache'
  end,
})
