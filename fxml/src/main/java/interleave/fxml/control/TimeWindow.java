package interleave.fxml.control;

/** A stretch of time laid out from left to right: which moment is at which pixel. */
record TimeWindow(long from, long to, double left, double width) {

    double right() {
        return left + width;
    }

    double x(long nanos) {
        return left + (double) (nanos - from) / Math.max(1, to - from) * width;
    }

    long nanosAt(double x) {
        return from + (long) ((x - left) / width * Math.max(1, to - from));
    }

    /** Where a span lies, its ends cut off at the window: so that far times never become far coordinates. */
    double xWithin(long nanos) {
        return Math.clamp(x(nanos), left, right());
    }
}
