# shellcheck shell=bash
# rpm.sh: sourced by try-in-root.sh, when the root has the libraries of a window and no Interleave any more. They are not rpm's, so that it is told not to ask for them; instead, that
# each library which the package requires is there, and that the program runs, says that the list is complete.

# shellcheck disable=SC2154 # root, rpm and place are the caller's
packages() {
    quietly command rpm --root "$root" --dbpath /var/lib/rpm "$@"
}
# What file triggers of those who keep these databases do where packages are rpm's.
desktop_learns() {
    quietly chroot "$root" update-mime-database /usr/share/mime
    quietly chroot "$root" update-desktop-database
}

chroot "$root" ldconfig -p >"$place/libraries"
for library in $(command rpm -qp --requires "$rpm" | sed -n 's/^\(lib.*\)()(64bit)$/\1/p'); do
    grep -q "^.$library " "$place/libraries" || fails "the .rpm requires $library, which a root in which it runs does not have"
done
# What the package's files lie in belongs to others, as to Fedora's packages filesystem and hicolor-icon-theme.
command rpm -qpl "$rpm" | xargs -n 1 dirname | sort -u | grep -v /interleave | (cd "$root" && sed 's/^/./' | xargs mkdir -p)
desktop_learns
snapshot >"$place/before"

packages --initdb
packages -i --nodeps "$rpm"
desktop_learns
# Everything as it was packed: sizes, digests, modes, owners and times, by which the caches know their files.
packages -V --nodeps interleave
inside student /try/as-user.sh /usr/bin/interleave
window /usr/bin/interleave
inside student /try/desktop.sh
inside student man interleave-run >/dev/null
packages -V --nodeps interleave

packages -e interleave
desktop_learns
snapshot >"$place/after"
diff "$place/before" "$place/after" >"$place/differences" || fails "left by the .rpm: $(cat "$place/differences")"
echo 'rpm: installed, verified, played, erased; nothing left'
