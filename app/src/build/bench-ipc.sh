#!/bin/sh
# Measures the POSIX objects on this machine beside the same loops in C, and prints one table. Takes about a minute; let the machine be idle meanwhile.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$root/app/src/main/dist/lib/java.sh"
find_java javac

if ! command -v cc >/dev/null; then
    echo 'bench-ipc.sh: there is no C compiler to compare with; on Debian or Ubuntu: sudo apt install gcc libc6-dev' >&2
    exit 3
fi
out=$root/ipc-native/target/benchmarks
mvn -f "$root/pom.xml" -B -q -pl ipc-native -P benchmarks process-test-classes >&2
cc -O2 -pthread "$root/ipc-native/src/test/c/ipc_bench.c" -o "$out/ipc_bench" -lrt
exec "$java_home/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$out/test-classes:$out/classes:$(cat "$out/class-path")" interleave.ipc.IpcBenchmarks "$out/ipc_bench"
