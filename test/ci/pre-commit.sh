#!/usr/bin/env bash
# The hook as pre-commit installs it from what is committed here. Prints a line per check and ends with `N passed, N failed`, or says
# `skipped: …` where there is no pre-commit.
set -eu
cd "$(dirname "$0")/../.."
command -v pre-commit >/dev/null || {
  echo 'skipped: there is no pre-commit'
  exit 0
}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PRE_COMMIT_HOME="$folder/cache" GIT_CONFIG_GLOBAL="$folder/gitconfig"
git config --global user.name test
git config --global user.email test@example.com
git config --global safe.directory '*'
git init -q "$folder/site"
cat >"$folder/site/.pre-commit-config.yaml" <<EOF
repos:
  - repo: $PWD
    rev: $(git rev-parse HEAD)
    hooks:
      - id: wsgi-lint
        args: [apache]
EOF

passed=0
failed=0
# check WHAT STATUS PATTERN: what the hook says of all files of the repository.
check() {
  local status=0
  git -C "$folder/site" add -A
  (cd "$folder/site" && pre-commit run --all-files) >"$folder/said" 2>&1 || status=$?
  if [ "$status" -eq "$2" ] && grep -q -- "$3" "$folder/said"; then
    passed=$((passed + 1))
    echo "ok   $1"
  else
    failed=$((failed + 1))
    echo "FAIL $1: status $status"
    tail -n 30 "$folder/said"
  fi
}

echo text >"$folder/site/README"
check 'a repository without files of httpd is passed over' 0 'no files to check.*Skipped'
mkdir "$folder/site/apache"
echo 'WSGIProcessGroup blog' >"$folder/site/apache/site.conf"
check 'a mistake stops the commit' 1 '^apache/site.conf:1:18: error: .*\[wsgi/undefined-process-group\]$'
echo 'ServerName www.example.com' >"$folder/site/apache/site.conf"
check 'what is right does not' 0 'wsgi-lint\.*Passed'

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
