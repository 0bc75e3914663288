#!/bin/sh
# Measures films on this machine: how many seconds of a film are made in a second, in some sizes and kinds, and what a recording becomes as a page. Records twenty seconds of a slow session and five
# of a full-speed one for it; another recording may be named. Let the machine be idle meanwhile.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$root/app/src/main/dist/lib/java.sh"
find_java javac
mvn -f "$root/pom.xml" -B -q -DskipTests package >&2

program=$root/app/target/interleave/bin/interleave
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT INT TERM

# film NAME RECORDING ENDING SECONDS OPTION...: a line of the table; so much of the session, and two seconds in which its end stands
film() {
    name=$1 recording=$2 out=$place/out.$3 seconds=$4
    shift 4
    began=$(date +%s%N)
    "$program" export "$recording" --to "$out" --until "${seconds}s" "$@" 2>"$place/said" || { cat "$place/said" >&2; return; }
    took=$(($(date +%s%N) - began))
    echo "$name $((seconds + 2)) $took $(stat -c %s "$out")" |
        awk '{ printf "| %-34s | %6.1f s | %5.2f× | %8.0f KiB |\n", $1 " " $2, $4 / 1e9, $3 * 1e9 / $4, $5 / 1024 }'
}

slow=${1-$place/slow.interleave}
if [ $# = 0 ]; then
    "$program" run bounded-buffer --set window-us=100000 --set puts=0 --set takes=0 --for 21s --record "$slow" --json >"$place/said"
fi
fast=$place/fast.interleave
"$program" run lost-increments --set increments=5000000 --for 6s --record "$fast" --json >"$place/said"

echo '| film | made in | real time | size |'
echo '|---|---|---|---|'
film 'paced .webm,1280x800' "$slow" webm 20
film 'paced .mp4,1280x800' "$slow" mp4 20
film 'paced .gif,1280x800' "$slow" gif 20
film 'paced .webm,3840x2160' "$slow" webm 20 --size 3840x2160
film 'full-speed .webm,1280x800' "$fast" webm 5

"$program" export "$slow" --to "$place/page.html"
echo "page: $(stat -c %s "$place/page.html") bytes of $(stat -c %s "$slow") recorded"
