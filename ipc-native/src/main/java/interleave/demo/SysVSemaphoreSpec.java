package interleave.demo;

import java.util.List;

/**
 * A System V set of one semaphore.
 *
 * @param value at first
 * @param undo whether the kernel takes back what a process did to it when that ends (SEM_UNDO)
 */
public record SysVSemaphoreSpec(String name, int value, boolean undo) implements ObjectSpec {
    /** Nothing is taken back. */
    public SysVSemaphoreSpec(String name, int value) {
        this(name, value, false);
    }

    @Override
    public String kind() {
        return "sysv-semaphores";
    }

    @Override
    public List<Long> initials() {
        return List.of((long) value);
    }
}
