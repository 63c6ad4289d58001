# A home for an editor that is tried, sourced by its script: `wsgi-lint` is the built server there, and `$SERVER` a server's configuration.
# Goes to the root of the project. The home, `$folder`, is gone when the script ends.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export SERVER="$folder/server" HOME="$folder" PATH="$folder/bin:$PATH"
export XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_STATE_HOME="$folder/state" XDG_CACHE_HOME="$folder/cache"
mkdir "$folder/bin"
printf '#!/bin/sh\nexec node "%s/dist/bin/wsgi-lint.js" "$@"\n' "$PWD" >"$folder/bin/wsgi-lint"
chmod +x "$folder/bin/wsgi-lint"
node test/editors/workspace.mjs "$SERVER"

# documented LANGUAGE START: the first block in this language that docs/editors.md has behind a line that starts so.
documented() { sed -n "/^$2/,\$p" docs/editors.md | sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" | sed '1d; /^```$/,$d'; }

skip() {
  echo "skipped: $1"
  exit
}
