#!/usr/bin/env bash
# Kate as a real client of the built language server, in a display of its own: keys are pressed, and the files that Kate saves are looked at.
# Prints a line per check and ends with `N passed, N failed`, or says `skipped: …` where Kate cannot be run. SHOTS may name a folder for screenshots,
# which need ImageMagick.
set -u
. "$(dirname "$0")/home.sh"
. test/editors/checks.sh
for program in kate Xvfb xdotool dbus-run-session; do
  command -v "$program" >/dev/null || skip "there is no $program"
done
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$folder"' EXIT
sites="$SERVER/etc/httpd/conf.d"
export LANG=C.UTF-8 XDG_RUNTIME_DIR="$folder/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# The server, with what it says kept in a file.
cat >"$folder/bin/wsgi-lint" <<EOF
#!/bin/sh
node "$PWD/dist/bin/wsgi-lint.js" "\$@" | tee "$folder/said"
EOF

mkdir -p "$XDG_CONFIG_HOME/kate/lspclient"
documented json '## Kate' >"$XDG_CONFIG_HOME/kate/lspclient/settings.json"
documented ini '## Kate' >"$XDG_CONFIG_HOME/katemoderc"
printf '[General]\nShow welcome view for new window=false\n[Kate Plugins]\nlspclientplugin=true\n' >"$XDG_CONFIG_HOME/katerc"

said() { grep -q -- "$1" "$folder/said" 2>/dev/null; }
# The display has no window manager, so that nothing else gives the keyboard to a window.
window() { xdotool search --onlyvisible --name "$1" >"$folder/window" 2>/dev/null && xdotool windowfocus --sync "$(head -n 1 "$folder/window")"; }
press() {
  xdotool key --clearmodifiers --delay 100 "$@"
  sleep 0.5
}
# holds FILE PATTERN: whether a file has such a line, once Kate has saved all that is open.
holds() {
  press ctrl+l
  grep -q -- "$2" "$sites/$1"
}
shot() {
  if [ -n "${SHOTS-}" ] && command -v import >/dev/null; then mkdir -p "$SHOTS" && import -window root "$SHOTS/$1.png"; fi
}

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1300x800x24 3>"$folder/display" >/dev/null 2>&1 &
DISPLAY=:$(head -n 1 "$folder/display")
export DISPLAY
timeout 240 dbus-run-session -- kate --startanon --line 4 --column 22 "$sites/blog.conf" >"$folder/log" 2>&1 &

check 'Kate asks whether the server may be started' window 'LSP server start requested'
shot asked
press Return
check 'the undefined group is found' said '"code":"wsgi/undefined-process-group"'
within window blog.conf
sleep 1
shot found
press alt+l c
shot code-actions
press Down Return
check 'a code action mends the name' holds blog.conf '^    WSGIProcessGroup blog$'
check 'mending it clears the finding' said '/blog.conf","diagnostics":\[\]'
press alt+l r
within window Rename
xdotool type journal
shot rename
press Return
within window blog.conf
check 'renaming a process group changes the open file' holds blog.conf '^    WSGIProcessGroup journal$'
press ctrl+t f
check 'formatting indents, and writes names as httpd does' holds blog.conf '^        Require all granted$'
press alt+l Return
check 'the definition stands in the other file' window groups.conf
shot definition
check 'which is renamed too' holds groups.conf '^WSGIDaemonProcess journal user=blog '
# Twice, for the line is wider than the window.
press End End
xdotool type ' req'
sleep 1
shot completion
press Return
check 'completion writes the options of a directive' holds groups.conf ' request-timeout=$'

sum_up
