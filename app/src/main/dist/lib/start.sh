# shellcheck shell=sh
# Sourced with lib, the directory of the program, by whatever starts one of its main classes.

# shellcheck source-path=SCRIPTDIR source=java.sh disable=SC2154
. "$lib/java.sh"

# find_program: sets java_home, jars and class_path. An installed program has its own runtime, JavaFX in it; one that was only built needs a Java of the machine's.
# Fails where there is none.
find_program() {
    if [ -d "$lib/runtime" ]; then
        java_home=$lib/runtime
        jars=$lib/app
    else
        find_java java || return
        jars=$lib
    fi
    class_path=
    for jar in "$jars"/*.jar; do
        class_path=$class_path${class_path:+:}$jar
    done
}

# run_program [OPTION]... MAIN [ARGUMENT]...: becomes that. What all starts have in common stands here, since the runtime compares it with what a cache was made with.
run_program() {
    if [ -d "$lib/javafx" ]; then
        set -- --module-path "$lib/javafx" --add-modules javafx.controls,javafx.fxml "$@"
    fi
    # Serial: the program has few threads and a small heap, and its first frame comes soonest so.
    exec "$java_home/bin/java" -XX:+UseSerialGC --enable-native-access=javafx.graphics,ALL-UNNAMED \
        -Djna.boot.library.path="$jars/native" -Djna.nosys=true -Djna.nounpack=true -cp "$class_path" "$@"
}
