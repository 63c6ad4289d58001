#!/usr/bin/env bash
# Neovim as a real client of the built language server, set up as docs/editors.md shows for its version. Prints a line per check and ends with
# `N passed, N failed`.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node test/editors/workspace.mjs "$folder/server"
export SERVER="$folder/server" HOME="$folder" PATH="$folder:$PATH"
export XDG_CONFIG_HOME="$folder" XDG_DATA_HOME="$folder" XDG_STATE_HOME="$folder" XDG_CACHE_HOME="$folder"
printf '#!/bin/sh\nexec node "%s/dist/bin/wsgi-lint.js" "$@"\n' "$PWD" >"$folder/wsgi-lint"
chmod +x "$folder/wsgi-lint"
if nvim --headless -u NONE -c 'if !has("nvim-0.11") | cquit | endif' -c qall; then from='From 0.11'; else from='From 0.7'; fi
sed -n "/^$from/,/^\`\`\`\$/p" docs/editors.md | sed -n '/^```lua$/,/^```$/p' | sed '/^```/d' >"$folder/init.lua"
timeout 120 nvim --headless -n -u "$folder/init.lua" "$SERVER/etc/httpd/conf.d/blog.conf" -S test/editors/neovim.lua
