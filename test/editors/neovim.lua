-- Asks the language server that docs/editors.md sets up for what a person would ask it for.
-- Neovim 0.7 (Debian 12) pulls no diagnostics, so that the server has to push; from 0.11 they are pulled.
local server = vim.env.SERVER
local clients = vim.lsp.get_clients or vim.lsp.get_active_clients
local failed, passed = 0, 0
local function check(what, ok, detail)
  if ok then passed = passed + 1 else failed = failed + 1 end
  io.stdout:write((ok and 'ok   ' or 'FAIL ') .. what .. ((not ok and detail) and (': ' .. detail) or '') .. '\n')
end
-- The diagnostics of one rule, or all.
local function diagnostics(code)
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    if code == nil or diagnostic.code == code then found[#found + 1] = diagnostic end
  end
  return found
end
local function within(condition) return vim.wait(15000, condition, 50) end
local function line(number) return vim.fn.getline(number) end
-- Asks for something at a place, and waits for the answer.
local function ask(method, number, text, more)
  vim.fn.cursor(number, vim.fn.match(line(number), text) + 1)
  local params = vim.tbl_extend('force', vim.lsp.util.make_position_params(0, 'utf-16'), more or {})
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 15000) or {}) do return answer.result end
end
local UNDEFINED, UNKNOWN = 'wsgi/undefined-process-group', 'syntax/unknown-directive'

within(function() return clients()[1] ~= nil end)
local client = clients()[1]
check('the client starts', client ~= nil)
check('the folder is that of the main file, or of what is said for all', client ~= nil and client.config.root_dir == server, client and client.config.root_dir)

within(function() return #diagnostics(UNDEFINED) > 0 end)
local first = diagnostics(UNDEFINED)[1]
check('the undefined group is found', first ~= nil, 'nothing within 15 s')
if first then
  check('it names its source', first.source == 'wsgi-lint', tostring(first.source))
  check('it stands on the fourth line', first.lnum == 3, tostring(first.lnum))
  check('it marks the words', first.col == 21 and first.end_col == 25, first.col .. '-' .. first.end_col)
  check('it is an error', first.severity == vim.diagnostic.severity.ERROR)
end
check('it comes once', #diagnostics(UNDEFINED) == 1, tostring(#diagnostics(UNDEFINED)))

local hover = ask('textDocument/hover', 3, 'WSGIScriptAlias')
check('hovering a directive explains it', hover ~= nil and hover.contents.value:find('WSGIScriptAlias', 1, true) ~= nil, vim.inspect(hover))

-- The first that is offered is taken.
vim.ui.select = function(items, _, choose) choose(items[1], 1) end
vim.fn.cursor(4, 22)
vim.lsp.buf.code_action()
within(function() return line(4) == '    WSGIProcessGroup blog' end)
check('a code action mends the name', line(4) == '    WSGIProcessGroup blog', line(4))
within(function() return #diagnostics() == 0 end)
check('mending it clears everything', #diagnostics() == 0, vim.inspect(diagnostics()))

local places = ask('textDocument/definition', 4, 'blog')
check('the definition stands in the other file', places ~= nil and places[1] ~= nil and vim.endswith(places[1].uri, '/conf.d/groups.conf'), vim.inspect(places))

vim.fn.cursor(4, 22)
vim.lsp.buf.rename('journal')
within(function() return line(4) == '    WSGIProcessGroup journal' end)
check('renaming a process group changes the open file', line(4) == '    WSGIProcessGroup journal', line(4))
local other = vim.fn.bufnr(server .. '/etc/httpd/conf.d/groups.conf')
local there = other < 0 and '' or vim.api.nvim_buf_get_lines(other, 1, 2, false)[1]
check('and the other one', vim.startswith(there, 'WSGIDaemonProcess journal user=blog '), there)

vim.bo.shiftwidth, vim.bo.expandtab = 4, true
(vim.lsp.buf.format or vim.lsp.buf.formatting_sync)({ timeout_ms = 15000 }, 15000)
check('formatting indents, and writes names as httpd does', line(6) == '    <Directory /srv/blog/app>' and line(7) == '        Require all granted', line(6) .. line(7))

vim.api.nvim_buf_set_lines(0, 3, 4, false, { 'WSGIProcesGroup journal' })
within(function() return #diagnostics(UNKNOWN) > 0 end)
local second = diagnostics(UNKNOWN)[1]
check('what httpd rejects is found', second ~= nil, 'nothing within 15 s')
check('and is an error on its line', second ~= nil and second.severity == vim.diagnostic.severity.ERROR and second.lnum == 3)

if vim.fn.has('nvim-0.12') == 1 then dofile(vim.fn.expand('<script>:h') .. '/neovim-newer.lua')(check, client) end

io.stdout:write(passed .. ' passed, ' .. failed .. ' failed\n')
vim.cmd(failed == 0 and 'qa!' or 'cq!')
