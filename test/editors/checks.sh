# Checks of an editor that is looked at from outside, sourced by its script.

passed=0
failed=0
# check WHAT COMMAND…: whether it holds within 20 seconds. Where it does not, `show` tells what is there instead.
check() {
  local what=$1
  shift
  if within "$@"; then
    passed=$((passed + 1))
    echo "ok   $what"
  else
    failed=$((failed + 1))
    echo "FAIL $what"
    show
  fi
}
within() {
  local end=$((SECONDS + 20))
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}
show() { :; }
# sum_up: what was counted, and whether nothing failed.
sum_up() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
