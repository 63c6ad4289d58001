#!/usr/bin/env bash
# Helix as a real client of the built language server, set up as docs/editors.md shows, on a terminal of its own: keys are pressed, and the screen
# and the files that Helix saves are looked at. Prints a line per check and ends with `N passed, N failed`, or says `skipped: …` where there is no
# Helix or no tmux.
set -u
. "$(dirname "$0")/home.sh"
. test/editors/checks.sh
for program in hx tmux; do
  command -v "$program" >/dev/null || skip "there is no $program"
done
export LC_ALL=C.UTF-8
mkdir -p "$XDG_CONFIG_HOME/helix"
documented toml '## Helix' >"$XDG_CONFIG_HOME/helix/languages.toml"

terminal() { tmux -S "$folder/terminal" "$@"; }
trap 'terminal kill-server 2>/dev/null; rm -rf "$folder"' EXIT
show() { terminal capture-pane -p | grep . | head -n 12 | cut -c -120; }
# Escape is pressed alone, for what follows at once makes it Alt.
press() {
  terminal send-keys "$@"
  sleep 0.3
}
# at LINE COLUMN: puts the cursor somewhere; both count from 1.
at() {
  press Escape
  press ":$1" Enter
  press g h $(($2 - 1)) l
}
shows() { terminal capture-pane -p | grep -q -- "$1"; }
shows_not() { ! shows "$1"; }
# holds FILE PATTERN: whether a file has such a line, once Helix has saved all that is open.
holds() {
  press Escape
  press :wa Enter
  grep -q -- "$2" "$SERVER/etc/httpd/conf.d/$1"
}

# Helix 25.01 may tell of a change before it tells of the file, and of quick ones in a wrong order: both files are open from the start, and keys
# are pressed one by one.
terminal -f /dev/null new-session -d -x 150 -y 40 "cd '$SERVER' && hx etc/httpd/conf.d/blog.conf etc/httpd/conf.d/groups.conf"
check 'the undefined group is found' shows '^● *4 '
at 4 22
check 'it is told on its line' shows 'no `WSGIDaemonProcess` defines the process group `blgo`'
at 3 6
press Space k
check 'hovering a directive explains it' shows 'WSGIScriptAlias URL-path'
press Escape
at 4 22
press Space a
check 'code actions are offered' shows 'Write `WSGIProcessGroup blog`'
press Enter
press Enter
check 'a code action mends the name' holds blog.conf '^    WSGIProcessGroup blog$'
check 'mending it clears the finding' shows_not '●'
at 4 22
press Space r
within shows '^rename-to:'
press C-u
press journal Enter
check 'renaming a process group changes the open file' holds blog.conf '^    WSGIProcessGroup journal$'
check 'and the other one' holds groups.conf '^WSGIDaemonProcess journal user=blog '
press :format Enter
check 'formatting indents, and writes names as httpd does' holds blog.conf '^        Require all granted$'
at 4 22
press g d
check 'the definition stands in the other file' shows '^ NOR .*groups.conf'
press A
for key in Space r e q; do press "$key"; done
check 'completion offers the options of a directive' shows '^ .* request-timeout'
press C-n
press Escape
check 'and writes the one that is chosen' holds groups.conf ' request-timeout=$'

sum_up
