package interleave.model;

/** A number that is reported and read, being folded. */
final class LevelFold {
    private long reported;
    private long reportedAt;
    private long kernel;
    private long kernelAt;

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
    }

    /** Before the first event, what is found is what there was. */
    void read(long value, long time) {
        if (reportedAt == 0) {
            reported = value;
        }
        kernel = value;
        kernelAt = time;
    }

    ObjectState.Level state() {
        return new ObjectState.Level(reported, reportedAt, kernel, kernelAt);
    }
}
