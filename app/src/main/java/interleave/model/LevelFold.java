package interleave.model;

/** A number that is reported and read, being folded. */
final class LevelFold {
    private long reported;
    private long reportedAt;
    private long kernel;
    private long kernelAt;
    private long first;
    private boolean hasFirst;
    private boolean strayed;
    private boolean inDoubt;

    LevelFold(long initial) {
        reported = initial;
        kernel = initial;
        first = initial;
    }

    /** As it is now, to go on elsewhere. */
    LevelFold copy() {
        LevelFold copy = new LevelFold(reported);
        copy.reportedAt = reportedAt;
        copy.kernel = kernel;
        copy.kernelAt = kernelAt;
        copy.first = first;
        copy.hasFirst = hasFirst;
        copy.strayed = strayed;
        copy.inDoubt = inDoubt;
        return copy;
    }

    void carry(Carrier by) {
        reported = by.number(reported);
        reportedAt = by.number(reportedAt);
        kernel = by.number(kernel);
        kernelAt = by.number(kernelAt);
        first = by.number(first);
        hasFirst = by.flag(hasFirst);
        strayed = by.flag(strayed);
        inDoubt = by.flag(inDoubt);
    }

    /** It is this now, whatever it was. */
    void report(long value, long time) {
        reported = value;
        reportedAt = time;
        strayed = false;
    }

    /** The first change is one of what was there at the very first: what was read since may be ahead of its event. */
    void change(long by, long time) {
        reported = (reportedAt == 0 ? first : reported) + by;
        reportedAt = time;
    }

    /** It has changed, nobody has told by how much. */
    void forget() {
        reported = kernel;
        reportedAt = 0;
        first = kernel;
        hasFirst = false;
        strayed = false;
    }

    /** Of what changes only by operations that are not announced. */
    void read(long value, long time) {
        read(value, time, false);
    }

    /**
     * Before the first event, what is found is what there was.
     *
     * @param underWay whether an operation that may have changed it was begun and has not ended as far as events tell
     */
    void read(long value, long time, boolean underWay) {
        if (reportedAt == 0) {
            reported = value;
        }
        if (!hasFirst) {
            first = value;
            hasFirst = true;
        }
        kernel = value;
        kernelAt = time;
        inDoubt = underWay;
        strayed = kernel != reported && (strayed || state().disagrees());
    }

    ObjectState.Level state() {
        return new ObjectState.Level(reported, reportedAt, kernel, kernelAt, strayed, inDoubt);
    }
}
