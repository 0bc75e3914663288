#!/bin/sh
# packages.sh INSTALLER VERSION: the image as .tar.gz, .deb and, where rpmbuild is, .rpm. jpackage's own packages know no files outside of one directory, such as manual pages.
set -eu

here=$(dirname "$(readlink -f "$0")")
installer=$1
version=$2
machine=$(uname -m)
tree=$installer/tree

umask 022

# into PLACE FILE...
into() {
    place=$1
    shift
    mkdir -p "$place"
    install -m 644 "$@" "$place"
}

# What lies beside the program, wherever it is installed.
share=$installer/tree/usr/share
for page in "$installer"/man/*.1; do
    into "$share/man/man1" "$page"
done
into "$share/bash-completion/completions" "$installer/completion"
mv "$share/bash-completion/completions/completion" "$share/bash-completion/completions/interleave"
into "$share/applications" "$here/share/interleave.desktop"
into "$share/mime/packages" "$here/share/interleave.xml"
into "$share/metainfo" "$here"/share/*.metainfo.xml
into "$share/icons/hicolor/scalable/apps" "$here/interleave.svg"
for icon in "$installer"/icons/*.png; do
    size=$(basename "$icon" .png)
    into "$share/icons/hicolor/$size/apps" "$icon"
    mv "$share/icons/hicolor/$size/apps/$size.png" "$share/icons/hicolor/$size/apps/interleave.png"
done
into "$share/doc/interleave" "$here/deb/copyright"

# The archive: unpacked anywhere, it runs.
name=interleave-$version-linux-$machine
mkdir "$installer/$name"
cp -al "$installer/image/interleave/." "$installer/$name/"
cp -al "$share" "$installer/$name/"
tar -C "$installer" --owner=0 --group=0 -czf "$installer/$name.tar.gz" "$name"
rm -r "${installer:?}/$name"

# The packages.
mkdir -p "$tree/usr/lib" "$tree/usr/bin"
cp -al "$installer/image/interleave" "$tree/usr/lib/interleave"
ln -s ../lib/interleave/bin/interleave "$tree/usr/bin/interleave"
gzip -9n "$share"/man/man1/*.1
if command -v rpmbuild >/dev/null; then
    rpmbuild --quiet -bb --define "tree $tree" --define "version $version" --define "_topdir $installer/rpmbuild" --define "_rpmdir $installer" \
        --define '_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' "$here/rpm/interleave.spec"
fi

gzip -9nc "$here/deb/changelog" >"$share/doc/interleave/changelog.gz"
into "$share/lintian/overrides" "$here/deb/lintian-overrides"
mv "$share/lintian/overrides/lintian-overrides" "$share/lintian/overrides/interleave"
architecture=$(dpkg --print-architecture)
mkdir "$tree/DEBIAN"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$(du -sk --apparent-size "$tree/usr" | cut -f1)/" "$here/deb/control" >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -exec md5sum {} +) >"$tree/DEBIAN/md5sums"
dpkg-deb --root-owner-group -Zxz -z9 --build "$tree" "$installer/interleave_${version}_$architecture.deb" >&2
find "$installer" -maxdepth 1 -name 'interleave*.*' -size +0 -exec ls -l {} +
