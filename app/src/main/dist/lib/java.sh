# shellcheck shell=sh
# Sourced by whatever starts Java: finds one that is new enough.

# In a locale of another encoding, such as C, Java could not even name a file with an umlaut in its path.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    export LC_ALL=C.UTF-8
fi

# find_java PROGRAM: sets java_home to the first Java of release 25 or newer that has bin/PROGRAM (java, or javac for a
# whole JDK). Looks at JAVA_HOME, the PATH and /usr/lib/jvm, in this order. Fails where there is none.
find_java() {
    for java in "${JAVA_HOME:-/nowhere}/bin/java" "$(command -v java)" /usr/lib/jvm/*/bin/java; do
        if [ -x "$java" ]; then
            java_home=$(readlink -f "$java")
            java_home=${java_home%/bin/java}
            if [ -x "$java_home/bin/$1" ] && [ "$(java_release "$java_home")" -ge 25 ]; then
                return 0
            fi
        fi
    done
    return 1
}

# java_release HOME: prints the feature release, 25 for 25.0.3 and 25-ea. The file `release` saves starting a JVM.
java_release() {
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p')
    fi
    echo "${version:-0}"
}
