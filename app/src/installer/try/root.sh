# shellcheck shell=bash
# root.sh: sourced by try-in-root.sh. A fresh root, what is done inside of it, and the display that stands outside, so that no library of the X server's hides one that the package has
# forgotten to name.

# shellcheck disable=SC2154 # suite and mirror are the caller's
lack() {
    echo "This machine cannot try the installer: $*" >&2
    exit 3
}
say() {
    printf '%s\n' "== $*"
}
skipped() {
    printf '%s\n' "-- SKIPPED: $*"
}
fails() {
    echo "FAILED: $*; $(cat "$place/window" 2>/dev/null)" >&2
    exit 1
}
quietly() {
    "$@" >"$place/log" 2>&1 || { tail -n 30 "$place/log"; exit 1; }
}

# make_root: place and root, removed at the end.
make_root() {
    place=$(mktemp -d "${TMPDIR:-/tmp}/interleave-root-XXXXXX")
    root=$place/root
    server=
    trap end_root EXIT
    # A debootstrap that is older than the suite has no script of that name; all suites of Ubuntu have had the same since gutsy.
    script=
    [ "$suite" != noble ] || script=gutsy
    # shellcheck disable=SC2086 # none is no argument
    debootstrap ${KEYRING:+--keyring="$KEYRING"} --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" $script >"$place/log" 2>&1 \
        || { tail -5 "$place/log"; lack 'debootstrap fails; its last words are above.'; }
    # The way to the mirror is that of this machine.
    cp -r /etc/apt/apt.conf.d/. "$root/etc/apt/apt.conf.d/"
    if [ -d /usr/local/share/ca-certificates ]; then
        cp -r /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/"
        chroot "$root" update-ca-certificates >/dev/null 2>&1
    fi
    cp /etc/resolv.conf /etc/hosts "$root/etc/"
    components=main
    [ "$suite" != noble ] || components='main universe'
    echo "deb $mirror $suite $components" >"$root/etc/apt/sources.list"
    mkdir "$root/try" "$root/tmp/.X11-unix"
    chmod 755 "$root/try"
    chroot "$root" useradd -m -s /bin/bash student
    install -d -o 1000 -m 700 "$root/tmp/run"

    # With the display's own number, as it tells it.
    Xvfb -displayfd 3 -ac -noreset -screen 0 1600x1000x24 3>"$place/display" 2>/dev/null &
    server=$!
    until [ -s "$place/display" ]; do sleep 0.1; done
    display=:$(cat "$place/display")
}
end_root() {
    [ -z "$server" ] || kill "$server" || true
    rm -rf --one-file-system "$place"
}

# inside USER COMMAND...: in namespaces of its own, so that nothing stays mounted, running or shared.
inside() {
    # shellcheck disable=SC2016 # for the inner shell
    DISPLAY=$display R=$root unshare --mount --ipc --pid --fork --kill-child --propagation private bash -c '
        mount -t proc proc "$R/proc"
        mount --rbind /sys "$R/sys"
        mount -t tmpfs -o mode=755 dev "$R/dev"
        for n in null zero full random urandom tty; do touch "$R/dev/$n"; mount --bind "/dev/$n" "$R/dev/$n"; done
        ln -s /proc/self/fd "$R/dev/fd"
        mkdir -p "$R/dev/shm" "$R/dev/mqueue" "$R/dev/pts"
        mount -t tmpfs -o mode=1777 shm "$R/dev/shm"
        mount -t mqueue mqueue "$R/dev/mqueue"
        mount -t devpts -o newinstance,ptmxmode=666 devpts "$R/dev/pts"
        ln -s pts/ptmx "$R/dev/ptmx"
        mount --bind /tmp/.X11-unix "$R/tmp/.X11-unix"
        user=$1
        shift
        home=/root
        [ "$user" = root ] || home=/home/$user
        exec chroot --userspec="$user:$user" "$R" env -i HOME="$home" USER="$user" LANG=C.UTF-8 DISPLAY="$DISPLAY" DEBIAN_FRONTEND=noninteractive XDG_RUNTIME_DIR=/tmp/run NO_AT_BRIDGE=1 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
    ' inside "$@"
}

# All files, as they are; not what apt, dpkg, rpm and the caches of other packages note down of any package.
snapshot() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./try -o -path ./tmp -o -path ./home -o -path ./run -o -path ./var/log \
        -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/lib/rpm \) -prune -o -printf '%p %y %m %u %l\n' | sort)
}

# window COMMAND: opens, is known to the desktop by its class, starts a demo at a key, whose processes start from their cache, as it does itself, takes a file from a second
# start, and ends at a key.
window() {
    inside student "$@" >"$place/window" 2>&1 &
    window=$(DISPLAY=$display timeout 300 xdotool search --sync --onlyvisible --class interleave.ui.InterleaveApp | tail -n 1) || fails 'no window comes'
    mapped window.aot
    # Too early it is lost.
    for _ in $(seq 20); do
        press space
        ! has_mapped 'actor-[0-9a-f]*.aot' 3 || break
    done
    mapped 'actor-[0-9a-f]*.aot'
    press s
    inside student timeout 60 "$@" /tmp/lost.interleave || fails 'the second start does not hand its file over'
    [ -z "${PICTURES-}" ] || { sleep 5; DISPLAY=$display import -window root "$PICTURES/$suite.png"; }
    press ctrl+q
    wait $! || fails 'the window does not end well'
    is_silent
    echo 'window: opened, played, took a file, closed'
}
# is_silent: but for what OpenGL says for itself: that there is no graphics card, and no place for its cache.
is_silent() {
    if grep -vE '^(MESA|glx|libEGL|libGL)|shader cache' "$place/window"; then
        fails 'the window has something to say'
    fi
}
press() {
    DISPLAY=$display xdotool windowfocus --sync "$window" key "$1"
}
# has_mapped NAME SECONDS: whether a process of the root has mapped that in this time
has_mapped() {
    for _ in $(seq $(($2 * 5))); do
        ! grep -qs "$root/.*/$1" /proc/[0-9]*/maps || return 0
        sleep 0.2
    done
    return 1
}
mapped() {
    has_mapped "$1" 60 || fails "no process has mapped $1"
}
