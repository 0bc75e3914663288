package interleave.ipc.inspect;

import interleave.ipc.linux.CurrentProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a thread has been asleep, by what the scheduler notes whenever it takes a processor away: {@code se.exec_start} in
 * {@code /proc/PID/task/TID/sched}, in milliseconds of a clock that each processor has for itself. So a thread of this program goes to that processor
 * and reads there what time it is. One is good for a single look around: the clocks do not run alike for long.
 */
final class SchedulerClock {
    private static final Pattern LAST_RAN = Pattern.compile("^se\\.exec_start\\s*:\\s*(\\d+)\\.(\\d{6})", Pattern.MULTILINE);
    /** Where the 39th field of proc_pid_stat(5) stands, counted from the one after the name in parentheses. */
    private static final int PROCESSOR = 36;

    /** By processor: what {@link System#nanoTime} is ahead of its clock. */
    private final Map<Integer, OptionalLong> ahead = new HashMap<>();

    /** Nanoseconds; empty where this kernel does not tell, or this program may not run on that processor. */
    OptionalLong asleepNanos(long pid, long tid) {
        String thread = "%d/task/%d".formatted(pid, tid);
        OptionalLong lastRan = lastRan(thread);
        if (lastRan.isEmpty() || !(Proc.read(thread + "/stat") instanceof Proc.Text(String stat))) {
            return OptionalLong.empty();
        }
        int processor = Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[PROCESSOR]);
        OptionalLong offset = ahead.computeIfAbsent(processor, SchedulerClock::aheadOf);
        return offset.isEmpty() ? offset : OptionalLong.of(Math.max(0, System.nanoTime() - offset.getAsLong() - lastRan.getAsLong()));
    }

    private static OptionalLong lastRan(String thread) {
        if (Proc.read(thread + "/sched") instanceof Proc.Text(String lines)) {
            Matcher matcher = LAST_RAN.matcher(lines);
            if (matcher.find()) {
                return OptionalLong.of(Long.parseLong(matcher.group(1)) * 1_000_000 + Long.parseLong(matcher.group(2)));
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong aheadOf(int processor) {
        OptionalLong[] result = {OptionalLong.empty()};
        Thread reader = Thread.ofPlatform().name("clock of processor " + processor).start(() -> {
            try {
                CurrentProcess.pinTo(processor);
                OptionalLong now = lastRan("thread-self");
                now.ifPresent(time -> result[0] = OptionalLong.of(System.nanoTime() - time));
            } catch (IllegalStateException refused) {
                // It stays empty.
            }
        });
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result[0];
    }
}
