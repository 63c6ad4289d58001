#!/usr/bin/env bash
# Vim with ALE as a real client of the built language server, set up as docs/editors.md shows. Prints a line per check and ends with
# `N passed, N failed`, or says `skipped: …` where there is no Vim or no ALE.
set -eu
. "$(dirname "$0")/home.sh"
export TERM=dumb
documented vim '## Vim' >"$folder/vimrc"
if ! vim -N -es -u "$folder/vimrc" -c 'runtime plugin/ale.vim' -c 'if !exists(":ALEHover") | cquit | endif' -c qall >/dev/null 2>&1; then
  skip 'there is no Vim with ALE'
fi
# Vim ends when its input does.
mkfifo "$folder/keys"
exec 3<>"$folder/keys"
status=0
timeout 120 vim --not-a-term -N -n -i NONE -u "$folder/vimrc" -S test/editors/check.vim "$SERVER/etc/httpd/conf.d/blog.conf" \
  <&3 >"$folder/screen" 2>&1 || status=$?
cat "$folder/report" 2>/dev/null || tail -c 2000 "$folder/screen"
exit "$status"
