#!/usr/bin/env bash
# Puts code-server (VS Code in a browser) and playwright-core into a folder, without what they would download besides packages.
# The versions are the newest that run on Node 20.
set -eu
folder=$1
code=$folder/node_modules/code-server
[ -e "$folder/done" ] && exit
mkdir -p "$folder"
cd "$folder"
echo '{ "private": true }' >package.json
# Native parts are built against the headers beside Node where they are, and leave nothing in the home directory.
prefix=$(node -p "require('node:path').resolve(process.execPath, '../..')")
if [ -f "$prefix/include/node/node.h" ]; then export npm_config_nodedir=$prefix; fi
export npm_config_devdir=$folder/headers XDG_CACHE_HOME=$folder/cache
npm install --ignore-scripts --no-audit --no-fund code-server@4.100.3 playwright-core@1.65.1
# What code-server's own postinstall does; that one refuses to run as root.
for part in . extensions; do (cd "$code/lib/vscode/$part" && npm install --omit=dev --ignore-scripts --no-audit --no-fund); done
(cd "$code/lib/vscode" && ln -sfn node_modules node_modules.asar && npm rebuild @vscode/spdlog native-watchdog @parcel/watcher && npm_config_yes=true npm rebuild node-pty)
npm rebuild argon2
touch done
