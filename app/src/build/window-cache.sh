#!/bin/sh
# Makes the cache that the window starts from, beside the jars; the argument is the lib directory of the program. Where that is not possible it says so, and all is well:
# the window then starts slower.
set -u

lib=$(readlink -f "$1")
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/start.sh
. "$lib/start.sh"
find_program || exit 0
rm -f "$jars/window.aot"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT INT TERM
for name in CONFIG_HOME STATE_HOME CACHE_HOME DATA_HOME RUNTIME_DIR; do
    mkdir -m 700 "$place/$name"
    export "XDG_$name=$place/$name"
done

# Everything but the platform as the launcher has it. With the first compiler alone: what the second has compiled in a rehearsal it compiles again at every start,
# at once, and that takes as long as all the rest. What turns out to be used much it still compiles later.
(run_program -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$jars/window.aot" -Dglass.platform=Headless -Dprism.order=sw interleave.ui.WindowRehearsal) >"$place/log" 2>&1 &&
    [ -f "$jars/window.aot" ] || { echo "The window will start slower than it could: $(tail -n 1 "$place/log")" >&2; }
