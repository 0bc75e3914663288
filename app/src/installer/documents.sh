#!/bin/sh
# documents.sh PROGRAM INSTALLER: what is generated from the command line as picocli knows it (the sources of the manual pages, the shell's completion), and the icon in all sizes.
set -eu

here=$(dirname "$(readlink -f "$0")")
program=$1
installer=$2
# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$program/lib/java.sh"
find_java jlink
class_path=$(printf '%s:' "$installer"/tools/*.jar "$program"/lib/*.jar "$program"/lib/javafx/*.jar)

"$java_home/bin/java" -cp "$class_path" picocli.codegen.docgen.manpage.ManPageGenerator --outdir "$installer/adoc" interleave.cli.Interleave
"$java_home/bin/java" -cp "$class_path" picocli.AutoComplete --force --completionScript "$installer/completion" interleave.cli.Interleave
# It is read by the shell, not run.
sed -i 1d "$installer/completion"
"$java_home/bin/java" -Djava.awt.headless=true -cp "$class_path" "$here/Icons.java" "$here/interleave.svg" "$installer/icons"
