#!/usr/bin/env bash
# Changes contacts of a lane, looks, repairs and looks again, and prints the medians in milliseconds
# for data sets of different sizes and 0 to 1,000 changed rows.
#
#   crm-testkit/core/bench/lane-repair.sh [ROWS...]
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
readonly ROOT

main() {
  local sizes=("$@")
  if [[ ${#sizes[@]} -eq 0 ]]; then
    sizes=(2000 20000 100000 1000000)
  fi
  local core="$ROOT/crm-testkit/core/target"
  local list="$core/lane-repair.classpath"
  mvn -q -B -f "$ROOT/pom.xml" -pl crm-testkit/core -am test-compile \
    dependency:build-classpath -Dmdep.outputFile="$list" >&2
  java -cp "$core/classes:$core/test-classes:$(<"$list")" dev.crmtestkit.repair.LaneBench \
    "${sizes[@]}"
}

main "$@"
