#!/usr/bin/env bash
# Emacs with eglot as a real client of the built language server, set up as docs/editors.md shows. Prints a line per check and ends with
# `N passed, N failed`.
set -eu
. "$(dirname "$0")/home.sh"
# The first block is that for eglot.
documented elisp '## Emacs' >"$folder/set-up.el"
export SET_UP="$folder/set-up.el"
if ! emacs -q --batch --eval "(progn (require 'package) (package-initialize) (require 'eglot) (require 'apache-mode))" 2>/dev/null; then
  skip 'there is no eglot or no apache-mode'
fi
timeout 120 emacs -q --batch -l test/editors/emacs.el
