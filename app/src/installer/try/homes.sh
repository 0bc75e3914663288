#!/bin/bash
# homes.sh: a home that is mounted noexec or read-only, or that is not there, changes nothing: processes, pictures and the window.
set -euo pipefail

fail() {
    echo "FAILED: home $1: $2" >&2
    exit 1
}

try() {
    student=(setpriv --reuid student --regid student --clear-groups env -C /tmp HOME="$home")
    "${student[@]}" interleave run lost-increments --set increments=100 --json >/tmp/run.json || fail "$1" 'run'
    grep -q '"actual"' /tmp/run.json || fail "$1" 'no result'
    "${student[@]}" interleave show guarded-increments --picture "/tmp/$1.png" >/dev/null || fail "$1" 'show'
    [ -s "/tmp/$1.png" ] || fail "$1" 'no picture'
    "${student[@]}" interleave >/tmp/said 2>&1 &
    # JavaFX's own library, which it would otherwise unpack into the home.
    for _ in $(seq 300); do
        ! grep -qs libglassgtk3 "/proc/$!/maps" || break
        kill -0 $! || fail "$1" "$(cat /tmp/said)"
        sleep 0.2
    done
    grep -q libglassgtk3 "/proc/$!/maps" || fail "$1" 'no window'
    sleep 3
    kill $!
    wait $! || true
    ! grep -vE '^(MESA|glx|libEGL|libGL)|shader cache' /tmp/said || fail "$1" 'the window has something to say'
    rm -f /tmp/said /tmp/run.json "/tmp/$1.png"
    echo "home $1: well"
}

home=/home/student
mount -t tmpfs -o "noexec,uid=$(id -u student)" home "$home"
try noexec
mount -o remount,ro "$home"
try read-only
umount "$home"
home=/nowhere
try missing
