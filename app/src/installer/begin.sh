#!/bin/sh
# begin.sh INSTALLER: says in one line what this machine lacks for making the installer, with the remedy, and removes what was made before. Without rpmbuild there is no .rpm, and
# all is well.
set -eu

missing=
need() {
    command -v "$1" >/dev/null || missing="$missing $2"
}
need objcopy binutils
need dpkg-deb dpkg
need unzip unzip
need xz xz-utils
# Who has dpkg and no xz-utils has neither of the others.
[ -z "$missing" ] || { echo "The installer cannot be made: this machine lacks$missing; get it with: sudo apt-get install$missing" >&2; exit 1; }
command -v rpmbuild >/dev/null || echo 'There will be no .rpm: rpmbuild is not here (sudo apt-get install rpm).' >&2
rm -rf "$1"
