#!/usr/bin/env bash
# What action.yml runs. FILES and ARGUMENTS hold one word on each line, so that none is taken apart or expanded here.
set -u
arguments=()
for list in "${ARGUMENTS-}" "${FILES-}"; do
  while IFS= read -r line; do
    [[ -n $line ]] && arguments+=("$line")
  done <<<"$list"
done
[[ -n ${SARIF_FILE-} ]] && arguments=(--format "sarif=$SARIF_FILE" --format pretty "${arguments[@]}")

echo "::add-matcher::$GITHUB_ACTION_PATH/.github/wsgi-lint-matcher.json"
npx --yes "wsgi-lint@$VERSION" "${arguments[@]}"
status=$?
echo '::remove-matcher owner=wsgi-lint::'
echo '::remove-matcher owner=wsgi-lint-notice::'
echo "status=$status" >>"$GITHUB_OUTPUT"
exit "$status"
