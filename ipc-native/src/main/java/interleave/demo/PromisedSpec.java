package interleave.demo;

import java.util.List;

/**
 * A name that is kept for an object which actors create and remove. What they leave is removed by the program in the end.
 *
 * @param object what they are to create: a queue, shared memory, a semaphore, a System V object
 * @param brief whether it is only about whether the object is there and who uses it, not about what is in it
 */
public record PromisedSpec(ObjectSpec object, boolean brief) implements ObjectSpec {
    /** With what is in it. */
    public PromisedSpec(ObjectSpec object) {
        this(object, false);
    }

    @Override
    public String name() {
        return object.name();
    }

    @Override
    public String kind() {
        return object.kind();
    }

    @Override
    public List<String> parts() {
        return object.parts();
    }

    @Override
    public List<Long> initials() {
        return object.initials();
    }

    @Override
    public Content content() {
        return object.content();
    }
}
