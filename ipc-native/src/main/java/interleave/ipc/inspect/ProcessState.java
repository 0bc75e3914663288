package interleave.ipc.inspect;

/** What a process is doing, by its main thread; see proc_pid_stat(5). */
public enum ProcessState {
    RUNNING,
    /** Sleeping, interruptibly or not: blocked or idle. */
    SLEEPING,
    /** By a signal or by a debugger. */
    STOPPED,
    /** Ended, and not yet waited for by its parent. */
    ZOMBIE,
    /** There is no such process. */
    GONE,
    /** There may be one, but it may not be seen. */
    UNKNOWN;

    public static ProcessState of(long pid) {
        return switch (Proc.read("%d/stat".formatted(pid))) {
            case Proc.Text(String stat) -> ofLetter(stat);
            case Proc.Missing() -> GONE;
            case Proc.Hidden() -> UNKNOWN;
        };
    }

    /** The letter follows the command in parentheses, which may itself hold blanks and parentheses. */
    private static ProcessState ofLetter(String stat) {
        int letter = stat.lastIndexOf(')') + 2;
        return switch (letter < stat.length() ? stat.charAt(letter) : '?') {
            case 'R' -> RUNNING;
            case 'S', 'D', 'I', 'P' -> SLEEPING;
            case 'T', 't' -> STOPPED;
            case 'Z' -> ZOMBIE;
            case 'X', 'x' -> GONE;
            default -> UNKNOWN;
        };
    }
}
