package interleave.session;

/** Several steps of which each is taken, also where one before it has failed. */
final class Cleanup {
    private RuntimeException first;

    Cleanup() {}

    /** After a failure, to which those of the steps are added. */
    Cleanup(RuntimeException failure) {
        first = failure;
    }

    void step(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            if (first == null) {
                first = e;
            } else {
                first.addSuppressed(e);
            }
        }
    }

    /** Throws what failed first, if anything has. */
    void end() {
        if (first != null) {
            throw first;
        }
    }
}
