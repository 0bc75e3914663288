# shellcheck shell=sh
# Sourced by app/run and app/test: finds out what this machine lacks, gets it or says how to get it, and builds.

root=$(dirname "$(dirname "$(readlink -f "$0")")")

# shellcheck source-path=SCRIPTDIR source=../main/dist/lib/java.sh
. "$root/app/src/main/dist/lib/java.sh"

missing=

say() {
    echo "app/${0##*/}: $*" >&2
}

# need_command COMMAND PACKAGE
need_command() {
    command -v "$1" >/dev/null || missing="$missing $2"
}

# need_library FILE PACKAGE
need_library() {
    PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null | grep -q "$1 " || missing="$missing $2"
}

# need_java PROGRAM: Java 25 or newer, which has PROGRAM
need_java() {
    find_java "$1" || missing="$missing java"
}

# What JavaFX needs to draw without a window, and to open one.
need_pictures() {
    need_library libpangoft2-1.0.so.0 libpangoft2-1.0-0
}
need_window() {
    need_library libgtk-3.so.0 libgtk-3-0
    need_library libXtst.so.6 libxtst6
    need_library libGL.so.1 libgl1
}

# get_missing: installs as root what was found missing, or ends with what the user has to type (exit 3).
get_missing() {
    [ -n "$missing" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "this machine lacks what Debian calls:$missing (java: a JDK 25 or newer); install it and try again."
        exit 3
    fi
    update=
    if [ "$(id -u)" = 0 ]; then
        apt-get update -qq
    elif [ -z "$(apt-cache search --names-only '^maven$')" ]; then
        update='sudo apt-get update && '
    fi
    packages=
    java_unavailable=
    for package in $missing; do
        case $package in
            java) package=$(java_package) || java_unavailable=yes ;;
            libgtk-3-0) package=$(renamed libgtk-3-0) ;;
        esac
        packages="$packages${package:+ $package}"
    done
    if [ -n "$java_unavailable" ]; then
        say "Java 25 or newer is needed, and this system has no package of it: install Eclipse Temurin 25 as" \
            "https://adoptium.net says, or set JAVA_HOME to where you have a JDK 25."
    fi
    if [ "$(id -u)" != 0 ] && [ -n "$packages" ]; then
        say "this machine lacks something; please type: ${update}sudo apt-get install$packages"
    fi
    if [ -n "$java_unavailable" ] || [ "$(id -u)" != 0 ]; then
        exit 3
    fi
    say "installing$packages"
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null || exit 3
    missing=
}

# java_package: prints the package of the oldest JDK that is new enough. Fails where there is none.
java_package() {
    if [ -n "$update" ]; then
        echo openjdk-25-jdk-headless
        return
    fi
    apt-cache search --names-only '^openjdk-[0-9]+-jdk-headless$' | sort -t - -k 2 -n |
        awk -F '[- ]' '$2 >= 25 { print $1 "-" $2 "-" $3 "-" $4; found = 1; exit } END { exit !found }'
}

# renamed PACKAGE: prints what a library's package has been called since times have 64 bits, where this system says so.
renamed() {
    if [ -n "$(apt-cache search --names-only "^$1t64$")" ]; then
        echo "$1t64"
    else
        echo "$1"
    fi
}

# maven ARGUMENT...: builds, with this Java for what the build starts too. The options keep Java from warning about the inside of Maven.
maven() {
    find_java javac
    JAVA_HOME=$java_home PATH=$java_home/bin:$PATH \
        MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS-}" \
        mvn -f "$root/pom.xml" -B "$@"
}
