package interleave.ipc.inspect;

/**
 * The system call that a thread sleeps in, from {@code /proc/PID/task/TID/syscall}.
 *
 * @param number by architecture
 * @param arguments the six registers, whether the call has as many arguments or not
 */
record SystemCall(int number, long[] arguments) {
    private static final int ARGUMENTS = 6;

    /** What looking at a thread gives. */
    sealed interface Look {}

    record Sleeping(SystemCall call) implements Look {}

    /** Running, gone, or asleep outside a system call. */
    record NotInCall() implements Look {}

    /** May not be seen. */
    record Unknown() implements Look {}

    static Look of(long pid, long tid) {
        return switch (Proc.read("%d/task/%d/syscall".formatted(pid, tid))) {
            case Proc.Text(String line) -> parse(line);
            case Proc.Missing() -> new NotInCall();
            case Proc.Hidden() -> new Unknown();
        };
    }

    private static Look parse(String line) {
        String[] words = line.strip().split(" ");
        if (words.length < 1 + ARGUMENTS) {
            return new NotInCall();
        }
        long[] arguments = new long[ARGUMENTS];
        for (int i = 0; i < ARGUMENTS; i++) {
            arguments[i] = Long.parseUnsignedLong(words[i + 1].substring(2), 16);
        }
        return new Sleeping(new SystemCall(Integer.parseInt(words[0]), arguments));
    }

    long argument(int index) {
        return arguments[index];
    }

    /** An argument that is an int: the upper half of its register may hold anything. */
    int intArgument(int index) {
        return (int) arguments[index];
    }
}
