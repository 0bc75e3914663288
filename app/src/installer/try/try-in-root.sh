#!/bin/bash
# try-in-root.sh INSTALLER [SUITE [MIRROR]]: installs what `mvn -Pinstaller package` has left in the directory INSTALLER (app/target/installer) in a fresh Debian root without any
# Java, plays in it as an ordinary user what a lecturer would, removes it, and compares the root with before; then the same with the archive. SUITE is trixie, bookworm or noble (with
# MIRROR http://archive.ubuntu.com/ubuntu and the environment's KEYRING, a file with Ubuntu's keys).
#
# The X server runs outside, so that no library of its own hides one that the package has forgotten to name. Exit code 3: this machine does not allow it, and why.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
installer=$(readlink -f "${1:?usage: try-in-root.sh INSTALLER [SUITE [MIRROR]]}")
suite=${2:-trixie}
mirror=${3:-http://deb.debian.org/debian}

lack() {
    echo "This machine cannot try the installer: $*" >&2
    exit 3
}
[ "$(id -u)" = 0 ] || lack 'a root is made by root (sudo).'
for command in debootstrap Xvfb xdotool unshare; do
    command -v "$command" >/dev/null || lack "it has no $command (apt-get install debootstrap xvfb xdotool util-linux)."
done
unshare --mount --ipc --pid --fork true 2>/dev/null || lack 'namespaces may not be made (CAP_SYS_ADMIN).'
deb=$(ls "$installer"/interleave_*.deb) || lack "there is no package in $installer: mvn -Pinstaller package"
archive=$(ls "$installer"/interleave-*.tar.gz)

place=$(mktemp -d "${TMPDIR:-/tmp}/interleave-root-XXXXXX")
root=$place/root
server=
end() {
    [ -z "$server" ] || kill "$server" || true
    rm -rf --one-file-system "$place"
}
trap end EXIT
trap 'echo "FAILED at line $LINENO" >&2' ERR

say() {
    printf '%s\n' "== $*"
}

say "a fresh $suite"
# A debootstrap that is older than the suite has no script of that name; all suites of Ubuntu have had the same since gutsy.
script=
[ "$suite" != noble ] || script=gutsy
debootstrap ${KEYRING:+--keyring="$KEYRING"} --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" $script >"$place/log" 2>&1 || { tail -5 "$place/log"; lack 'debootstrap fails; its last words are above.'; }
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
cp "$here"/as-user.sh "$here"/homes.sh "$deb" "$archive" "$root/try/"
chmod 755 "$root/try" "$root"/try/*.sh

# With the display's own number, as it tells it.
Xvfb -displayfd 3 -ac -noreset -screen 0 1600x1000x24 3>"$place/display" 2>/dev/null &
server=$!
until [ -s "$place/display" ]; do sleep 0.1; done
display=:$(cat "$place/display")

# inside USER COMMAND...: in namespaces of its own, so that nothing stays mounted, running or shared.
inside() {
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
        exec chroot --userspec="$user:$user" "$R" env -i HOME="$home" USER="$user" LANG=C.UTF-8 DISPLAY="$DISPLAY" DEBIAN_FRONTEND=noninteractive \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
    ' inside "$@"
}

# window COMMAND: opens, is known to the desktop by its class, starts a demo at a key, whose processes start from their cache, as it does itself, takes a file from a second
# start, and ends at a key.
window() {
    inside student env XDG_RUNTIME_DIR=/tmp/run "$@" >"$place/window" 2>&1 &
    window=$(DISPLAY=$display timeout 300 xdotool search --sync --onlyvisible --class interleave.ui.InterleaveApp | tail -n 1) || fails 'no window comes'
    mapped window.aot
    # Too early it is lost.
    for _ in $(seq 20); do
        press space
        ! has_mapped 'actor-[0-9a-f]*.aot' 3 || break
    done
    mapped 'actor-[0-9a-f]*.aot'
    press s
    inside student env XDG_RUNTIME_DIR=/tmp/run timeout 60 "$@" /tmp/lost.interleave || fails 'the second start does not hand its file over'
    [ -z "${PICTURES-}" ] || { sleep 5; DISPLAY=$display import -window root "$PICTURES/$suite.png"; }
    press ctrl+q
    wait $! || fails 'the window does not end well'
    # What OpenGL says for itself: that there is no graphics card, and no place for its cache.
    if grep -vE '^(MESA|glx|libEGL|libGL)|shader cache' "$place/window"; then
        fails 'the window has something to say'
    fi
    echo 'window: opened, played, took a file, closed'
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
fails() {
    echo "FAILED: $*; $(cat "$place/window" 2>/dev/null)" >&2
    exit 1
}

quietly() {
    "$@" >"$place/log" 2>&1 || { tail -n 30 "$place/log"; exit 1; }
}

quietly inside root apt-get update
# For `man interleave`; it brings none of the libraries of a window.
quietly inside root apt-get install -y --no-install-recommends man-db
rm -f "$root/etc/dpkg/dpkg.cfg.d/excludes"
chroot "$root" useradd -m -s /bin/bash student
if chroot "$root" sh -c 'command -v java'; then
    lack 'there is a Java in a fresh root.'
fi

# All files, as they are; not what apt, dpkg and the caches of other packages note down of any package.
snapshot() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./try -o -path ./tmp -o -path ./home -o -path ./run -o -path ./var/log \
        -o -path ./var/cache -o -path ./var/lib/apt -o -path ./var/lib/dpkg \) -prune -o -printf '%p %y %m %u %l\n' | sort)
}
snapshot >"$place/before"

say 'apt install'
quietly inside root apt-get install -y --no-install-recommends "/try/$(basename "$deb")"
inside root dpkg -s interleave | grep -E '^(Status|Version|Installed-Size)'

say 'as an ordinary user, installed'
inside student /try/as-user.sh /usr/bin/interleave
inside root install -d -o student -m 700 /tmp/run
window /usr/bin/interleave
inside student man interleave | head -5
inside student man interleave-run >/dev/null

say 'homes that are noexec, read-only, missing'
inside root /try/homes.sh

say 'apt purge'
quietly inside root apt-get purge -y --auto-remove interleave
snapshot >"$place/after"
# What the libraries leave that came with it is theirs; what is called after us would be ours.
diff "$place/before" "$place/after" | grep '^[<>]' >"$place/differences" || true
echo "$(wc -l <"$place/differences") entries more or less than before, which belong to the libraries that came with it and went with it"
# What man has removed from its index still lies in the index's free space.
left=$(grep -i interleave "$place/differences"; grep -rls --exclude-dir=man interleave "$root/var/cache" "$root/usr/share") || true
[ -z "$left" ] || fails "left: $left"

say 'the archive, unpacked and moved'
# The libraries that the package would have brought, without it.
quietly inside root apt-get install -y --no-install-recommends "/try/$(basename "$deb")"
quietly inside root dpkg --purge interleave
inside student bash -c 'mkdir -p "$HOME/Übungen 1" "$HOME/Größere Übungen 2" && tar -xzf /try/*.tar.gz -C "$HOME/Übungen 1" && mv "$HOME/Übungen 1"/* "$HOME/Größere Übungen 2/Inter leave"'
inside student /try/as-user.sh '/home/student/Größere Übungen 2/Inter leave/bin/interleave'
window '/home/student/Größere Übungen 2/Inter leave/bin/interleave'
inside student env LANG=C '/home/student/Größere Übungen 2/Inter leave/bin/interleave' --version
say 'all is well'
