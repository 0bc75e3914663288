package interleave.ipc.linux;

/** Says in one sentence why the C library cannot be called, and after a semicolon what to do about it. */
final class UnavailableReason {
    private UnavailableReason() {}

    static String of(Throwable failure) {
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
        if (failure instanceof NoClassDefFoundError && said.equals("com/sun/jna/NativeLibrary")) {
            return "JNA is not on the class path, or its file may not be read; put jna.jar there";
        }
        if (said.contains("libc.so.6") || said.contains("looking up function")) {
            return "the C library of this machine is not the one that is needed (%s); use a Linux with glibc 2.34 or later".formatted(said);
        }
        String directory = System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir"));
        return ("JNA cannot load its native library through %s, which may be full, closed to this user or mounted noexec (%s); "
                + "name another directory with -Djna.tmpdir=DIRECTORY, or that of an unpacked libjnidispatch.so with "
                + "-Djna.boot.library.path=DIRECTORY").formatted(directory, said);
    }
}
