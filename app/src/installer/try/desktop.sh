#!/bin/bash
# desktop.sh: what a double-click on a recording comes to, without the mouse: its type is known by its name and by its content, Interleave is that type's program, and what a desktop calls
# opens the window on it, or hands it to the window that is open.
set -euo pipefail

place=$(mktemp -d)
recording="$place/Übung 1.interleave"
second="$place/zwei.interleave"
cp /tmp/lost.interleave "$recording"
cp /tmp/lost.interleave "$second"
cp /tmp/lost.interleave "$place/no name"
# Where no desktop runs, xdg-utils ask file(1), which knows no types of others.
export XDG_CURRENT_DESKTOP=GNOME
type=application/x-interleave

fail() {
    echo "FAILED: $*" >&2
    [ ! -s "$place/said" ] || cat "$place/said" >&2
    exit 1
}
# soon WHAT COMMAND...: fails where that has not come true within a minute
soon() {
    what=$1
    shift
    for _ in $(seq 300); do
        ! "$@" >/dev/null || return 0
        sleep 0.2
    done
    fail "$what"
}
holds() {
    find /proc/[0-9]*/fd -lname "$1" 2>/dev/null | grep .
}

for file in "$recording" "$place/no name"; do
    [ "$(xdg-mime query filetype "$file")" = $type ] || fail "$file is taken for $(xdg-mime query filetype "$file")"
done
[ "$(xdg-mime query default $type)" = interleave.desktop ] || fail "$type is opened by $(xdg-mime query default $type)"
# A name that other themes have, too, would win over Interleave's own icon.
icons=$(gio info -a standard::icon "$recording")
[[ $icons == *'icon: interleave,'* && $icons != *generic* ]] || fail "the type has another icon: $icons"
desktop-file-validate /usr/share/applications/interleave.desktop

xdg-open "$recording" >"$place/said" 2>&1
soon 'no window takes recordings' compgen -G "$XDG_RUNTIME_DIR/interleave-window-*"
holds "$recording" >/dev/null || fail 'the window has not opened the recording'
window=$(pgrep -f interleave.cli.Interleave)
gio open "$second" >>"$place/said" 2>&1
soon 'the second recording is not opened' holds "$second"
only() {
    [ "$(pgrep -f interleave.cli.Interleave)" = "$window" ]
}
soon 'the second recording has a window of its own' only
kill "$window"
while kill -0 "$window" 2>/dev/null; do sleep 0.1; done
rm -r "$place"
echo 'desktop: type, program and icon known; opened, and handed to the open window'
