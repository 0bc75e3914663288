#!/bin/sh
# Measures recordings on this machine and prints one table: how fast they are written, how large they are and what they cost a session; how soon one is open with its index and without,
# how fast it is sought in, drawn and played, and how much memory that takes. Wants what `mvn package` builds, its tests compiled. Takes about a minute with ten million events; another
# number of millions may be given, of which each takes five to twelve megabytes in TMPDIR meanwhile. Let the machine be idle.
set -eu

app=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
lib=$app/target/interleave/lib
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$lib/java.sh"
find_java java
out=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || :; rm -rf "$out"' EXIT
trap 'exit 130' INT TERM

path=$app/target/test-classes
for jar in "$lib"/*.jar; do
    path=$path:$jar
done
# bench CLASS ARGUMENT...
bench() {
    "$java_home/bin/java" -XX:+UseSerialGC -Xmx384m --enable-native-access=ALL-UNNAMED -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true \
        -cp "$path" "$@"
}

bench interleave.recording.RecordingBenchmark "$out/all.interleave" "${1:-10}"
bench interleave.recording.ReplayBenchmark "$out/all.interleave"
if command -v Xvfb >/dev/null; then
    mkfifo "$out/number"
    Xvfb -displayfd 3 -screen 0 1920x1200x24 -nolisten tcp -noreset >/dev/null 2>&1 3>"$out/number" &
    server=$!
    read -r number <"$out/number"
    DISPLAY=:$number bench --module-path "$lib/javafx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics -Dprism.order=sw \
        interleave.ui.ReplayWindowBenchmark "$out/all.interleave"
else
    echo 'the window is not measured: there is no Xvfb (Debian: package xvfb)'
fi
# Its last frame, which says where the index is, is cut off.
truncate -s -1 "$out/all.interleave"
bench interleave.recording.ReplayBenchmark "$out/all.interleave"
