#!/usr/bin/env bash
# Emacs with eglot as a real client of the built language server, set up as docs/editors.md shows. Prints a line per check and ends with
# `N passed, N failed`.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
node test/editors/workspace.mjs "$folder/server"
printf '#!/bin/sh\nexec node "%s/dist/bin/wsgi-lint.js" "$@"\n' "$PWD" >"$folder/wsgi-lint"
chmod +x "$folder/wsgi-lint"
# The first block, which is that for eglot.
sed -n '/^## Emacs/,$p' docs/editors.md | sed -n '/^```elisp/,/^```$/p' | sed '1d;/^```/,$d' >"$folder/set-up.el"
export SERVER="$folder/server" SET_UP="$folder/set-up.el" PATH="$folder:$PATH" HOME="$folder" XDG_CONFIG_HOME="$folder" XDG_CACHE_HOME="$folder"
if ! emacs -q --batch --eval "(progn (require 'package) (package-initialize) (require 'eglot) (require 'apache-mode))" 2>/dev/null; then
  echo 'skipped: there is no eglot or no apache-mode'
  exit
fi
timeout 120 emacs -q --batch -l test/editors/emacs.el
