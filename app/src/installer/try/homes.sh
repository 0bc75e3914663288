#!/bin/bash
# homes.sh: a home that is mounted noexec or read-only, or that is not there, changes nothing: processes, pictures and the window.
set -euo pipefail

as_student() {
    setpriv --reuid student --regid student --clear-groups env -C /tmp HOME="$home" "$@"
}

try() {
    as_student interleave run lost-increments --set increments=100 --json >/tmp/run.json
    grep -q '"actual"' /tmp/run.json
    as_student interleave show guarded-increments --picture "/tmp/$1.png" >/dev/null
    [ -s "/tmp/$1.png" ]
    as_student interleave >/tmp/said 2>&1 &
    # With the window's own library and what GTK draws with.
    for _ in $(seq 300); do
        ! grep -qs libpixman "/proc/$!/maps" || break
        kill -0 $! || { cat /tmp/said; exit 1; }
        sleep 0.2
    done
    grep -q libglassgtk3 "/proc/$!/maps"
    kill $!
    wait $! || true
    [ ! -s /tmp/said ] || { cat /tmp/said; exit 1; }
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
