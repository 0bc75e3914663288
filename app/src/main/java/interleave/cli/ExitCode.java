package interleave.cli;

/** What a command ends with. The numbers are part of the command line's contract. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** This machine lacks something. */
    static final int LACKING = 3;
    /** A recording that cannot be read. */
    static final int UNREADABLE = 4;
    /** As the shell reports a SIGINT. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
