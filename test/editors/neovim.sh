#!/usr/bin/env bash
# Neovim as a real client of the built language server, set up as docs/editors.md shows for its version. Prints a line per check and ends with
# `N passed, N failed`.
set -eu
. "$(dirname "$0")/home.sh"
if nvim --headless -u NONE -c 'if !has("nvim-0.11") | cquit | endif' -c qall; then from='From 0.11'; else from='From 0.7'; fi
documented lua "$from" >"$folder/init.lua"
timeout 120 nvim --headless -n -u "$folder/init.lua" "$SERVER/etc/httpd/conf.d/blog.conf" -S test/editors/neovim.lua
