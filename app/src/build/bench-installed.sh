#!/bin/bash
# Measures how long the installed program takes from its start to the first frame, and to the first complete one, beside the same jars with the machine's Java and no cache, by turns.
# Wants what `mvn -Pinstaller package` builds, its tests compiled; let the machine be idle. The argument is the number of rounds.
set -euo pipefail

app=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
rounds=${1:-9}
out=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$out"' EXIT

for place in CONFIG_HOME STATE_HOME CACHE_HOME DATA_HOME RUNTIME_DIR; do
    mkdir -m 700 "$out/$place"
    export "XDG_$place=$out/$place"
done
mkfifo "$out/number"
Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset >/dev/null 2>&1 3>"$out/number" &
server=$!
read -r number <"$out/number"
export DISPLAY=":$number"

# Behind the class path that the cache was made with there may be more.
lib=$app/target/interleave/lib
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/start.sh
. "$lib/start.sh"
find_java javac
jdk=$java_home
"$jdk/bin/jar" --create --file "$out/tests.jar" -C "$app/target/test-classes" .

# first_frame LIB OPTION...: prints the milliseconds to the first frame and to the first complete one.
first_frame() {
    lib=$1
    shift
    began=$(date +%s%N)
    (find_program && class_path=$class_path:$out/tests.jar && run_program "$@" interleave.ui.FirstFrame interleave) | {
        for word in drawn complete; do
            read -r said && [ "$said" = "$word" ]
            echo -n "$((($(date +%s%N) - began) / 1000000)) "
        done
        echo
    }
}
image=$app/target/installer/image/interleave/lib
for _ in $(seq "$rounds"); do
    first_frame "$image" -XX:AOTCache="$image/app/window.aot" >>"$out/installed"
    JAVA_HOME=$jdk first_frame "$app/target/interleave/lib" >>"$out/plain"
done

# median FILE COLUMN
median() {
    cut -d ' ' -f "$2" "$1" | sort -n | sed -n "$((rounds / 2 + 1))p"
}
for column in 1 2; do
    what=$([ $column = 1 ] && echo 'first frame' || echo 'first complete frame')
    awk -v what="$what" -v installed="$(median "$out/installed" $column)" -v plain="$(median "$out/plain" $column)" \
        'BEGIN { printf "%-22s installed %5d ms, java without a cache %5d ms, ratio %.2f%s\n", what, installed, plain, installed / plain, what == "first frame" ? "   <= 0.6" : "" }'
done
