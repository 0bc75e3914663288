#!/bin/sh
# runtime.sh PROGRAM OUT: links a runtime for the program, as the build has put it together, from the modules of the JDK and of JavaFX.
set -eu

program=$1
out=$2
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$program/lib/java.sh"
find_java jlink
tools=$java_home/bin

# What the jars refer to, and what is found by name: words and numbers in German, file systems inside jars, where the programs of the demos are read, and the signals that end the window.
class_path=$(printf '%s:' "$program"/lib/*.jar)
modules=$("$tools/jdeps" --multi-release 25 --ignore-missing-deps --print-module-deps \
    --module-path "$program/lib/javafx" --class-path "$class_path" "$program"/lib/*.jar | grep -v '^Warning')
modules=$modules,jdk.localedata,jdk.zipfs,jdk.unsupported

# Not compressed: it starts faster, and the package compresses it better.
"$tools/jlink" --module-path "$program/lib/javafx" --add-modules "$modules" --include-locales=en,de \
    --strip-debug --no-man-pages --no-header-files --exclude-resources='**.so' --output "$out"

# In a linked runtime JavaFX looks for its libraries here; those inside of modules it would unpack into the user's home.
cp "$program"/lib/javafx/*.so "$out/lib/"
# Only java itself is run.
find "$out/bin" -type f ! -name java -delete
