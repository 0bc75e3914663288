package interleave.doctor;

import interleave.ipc.linux.ColdCalls;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All that is looked at. */
public final class Machine {
    private static final boolean REQUIRED = true;
    private static final boolean OPTIONAL = false;

    private Machine() {}

    /**
     * The checks, what others rest on first.
     *
     * @param environment where the display and the runtime directory are named
     */
    public static List<Check> checks(Map<String, String> environment) {
        return List.of(
                new Check("java", "Java", REQUIRED, JavaRuntime::release),
                new Check("child-jvm", "child processes", REQUIRED, JavaRuntime::child),
                new Check("jna", "calls to the C library", REQUIRED, KernelObjects::library),
                new Check("shared-memory", "shared memory", REQUIRED, calling(() -> KernelObjects.sharedMemory(Removal.newName()))),
                new Check("shared-memory-room", "room for shared memory", OPTIONAL, () -> Room.in(Path.of("/dev/shm"))),
                new Check("semaphores", "named semaphores", REQUIRED, calling(() -> KernelObjects.semaphores(Removal.newName()))),
                new Check("queues", "message queues", REQUIRED, calling(() -> KernelObjects.queues(Removal.newName()))),
                new Check("sysv-semaphores", "System V semaphores", REQUIRED, calling(() -> KernelObjects.systemV(Removal::newKey))),
                new Check("file-locks", "file locks", REQUIRED, calling(() -> FileLocks.in(FileLocks.place(environment)))),
                new Check("blocked", "who is blocked", REQUIRED, calling(Processes::blocked)),
                new Check("other-processes", "other people's processes", OPTIONAL, Processes::others),
                new Check("display", "window: display", OPTIONAL, () -> Display.find(environment)),
                library("gtk", "window: GTK 3", "libgtk-3.so.0", "libgtk-3-0t64 (libgtk-3-0 before Debian 13 and Ubuntu 24.04)"),
                library("gl", "window: OpenGL", "libGL.so.1", "libgl1"),
                library("xtst", "window: XTest", "libXtst.so.6", "libxtst6"),
                library("pango", "pictures: Pango", "libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
                new Check("fonts", "pictures: a font", OPTIONAL, () -> Fonts.in(Fonts.places(environment))),
                new Check("ffmpeg", "films: ffmpeg", OPTIONAL, Films::find));
    }

    /** Where no function of the C library can be called, one check tells why, and the others do not repeat it. */
    private static Supplier<Finding> calling(Supplier<Finding> look) {
        return () -> ColdCalls.unavailable().isEmpty() ? look.get() : Finding.lacking("the C library cannot be called", "see \"calls to the C library\"");
    }

    private static Check library(String id, String name, String file, String debianPackage) {
        return new Check(id, name, OPTIONAL, () -> SharedLibrary.load(file)
                .map(library -> Finding.good(file + " can be loaded"))
                .orElseGet(() -> Finding.lacking(file + " cannot be loaded", "sudo apt-get install " + debianPackage)));
    }
}
