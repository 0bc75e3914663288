package interleave.model;

/** A number that is reported and read, being folded. */
final class LevelFold {
    private long reported;
    private long reportedAt;
    private long kernel;
    private long kernelAt;
    private boolean begun;

    LevelFold(long initial) {
        reported = initial;
        kernel = initial;
    }

    /** As it is now, to go on elsewhere. */
    LevelFold copy() {
        LevelFold copy = new LevelFold(reported);
        copy.reportedAt = reportedAt;
        copy.kernel = kernel;
        copy.kernelAt = kernelAt;
        copy.begun = begun;
        return copy;
    }

    void report(long value, long time) {
        reported = value;
        reportedAt = time;
    }

    void change(long by, long time) {
        report(reported + by, time);
    }

    /** It has changed, nobody has told by how much. */
    void forget() {
        reported = kernel;
        reportedAt = 0;
        begun = false;
    }

    /** What is found at the very first is what there was. Later it may be what an operation has done whose event is still on its way. */
    void read(long value, long time) {
        if (!begun && reportedAt == 0) {
            reported = value;
        }
        begun = true;
        kernel = value;
        kernelAt = time;
    }

    ObjectState.Level state() {
        return new ObjectState.Level(reported, reportedAt, kernel, kernelAt);
    }
}
