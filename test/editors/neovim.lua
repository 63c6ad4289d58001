-- A real client: starts the language server over stdio, opens a broken file, waits for diagnostics, mends it, waits for silence.
-- Written for Neovim 0.7 (Debian 12): no vim.lsp.start, no pull diagnostics, so the server has to push.
local program, file = vim.env.WSGI_LINT, vim.env.BROKEN
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
local UNDEFINED, UNKNOWN = 'wsgi/undefined-process-group', 'syntax/unknown-directive'

vim.cmd('edit ' .. vim.fn.fnameescape(file))
vim.bo.filetype = 'apache'
local client = vim.lsp.start_client({ name = 'wsgi-lint', cmd = { 'node', program, 'lsp', '--stdio' }, root_dir = vim.fn.fnamemodify(file, ':h') })
check('the client starts', client ~= nil)
vim.lsp.buf_attach_client(0, client)

vim.wait(15000, function() return #diagnostics(UNDEFINED) > 0 end, 50)
local first = diagnostics(UNDEFINED)[1]
check('the undefined group is found', first ~= nil, 'nothing within 15 s')
if first then
  check('it names its source', first.source == 'wsgi-lint', tostring(first.source))
  check('it stands on the third line', first.lnum == 2, tostring(first.lnum))
  check('it marks the words', first.col == 17 and first.end_col == 21, first.col .. '-' .. first.end_col)
  check('it is an error', first.severity == vim.diagnostic.severity.ERROR)
end
check('it comes once', #diagnostics(UNDEFINED) == 1, tostring(#diagnostics(UNDEFINED)))

vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'WSGIProcessGroup blog' })
vim.wait(15000, function() return #diagnostics() == 0 end, 50)
check('mending the line clears everything', #diagnostics() == 0, vim.inspect(diagnostics()))

vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'WSGIProcesGroup blog' })
vim.wait(15000, function() return #diagnostics(UNKNOWN) > 0 end, 50)
local second = diagnostics(UNKNOWN)[1]
check('what httpd rejects is found', second ~= nil, 'nothing within 15 s')
check('and is an error on its line', second ~= nil and second.severity == vim.diagnostic.severity.ERROR and second.lnum == 2)

vim.lsp.stop_client(client)
io.stdout:write(passed .. ' passed, ' .. failed .. ' failed\n')
vim.cmd(failed == 0 and 'qa!' or 'cq!')
