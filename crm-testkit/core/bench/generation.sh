#!/usr/bin/env bash
# How long the generator takes for a row, by table, into nothing and in one thread: the medians of
# seven passes, in order and at random; and how many rows a second come of contacts with their mail
# addresses and numbers.
#
#   crm-testkit/core/bench/generation.sh [CONTACTS]
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
readonly ROOT

main() {
  local work classes="$ROOT/crm-testkit/core/target"
  work="$(mktemp -d)"
  # shellcheck disable=SC2064 # the directory of now
  trap "rm -rf '$work'" EXIT
  mvn -q -B -f "$ROOT/pom.xml" -pl crm-testkit/core -am test-compile \
    dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  java -XX:+UseSerialGC -cp "$classes/classes:$classes/test-classes:$(<"$work/classpath")" \
    dev.crmtestkit.generator.GenerationBench "${1:-200000}"
}

main "$@"
