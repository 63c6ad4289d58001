-- What Neovim has from 0.12: a function that checks it, on the files as neovim.lua left them.
local server = vim.env.SERVER

-- What a function gives, once it gives something. What is on the screen is asked for when it is drawn.
local function awaited(get)
  local value
  vim.wait(15000, function()
    vim.cmd.redraw()
    value = get()
    return value
  end, 50)
  return value
end

-- The texts of a list that a function of vim.lsp.buf makes.
local function listed(ask, ...)
  local texts
  local more = { ... }
  more[#more + 1] = { on_list = function(list) texts = vim.tbl_map(function(item) return item.text end, list.items) end }
  ask(unpack(more))
  return table.concat(awaited(function() return texts end) or {}, '\n')
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

return function(check, client)
  check('diagnostics are pulled', client:supports_method('textDocument/diagnostic'))
  -- Neovim 0.12 applies linked ranges of the file that is shown to all that are open.
  vim.cmd('silent %bdelete! | silent edit ' .. server .. '/etc/httpd/conf.d/wiki.conf')
  awaited(function() return vim.lsp.buf_is_attached(0, client.id) end)

  local token = awaited(function() return (vim.lsp.semantic_tokens.get_at_pos(0, 2, 6) or {})[1] end)
  check('tokens colour the names of directives', token and token.type == 'keyword', vim.inspect(token))

  vim.wo.foldmethod, vim.wo.foldexpr, vim.wo.foldlevel = 'expr', 'v:lua.vim.lsp.foldexpr()', 0
  check('sections are folded', awaited(function() return vim.fn.foldclosedend(1) == 6 end), vim.fn.foldclosedend(1))
  vim.wo.foldenable = false

  local outline = listed(vim.lsp.buf.document_symbol)
  check('the outline names hosts', outline:find('wiki.example.com', 1, true), outline)
  local symbols = listed(vim.lsp.buf.workspace_symbol, 'wiki')
  check('hosts and groups of all files are found', symbols:find('wiki.example.com', 1, true) and symbols:find('WSGIDaemonProcess', 1, true), symbols)

  vim.lsp.codelens.enable()
  local function lenses()
    local titles = vim.tbl_map(function(each) return each.lens.command and each.lens.command.title or '' end, vim.lsp.codelens.get({ bufnr = 0 }))
    return table.concat(titles, '\n')
  end
  local titles = awaited(function() return lenses():find('process group wiki') and lenses() end)
  check('lenses stand above hosts and mounts', titles and titles:find('http://wiki.example.com/: 1 application', 1, true), lenses())
  vim.fn.cursor(3, 1)
  vim.lsp.codelens.run()
  local page = awaited(floating)
  check('a lens shows where a request goes', page and page:find('is answered by application of /srv/wiki/app/wiki.wsgi', 1, true), page)

  vim.fn.cursor(4, 6)
  vim.lsp.linked_editing_range.enable()
  local names = vim.api.nvim_create_namespace('nvim.lsp.linked_editing_range:' .. client.id)
  awaited(function() return #vim.api.nvim_buf_get_extmarks(0, names, 0, -1, {}) == 2 end)
  vim.cmd('normal! ciwFiles')
  vim.cmd.doautocmd('TextChanged')
  check('both tags of a section change together', vim.fn.getline(6) == '    </Files>', vim.fn.getline(6))

  client.settings = { ['wsgi-lint'] = { inlayHints = true } }
  client:notify('workspace/didChangeConfiguration', { settings = client.settings })
  vim.lsp.inlay_hint.enable()
  vim.cmd('silent edit! ' .. server .. '/etc/httpd/conf.d/groups.conf')
  local hint = awaited(function() return vim.lsp.inlay_hint.get({ bufnr = 0 })[1] end)
  check('settings are asked for: hints are shown', hint and vim.inspect(hint.inlay_hint.label):find('processes=1', 1, true), vim.inspect(hint))
end
