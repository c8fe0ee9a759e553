#!/usr/bin/env bash
# What a database per test costs, on the embedded server. Prints for 200 tests that each write, with
# the default data set, the time from beforeEach to the first statement and the whole run: ours with
# one thread and with four; TRUNCATE and COPY; a clone per test; Liquibase per test (50 tests). Then
# how ours grows with the data set and with the changed rows, and how long after the start of the
# JVM the first line of a test is reached, against an empty test.
#
#   crm-testkit/junit/bench/lanes.sh [tests|growth|start]...     all three without an argument
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
readonly ROOT
readonly STARTS=11

work=""

build() {
  mvn -q -B -f "$ROOT/pom.xml" -pl crm-testkit/junit -am test-compile \
    dependency:build-classpath -Dmdep.outputFile="$work/libraries"
  local classes="$ROOT/crm-testkit/junit/target"
  printf '%s:%s:%s' "$classes/classes" "$classes/test-classes" "$(<"$work/libraries")" >"$work/classpath"
}

bench() { # CLASS [JVM OPTIONS] -- ARGUMENTS
  local class="$1" options=()
  shift
  while [[ $1 != -- ]]; do
    options+=("$1")
    shift
  done
  shift
  java "${options[@]}" -cp "$(<"$work/classpath")" "dev.crmtestkit.bench.$class" "$@" 2>"$work/log" ||
    { cat "$work/log" >&2; exit 1; }
}

tests() {
  bench LaneBench -- lane 1
  bench LaneBench -- lane 4
  bench LaneBench -- TRUNCATE_AND_COPY 1
  bench LaneBench -- CREATE_FROM_TEMPLATE 1
  bench LaneBench -Dbench.tests=50 -- LIQUIBASE_AND_COPY 1
}

growth() {
  local scale changes
  for scale in 1 10 50 500; do
    printf '%9d rows: ' $((scale * 2000))
    bench LaneBench -Dbench.tests=30 -Dbench.scale="$scale" -- lane 1
  done
  for changes in 1 10 100 500; do
    printf '%5d rows changed: ' "$changes"
    bench LaneBench -Dbench.tests=100 -Dbench.changes="$changes" -- lane 1
  done
}

median() {
  sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'
}

start() {
  local run
  export CRM_TESTKIT_CACHE="$work/cache"
  printf 'first start ever: %d ms\n' "$(bench FirstLineBench -- seeded)"
  for ((run = 0; run < STARTS; run++)); do
    bench FirstLineBench -- empty >>"$work/empty"
    bench FirstLineBench -- seeded >>"$work/seeded"
  done
  printf 'median of %d: empty test %d ms, seeded test %d ms\n' \
    "$STARTS" "$(median <"$work/empty")" "$(median <"$work/seeded")"
}

main() {
  work="$(mktemp -d)"
  trap 'rm -rf "$work"' EXIT
  build
  if (($# == 0)); then
    set -- tests growth start
  fi
  local part
  for part in "$@"; do "$part"; done
}

main "$@"
