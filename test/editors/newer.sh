#!/usr/bin/env bash
# `newer.sh SUITE PACKAGE COMMAND…`: runs a command with the programs of a package of another release of Debian (`trixie`, `sid`) before those of
# this machine, which is left as it is: what the package needs is unpacked into a folder, and started by the loader that came with it. Says
# `skipped: …` where the package cannot be had.
set -eu
suite=$1
package=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root
mkdir -p "$folder/bin" "$folder/lists/partial" "$folder/archives/partial"
touch "$folder/status"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $suite main" >"$folder/sources.list"

# apt in a state of its own, in which nothing is installed, so that it gets all that the package needs. Copies of sid may be older than they say
# that they are good for.
own_apt() {
  timeout 120 apt-get -q -y -o Dir::State="$folder" -o Dir::State::Lists="$folder/lists" -o Dir::State::status="$folder/status" \
    -o Dir::Cache="$folder" -o Dir::Cache::archives="$folder/archives" -o Dir::Etc::SourceList="$folder/sources.list" \
    -o Dir::Etc::SourceParts=/dev/null -o APT::Sandbox::User= -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false "$@"
}
unpacked() {
  own_apt update && own_apt install --no-install-recommends --download-only "$package" || return
  for archive in "$folder"/archives/*.deb; do dpkg-deb -x "$archive" "$root" || return; done
}
if ! unpacked >"$folder/log" 2>&1; then
  tail -n 5 "$folder/log"
  echo "skipped: $package of Debian $suite cannot be had"
  exit
fi

libraries=$(dirname "$root"/usr/lib/*/libc.so.6)
# What the programs would look for at its place in the system.
export HELIX_RUNTIME=$root/usr/lib/hx/runtime
if [ -d "$root/usr/share/nvim/runtime" ]; then export VIMRUNTIME=$root/usr/share/nvim/runtime; fi
for program in "$root"/usr/bin/*; do
  more=
  if [ "${program##*/}" = nvim ]; then more="--cmd 'set runtimepath+=$root/usr/lib/nvim'"; fi
  printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" %s "$@"\n' "$libraries"/ld-linux-*.so.* "$libraries" "$program" "$more" \
    >"$folder/bin/${program##*/}"
done
chmod +x "$folder"/bin/*
PATH="$folder/bin:$PATH" "$@"
