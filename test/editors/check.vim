" What a person would do in Vim with ALE, and what comes of it. Writes its report into $HOME/report.
let s:report = []
let s:passed = 0
let s:failed = 0

function! s:Check(what, ok, ...) abort
  if a:ok
    let s:passed += 1
  else
    let s:failed += 1
  endif
  call add(s:report, (a:ok ? 'ok   ' : 'FAIL ') . a:what . (!a:ok && a:0 ? ': ' . string(a:1) : ''))
endfunction

" Whether a condition holds within 15 seconds.
function! s:Within(Condition) abort
  let l:start = reltime()
  while reltimefloat(reltime(l:start)) < 15
    if a:Condition()
      return 1
    endif
    sleep 50m
  endwhile
  return 0
endfunction

function! s:Found() abort
  return filter(ale#engine#GetLoclist(bufnr('')), 'v:val.text =~# "blgo"')
endfunction

" Answers what ALE asks for on the command line.
runtime autoload/ale/util.vim
function! ale#util#Input(message, value) abort
  return s:answer
endfunction

function! s:Run() abort
  call s:Check('the file type is that of Apache''s files', &filetype is# 'apache', &filetype)
  call s:Check('the undefined group is found', s:Within({-> !empty(s:Found())}), execute('messages'))
  let l:first = get(s:Found(), 0, {})
  call s:Check('it stands on its line, and marks the words', [get(l:first, 'lnum'), get(l:first, 'col'), get(l:first, 'end_col')] == [4, 22, 25], l:first)
  call s:Check('it is an error', get(l:first, 'type') is# 'E', l:first)
  call s:Check('it names its rule', get(l:first, 'code') is# 'wsgi/undefined-process-group', l:first)

  call cursor(4, 22)
  let s:answer = '1'
  ALECodeAction
  call s:Check('a code action mends the name', s:Within({-> getline(4) is# '    WSGIProcessGroup blog'}), getline(4))
  write
  call s:Check('mending it clears the finding', s:Within({-> empty(s:Found())}), s:Found())

  call cursor(3, 6)
  ALEHover
  call s:Check('hovering a directive explains it', s:Within({-> s:Shown() =~# 'WSGIScriptAlias'}), s:Shown())
  pclose

  call cursor(4, 22)
  let s:answer = 'journal'
  ALERename
  call s:Check('renaming a process group changes the open file', s:Within({-> getline(4) is# '    WSGIProcessGroup journal'}), getline(4))
  write
  call cursor(4, 22)
  ALEGoToDefinition
  call s:Check('the definition stands in the other file', s:Within({-> expand('%:t') is# 'groups.conf'}), expand('%'))
  call s:Check('which is renamed too', getline(2) =~# '^WSGIDaemonProcess journal user=blog ', getline(2))

  call cursor(2, 1)
  let s:waits = 0
  call timer_start(100, function('s:EndInsert'), {'repeat': 100})
  call feedkeys("A req\<C-x>\<C-o>", 'tx!')
  call s:Check('completion writes the options of a directive', getline(2) =~# ' request-timeout=\?$', getline(2))

  edit! $SERVER/etc/httpd/conf.d/blog.conf
  ALEFix
  call s:Check('formatting indents, and writes names as httpd does', s:Within({-> getline(7) is# '        Require all granted'}), getline(7))
endfunction

" Ends insert mode once something has been completed, but not before: a key that waits ends omni-completion.
function! s:EndInsert(timer) abort
  let s:waits += 1
  if getline('.') =~# ' request-' || s:waits == 100
    call timer_stop(a:timer)
    call feedkeys("\<C-y>\<Esc>", 't')
  endif
endfunction

" What the preview window shows.
function! s:Shown() abort
  for l:window in range(1, winnr('$'))
    if getwinvar(l:window, '&previewwindow')
      return join(getbufline(winbufnr(l:window), 1, '$'), "\n")
    endif
  endfor
  return ''
endfunction

try
  call s:Run()
catch
  call s:Check('nothing is thrown', 0, v:exception . ' at ' . v:throwpoint)
endtry
call add(s:report, s:passed . ' passed, ' . s:failed . ' failed')
call writefile(s:report, $HOME . '/report')
execute s:failed ? 'cquit!' : 'qall!'
