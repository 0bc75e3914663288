#!/bin/sh
# Measures recordings on this machine and prints one table: how fast they are written, opened and sought in, how large they are, and what recording costs a session. Takes about a minute
# with ten million events; another number of millions may be given. Let the machine be idle meanwhile.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$root/app/src/main/dist/lib/java.sh"
find_java javac
mvn -f "$root/pom.xml" -B -q -DskipTests package >&2

lib=$root/app/target/interleave/lib
path=$root/app/target/test-classes
for jar in "$lib"/*.jar; do
    path=$path:$jar
done
"$java_home/bin/java" -XX:+UseSerialGC -Xmx512m --enable-native-access=ALL-UNNAMED -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true \
    -cp "$path" interleave.recording.RecordingBenchmark "$@"
