#!/usr/bin/env bash
# Neovim as a real client of the built language server. Prints a line per check and ends with `N passed, N failed`.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'WSGIDaemonProcess blog threads=15\nWSGIScriptAlias / /srv/blog/blog.wsgi\nWSGIProcessGroup blgo\nWSGIApplicationGroup %%{GLOBAL}\n<Directory /srv/blog>\nRequire all granted\n</Directory>\n' >"$folder/site.conf"
export BROKEN="$folder/site.conf" WSGI_LINT="$PWD/dist/bin/wsgi-lint.js" XDG_CONFIG_HOME="$folder" XDG_DATA_HOME="$folder" XDG_STATE_HOME="$folder" XDG_CACHE_HOME="$folder"
timeout 90 nvim --headless --clean -n -S test/editors/neovim.lua
