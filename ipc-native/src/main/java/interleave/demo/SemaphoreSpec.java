package interleave.demo;

import java.util.List;

/**
 * A POSIX named semaphore.
 *
 * @param value at first
 */
public record SemaphoreSpec(String name, int value) implements ObjectSpec {
    @Override
    public String kind() {
        return "semaphore";
    }

    @Override
    public List<Long> initials() {
        return List.of((long) value);
    }
}
