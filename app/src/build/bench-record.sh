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
trap 'rm -rf "$out"' EXIT INT TERM

path=$app/target/test-classes
for jar in "$lib"/*.jar; do
    path=$path:$jar
done
# bench CLASS ARGUMENT...
bench() {
    "$java_home/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true \
        -cp "$path" "$@"
}

bench interleave.recording.RecordingBenchmark "$out/all.interleave" "${1:-10}"
bench interleave.recording.ReplayBenchmark "$out/all.interleave"
# Its last frame, which says where the index is, is cut off.
truncate -s -1 "$out/all.interleave"
bench interleave.recording.ReplayBenchmark "$out/all.interleave"
