#!/bin/bash
# as-user.sh INTERLEAVE: what a lecturer does, without a Java, as an ordinary user: the first demo of each mechanism, stepped, recorded, replayed, exported.
set -euo pipefail

interleave=$1
place=$(mktemp -d)
cd "$place"

fail() {
    echo "FAILED: $*" >&2
    exit 1
}
# expect PATTERN COMMAND...: its output has it, and it says nothing on standard error
expect() {
    pattern=$1
    shift
    "$@" >out 2>err || fail "$* ends with $?: $(cat err)"
    grep -q -e "$pattern" out || fail "$* does not say $pattern: $(head -c 2000 out)"
}
expect '^interleave ' "$interleave" --version
expect 'Everything that the demos need is there' "$interleave" doctor

"$interleave" list --json >demos.json
first=$(sed -n -e 's/^  "id" : "\(.*\)",/\1/p' -e 's/^  "topic" : "\(.*\)",/topic \1/p' demos.json | awk '$1 != "topic" { demo = $1 } $1 == "topic" && !($2 in seen) { seen[$2] = 1; print demo }')
[ "$(echo "$first" | wc -w)" -ge 5 ] || fail "too few mechanisms: $first"
for demo in $first; do
    expect '"result"' "$interleave" run "$demo" --for 2s --json --record "$demo.interleave"
    expect '"demo"' "$interleave" replay "$demo.interleave" --json
    echo "ran, recorded and replayed: $demo"
done

expect '"mode" : "stepped"' "$interleave" run lost-increments --set increments=1 --schedule 'incrementer-1, incrementer-2, incrementer-1, incrementer-2' --json --record lost.interleave
for ending in html svg png pftrace ndjson csv; do
    "$interleave" export lost.interleave --to "lost.$ending" 2>err || fail "export to $ending: $(cat err)"
    [ -s "lost.$ending" ] || fail "nothing in lost.$ending"
done
echo 'stepped and exported'

mv lost.interleave /tmp/
[ ! -s err ] || fail "said: $(cat err)"
