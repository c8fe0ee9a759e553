#!/usr/bin/env bash
# Loads a million contacts with their e-mails and phones into bare tables, in turn by our loader (in
# a JVM with 32 MB of heap) and by psql's \copy of the same rows from binary files, and prints the
# medians and the ratio of the speeds.
#
#   crm-testkit/core/bench/load-vs-psql.sh [PAIRS] [CONTACTS]
set -euo pipefail

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)"
readonly ROOT
readonly PAIRS="${1:-5}"
readonly CONTACTS="${2:-1000000}"
readonly TABLES=(companies contacts contact_emails contact_phones)

work=""
server=""

stop() {
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  rm -rf "$work"
}

need() {
  if ! command -v "$1" >/dev/null; then
    echo "load-vs-psql: $1 must be on the PATH, but is not; install it and try again" >&2
    exit 1
  fi
}

bench() { # with the flags of crm-runner/crm
  java -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(<"$work/classpath")" dev.crmtestkit.load.LoadBench "$@"
}

start_server() {
  mvn -q -B -f "$ROOT/pom.xml" -pl crm-testkit/core -am test-compile \
    dependency:build-classpath -Dmdep.outputFile="$work/classpath"
  local classes="$ROOT/crm-testkit/core/target"
  printf '%s:%s:%s' "$classes/classes" "$classes/test-classes" "$(<"$work/classpath")" \
    >"$work/all" && mv "$work/all" "$work/classpath"
  java -cp "$(<"$work/classpath")" dev.crmtestkit.load.LoadBench serve "$CONTACTS" "$work" &
  server=$!
  until [[ -f $work/port ]]; do
    kill -0 "$server"
    sleep 0.2
  done
}

sql() {
  psql -X -q -v ON_ERROR_STOP=1 "$@" "postgresql://postgres@localhost:$(<"$work/port")/postgres"
}

empty_tables() {
  local IFS=,
  sql -c "truncate ${TABLES[*]/#/crm.}" -c checkpoint
}

# Prints the milliseconds of the load, without the start of the JVM.
ours() {
  empty_tables
  bench load "$CONTACTS" "jdbc:postgresql://localhost:$(<"$work/port")/postgres?user=postgres"
}

# Prints the milliseconds of the whole of psql, which starts in some ten.
theirs() {
  local copies=() table start
  for table in "${TABLES[@]}"; do
    copies+=(-c "\\copy crm.$table from '$work/$table.bin' (format binary)")
  done
  empty_tables
  start=$(date +%s%N)
  sql -1 "${copies[@]}"
  echo $((($(date +%s%N) - start) / 1000000))
}

median() {
  sort -n | awk '{ t[NR] = $1 } END { print (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 2 }'
}

main() {
  local command pair
  for command in psql java mvn; do need "$command"; done
  work="$(mktemp -d)"
  trap stop EXIT
  start_server
  echo "warm-up: ours $(ours) ms, psql $(theirs) ms"
  for ((pair = 1; pair <= PAIRS; pair++)); do
    ours >>"$work/ours"
    theirs >>"$work/theirs"
    echo "pair $pair: ours $(tail -1 "$work/ours") ms, psql $(tail -1 "$work/theirs") ms"
  done
  awk -v ours="$(median <"$work/ours")" -v theirs="$(median <"$work/theirs")" 'BEGIN {
    printf "median: ours %d ms, psql %d ms; our speed is %.2f of psql\n", ours, theirs, theirs / ours
  }'
}

main
