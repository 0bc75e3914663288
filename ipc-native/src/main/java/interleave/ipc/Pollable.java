package interleave.ipc;

/** Something that a {@link Poller} can watch. */
public interface Pollable {
    /** This process' number for it, as under {@code /proc/self/fd}. Owned by the object. @throws IllegalStateException once it is closed */
    int descriptor();
}
