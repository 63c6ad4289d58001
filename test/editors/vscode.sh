#!/usr/bin/env bash
# A real VS Code (code-server in Chromium) as a client of the packaged extension. Prints a line per check and ends with `N passed, N failed`, or says
# `skipped: …` where VS Code cannot be had. INSTALLED_CODE may name a folder that keeps VS Code, and SHOTS one for the screenshots.
set -eu
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
vsix=editors/vscode/wsgi-lint.vsix
installed=${INSTALLED_CODE:-$folder/installed}
skip() {
  echo "skipped: $1"
  exit 0
}
command -v "${CHROMIUM:-/usr/bin/chromium}" >/dev/null || skip 'there is no Chromium'
[ -f "$vsix" ] || skip 'the extension is not packaged'
timeout 300 test/editors/vscode/install.sh "$installed" >"$folder/log" 2>&1 || {
  tail -n 5 "$folder/log"
  skip 'npm does not deliver code-server, or it cannot be built'
}
timeout 400 node test/editors/vscode/run.mjs "$installed" "$vsix" "${SHOTS:-$folder/shots}"
