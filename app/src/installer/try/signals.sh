#!/bin/bash
# signals.sh INTERLEAVE: each signal that ends a program ends the window, while it is drawing, with the code that belongs to it, silently, and with nothing left.
set -euo pipefail

interleave=$1
said=$(mktemp)

fail() {
    echo "FAILED: $*: $(cat "$said")" >&2
    exit 1
}
# ended SIGNAL CODE COMMAND...: ended as soon as it has mapped JavaFX's library, and once more when it takes files
ended() {
    signal=$1
    code=$2
    shift 2
    for when in early late; do
        # What runs in the background ignores SIGINT, and under nohup SIGHUP; the window leaves that as it is.
        env --default-signal=HUP,INT,TERM "$@" >"$said" 2>&1 &
        window=$!
        for _ in $(seq 600); do
            if [ $when = early ]; then
                ! grep -qs libglassgtk3 "/proc/$window/maps" || break
            else
                ! ls "$XDG_RUNTIME_DIR"/interleave-window-* >/dev/null 2>&1 || break
            fi
            kill -0 "$window" || fail 'it has ended'
            sleep 0.05
        done
        kill -"$signal" "$window"
        for _ in $(seq 600); do
            kill -0 "$window" 2>/dev/null || break
            sleep 0.05
        done
        ! kill -9 "$window" 2>/dev/null || fail "SIG$signal $when: it does not end"
        result=0
        wait "$window" || result=$?
        [ "$result" = "$code" ] || fail "SIG$signal $when: exit code $result"
        ! grep -vE '^(MESA|glx|libEGL|libGL)|shader cache' "$said" || fail "SIG$signal $when: it has something to say"
        ! compgen -G "$XDG_RUNTIME_DIR/interleave-*" || fail "SIG$signal $when: its socket is left"
        ! compgen -G '/dev/shm/interleave-*' || fail "SIG$signal $when: shared memory is left"
    done
}
ended HUP 129 "$interleave"
ended INT 130 "$interleave"
ended TERM 143 "$interleave" /tmp/lost.interleave
rm "$said"
echo 'signals: HUP, INT, TERM, at the start and later: well'
