#!/bin/sh
# Makes the cache that the window starts from, beside the jars; the argument is the lib directory of the program. Where that is not possible it says so, and all is well:
# the window then starts slower.
set -u

lib=$(readlink -f "$1")
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$lib/java.sh"
find_java java || exit 0
rm -f "$lib/window.aot"
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT INT TERM
for name in CONFIG_HOME STATE_HOME CACHE_HOME DATA_HOME RUNTIME_DIR; do
    mkdir -m 700 "$place/$name"
    export "XDG_$name=$place/$name"
done

class_path=
for jar in "$lib"/*.jar; do
    class_path=$class_path${class_path:+:}$jar
done

# Everything but the platform as the launcher has it: the runtime compares.
"$java_home/bin/java" -XX:+UseSerialGC -XX:AOTCacheOutput="$lib/window.aot" \
    --module-path "$lib/javafx" --add-modules javafx.controls,javafx.fxml \
    --enable-native-access=javafx.graphics,ALL-UNNAMED \
    -Dglass.platform=Headless -Dprism.order=sw \
    -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true \
    -cp "$class_path" interleave.ui.WindowRehearsal >"$place/log" 2>&1 && [ -f "$lib/window.aot" ] || { echo "The window will start slower than it could: $(tail -n 1 "$place/log")" >&2; }
