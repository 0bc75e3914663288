#!/bin/sh
# Measures the window on this machine, in JavaFX's software pipeline: frames with many actors and a long timeline, the processor while nothing moves, and
# the time from the start to the first frame beside a bare window. Wants what `mvn package` builds, its tests compiled; takes about ten minutes; let the
# machine be idle meanwhile. The argument is the number of rounds for the start.
set -eu

app=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
lib=$app/target/interleave/lib
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$lib/java.sh"
find_java javac
rounds=${1:-9}
out=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || :; rm -rf "$out"' EXIT
trap 'exit 130' INT TERM

# What the window remembers is not the user's. Where it registers what it has made is: of a run that was ended the next start must find that.
for place in CONFIG_HOME STATE_HOME CACHE_HOME DATA_HOME; do
    mkdir -m 700 "$out/$place"
    export "XDG_$place=$out/$place"
done

size='1920 1080'
if command -v Xvfb >/dev/null; then
    mkfifo "$out/number"
    Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset >/dev/null 2>&1 3>"$out/number" &
    server=$!
    read -r number <"$out/number"
    export DISPLAY=":$number"
    platform=
    echo "Xvfb, $size"
else
    # Its frame buffer is no larger.
    platform=-Dglass.platform=Headless
    size='1000 1000'
    echo "headless, $size (no Xvfb: Debian's package xvfb)"
fi

# Only of jars can there be a cache.
"$java_home/bin/jar" --create --file "$out/tests.jar" -C "$app/target/test-classes" .
class_path=
for jar in "$lib"/*.jar "$out/tests.jar"; do
    class_path=$class_path${class_path:+:}$jar
done

# The program's own options.
# shellcheck disable=SC2086
set -- -XX:+UseSerialGC --module-path "$lib/javafx" --add-modules javafx.controls,javafx.fxml \
    --enable-native-access=javafx.graphics,ALL-UNNAMED -Dprism.order=sw $platform \
    -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true -cp "$class_path"

# As window-cache.sh has it.
for which in interleave bare; do
    "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:AOTCacheOutput="$out/$which.aot" "$@" interleave.ui.FirstFrame "$which" >/dev/null 2>&1
done
# first_frames TITLE OPTION...
first_frames() {
    title=$1
    shift
    "$java_home/bin/java" -cp "$out/tests.jar" interleave.ui.FirstFrameBenchmark "$title" "$rounds" "$java_home/bin/java" "$@" interleave.ui.FirstFrame
}
first_frames 'without a cache' "$@"
first_frames 'with an AOT cache' -XX:AOTCache="$out/{}.aot" "$@"
first_frames 'with an AOT cache, C1 alone' -XX:TieredStopAtLevel=1 -XX:AOTCache="$out/{}.aot" "$@"

# shellcheck disable=SC2086
"$java_home/bin/java" "$@" interleave.ui.WindowBenchmark $size 16 32
