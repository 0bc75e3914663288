#!/bin/bash
# try-in-root.sh INSTALLER [SUITE [MIRROR]]: installs what `mvn -Pinstaller package` has left in the directory INSTALLER (app/target/installer) in a fresh Debian root without any
# Java, plays in it as an ordinary user what a lecturer would, opens recordings as a desktop does, ends it by signals, removes it, and compares the root with before; then the same with
# the archive, and with the .rpm where this machine has rpm: that brings its files and notes into the root's own database, and the libraries are Debian's.
#
# SUITE is trixie, bookworm or noble (with MIRROR http://archive.ubuntu.com/ubuntu and the environment's KEYRING, a file with Ubuntu's keys). PICTURES, a directory, gets one of each window.
# What is tried begins with "==", what is not with "--". Exit code 1: something fails; 3: this machine does not allow it, and why.
set -euo pipefail

here=$(dirname "$(readlink -f "$0")")
installer=$(readlink -f "${1:?usage: try-in-root.sh INSTALLER [SUITE [MIRROR]]}")
suite=${2:-trixie}
mirror=${3:-http://deb.debian.org/debian}
# shellcheck source-path=SCRIPTDIR source=root.sh
. "$here/root.sh"

[ "$(id -u)" = 0 ] || lack 'a root is made by root (sudo).'
for command in debootstrap Xvfb xdotool unshare; do
    command -v "$command" >/dev/null || lack "it has no $command (apt-get install debootstrap xvfb xdotool util-linux)."
done
unshare --mount --ipc --pid --fork true 2>/dev/null || lack 'namespaces may not be made (CAP_SYS_ADMIN).'
deb=$(ls "$installer"/interleave_*.deb) || lack "there is no package in $installer: mvn -Pinstaller package"
archive=$(ls "$installer"/interleave-*.tar.gz)
rpm=$(ls "$installer"/interleave-*.rpm 2>/dev/null) || true
trap 'echo "FAILED at line $LINENO" >&2' ERR

say "a fresh $suite, without Java"
make_root
cp "$here"/as-user.sh "$here"/homes.sh "$here"/desktop.sh "$here"/signals.sh "$deb" "$archive" "$root/try/"
chmod 755 "$root"/try/*.sh
quietly inside root apt-get update
# For `man interleave`, and for what a desktop does; they bring none of the libraries of a window.
quietly inside root apt-get install -y --no-install-recommends man-db procps xdg-utils desktop-file-utils shared-mime-info libglib2.0-bin
rm -f "$root/etc/dpkg/dpkg.cfg.d/excludes"
if chroot "$root" sh -c 'command -v java'; then
    lack 'there is a Java in a fresh root.'
fi
snapshot >"$place/before"

say 'apt install'
quietly inside root apt-get install -y --no-install-recommends "/try/$(basename "$deb")"
inside root dpkg -s interleave | grep -E '^(Status|Version|Installed-Size)'

say 'as an ordinary user, installed: each mechanism, recordings, exports, the window, the manual'
inside student /try/as-user.sh /usr/bin/interleave
window /usr/bin/interleave
inside student man interleave | head -5
inside student man interleave-run >/dev/null

say 'a double-click: the file type, its program, and what opens a recording'
inside student /try/desktop.sh

say 'signals: the window ends with their codes, silent, and leaves nothing'
inside student /try/signals.sh /usr/bin/interleave

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
moved='/home/student/Größere Übungen 2/Inter leave'
# shellcheck disable=SC2016 # for the inner shell
inside student bash -c 'mkdir -p "$HOME/Übungen 1" "${1%/*}" && tar -xzf /try/*.tar.gz -C "$HOME/Übungen 1" && mv "$HOME/Übungen 1"/* "$1"' unpack "$moved"
inside student /try/as-user.sh "$moved/bin/interleave"
window "$moved/bin/interleave"
inside student env LANG=C "$moved/bin/interleave" --version

if [ -z "$rpm" ]; then
    skipped "the .rpm: there is none in $installer (sudo apt-get install rpm, and build again)"
elif ! command -v rpm >/dev/null; then
    skipped 'the .rpm: this machine has no rpm (sudo apt-get install rpm)'
else
    say 'the .rpm, on the same libraries: installed, verified, played, erased'
    # shellcheck source-path=SCRIPTDIR source=rpm.sh
    . "$here/rpm.sh"
fi
say 'all is well'
