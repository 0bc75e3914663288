#!/bin/sh
# Measures the trace on this machine, beside the alternatives, and prints one table. Takes about three minutes; let the machine be idle meanwhile.
set -eu

root=$(cd "$(dirname "$0")/../../.." && pwd)
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$root/app/src/main/dist/lib/java.sh"
find_java javac
java=$java_home/bin/java
maven() {
    mvn -f "$root/pom.xml" -B -q "$@" >&2
}

out=$root/ipc-native/target/benchmarks
maven -pl ipc-native -P benchmarks process-test-classes
native=$out/test-classes:$out/classes:$(cat "$out/class-path")

# A child's class path is of jars, as in the program that is handed out.
maven -DskipTests package
lib=$root/app/target/interleave/lib
app=$root/app/target/test-classes
for jar in "$lib"/*.jar; do
    app=$app:$jar
done

has_lttng() {
    command -v lttng >/dev/null && command -v cc >/dev/null && echo '#include <lttng/tracepoint.h>' | cc -E - >/dev/null 2>&1
}

# lttng_event: prints what an event of LTTng-UST costs, in ns, recorded by a daemon of its own.
lttng_event() {
    sources=$root/ipc-native/src/test/c
    cc -O2 -I "$sources" "$sources/lttng_event.c" -o "$out/lttng_event" -llttng-ust -ldl
    session=interleave-bench-$$
    started=
    if ! pgrep -x lttng-sessiond >/dev/null; then
        lttng-sessiond --daemonize --pidfile="$out/lttng.pid"
        started=yes
    fi
    {
        lttng create "$session" --snapshot
        lttng enable-channel -s "$session" -u events --subbuf-size 1M --num-subbuf 4 --overwrite
        lttng enable-event -s "$session" -u -c events interleave:ended
        lttng start "$session"
    } >/dev/null
    "$out/lttng_event" | cut -d ' ' -f 1
    lttng destroy "$session" >/dev/null
    [ -z "$started" ] || kill "$(cat "$out/lttng.pid")"
}

lttng=
if has_lttng; then
    lttng=$(lttng_event)
else
    echo 'not measured: LTTng-UST (Debian: lttng-tools, liblttng-ust-dev, and a C compiler)' >&2
fi
# shellcheck disable=SC2046
"$java" --sun-misc-unsafe-memory-access=allow ${lttng:+-Dlttng.ns="$lttng"} -cp "$native" \
    interleave.trace.TraceBenchmarks $("$java" --enable-native-access=ALL-UNNAMED -cp "$app" interleave.session.ChildFlags)
[ -z "$lttng" ] || printf '%-64s %10.2f   ns\n' 'lttng' "$lttng"
"$java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Djna.boot.library.path="$lib/native" -Djna.nosys=true -Djna.nounpack=true \
    -cp "$app" interleave.session.PathBenchmark
