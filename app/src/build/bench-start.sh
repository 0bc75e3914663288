#!/bin/sh
# Measures how fast actors start and how small they are, beside plain JVMs with JNA; wants what `mvn package` builds, its
# tests compiled. The argument is the number of rounds.
set -eu

app=$(dirname "$(dirname "$(dirname "$(readlink -f "$0")")")")
lib=$app/target/interleave/lib
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$lib/java.sh"
find_java java

exec "$java_home/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED \
    -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true \
    -cp "$app/target/test-classes:$lib/app.jar:$lib/ipc-native.jar:$lib/jna.jar" \
    interleave.session.StartBenchmark "$@"
