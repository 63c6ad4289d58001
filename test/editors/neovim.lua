-- A real client: starts the language server over stdio, opens a broken file, waits for diagnostics, mends it, waits for silence.
-- Written for Neovim 0.7 (Debian 12): no vim.lsp.start, no pull diagnostics, so the server has to push.
local program, file = vim.env.WSGI_LINT, vim.env.BROKEN
local failed, passed = 0, 0
local function check(what, ok, detail)
  if ok then passed = passed + 1 else failed = failed + 1 end
  io.stdout:write((ok and 'ok   ' or 'FAIL ') .. what .. ((not ok and detail) and (': ' .. detail) or '') .. '\n')
end
local function diagnostics() return vim.diagnostic.get(0) end

vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.bo.filetype = 'apache'
local client = vim.lsp.start_client({ name = 'wsgi-lint', cmd = { 'node', program, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') })
check('the client starts', client ~= nil)
vim.lsp.buf_attach_client(0, client)

vim.wait(15000, function() return #diagnostics() > 0 end, 50)
local first = diagnostics()[1]
check('a finding arrives', first ~= nil, 'none within 15 s')
if first then
  check('it has the rule as its code', first.code == 'wsgi/undefined-process-group', tostring(first.code))
  check('it names its source', first.source == 'wsgi-lint', tostring(first.source))
  check('it stands on the third line', first.lnum == 2, tostring(first.lnum))
  check('it marks the words', first.col == 17 and first.end_col == 21, first.col .. '-' .. first.end_col)
end
check('no finding comes twice', #diagnostics() == 1, tostring(#diagnostics()))

vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'WSGIProcessGroup blog' })
vim.wait(15000, function() return #diagnostics() == 0 end, 50)
check('mending the line clears it', #diagnostics() == 0, vim.inspect(diagnostics()))

vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'WSGIProcesGroup blog' })
vim.wait(15000, function() return #diagnostics() > 0 end, 50)
local second = diagnostics()[1]
check('what httpd rejects is an error', second ~= nil and second.severity == vim.diagnostic.severity.ERROR and second.code == 'syntax/unknown-directive', second and second.code or 'none')

vim.lsp.stop_client(client)
io.stdout:write(passed .. ' passed, ' .. failed .. ' failed\n')
vim.cmd(failed == 0 and 'qa!' or 'cq!')
