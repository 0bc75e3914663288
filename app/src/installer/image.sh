#!/bin/sh
# image.sh PROGRAM INSTALLER: makes of what jpackage has put together what is handed out: with the program's own launcher and the caches that it starts from.
#
# jpackage's launcher asks dpkg and rpm at each start to which package it belongs, and does not find its jars in a directory with an umlaut where the locale is C.
set -eu

here=$(dirname "$(readlink -f "$0")")
program=$1
image=$2/image/interleave
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$program/lib/java.sh"
find_java jlink

rm -f "$image"/lib/libapplauncher.so "$image"/lib/*.png "$image"/lib/app/*.cfg "$image"/lib/app/.jpackage.xml
cp "$program/bin/interleave" "$image/bin/interleave"
cp "$program"/lib/*.sh "$image/lib/"

# What a jar has compressed, the package can compress no further.
loose=$(mktemp -d)
trap 'rm -rf "$loose"' EXIT INT TERM
for jar in "$image"/lib/app/*.jar; do
    rm -rf "$loose/jar"
    mkdir "$loose/jar"
    unzip -q "$jar" -d "$loose/jar"
    "$java_home/bin/jar" --create --no-compress --no-manifest --date=2026-01-01T00:00:00Z --file "$jar" -C "$loose/jar" .
done
chmod -R u=rwX,go=rX "$image"
chmod 755 "$image/bin/interleave"
find "$image" -name '*.so*' -exec chmod 644 {} + -exec strip --strip-unneeded {} +
strip "$image/lib/runtime/bin/java" "$image/lib/runtime/lib/jspawnhelper" "$image/lib/runtime/lib/jexec"
# There with the profile film only.
if [ -e "$image/lib/app/film/ffmpeg" ]; then
    chmod 755 "$image/lib/app/film/ffmpeg"
    strip "$image/lib/app/film/ffmpeg"
fi

# With the launcher's own words and the image's own runtime, so that both fit.
lib=$image/lib
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/start.sh
. "$lib/start.sh"
find_program
(run_program interleave.session.Rehearsal)
"$here/../build/window-cache.sh" "$lib"
ls "$lib"/app/actor-*.aot "$lib/app/window.aot" >/dev/null
