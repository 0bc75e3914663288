package interleave.model;

import java.util.List;

/** An object at one moment. */
public sealed interface ObjectState {
    /** What the kernel is believed to know better than events younger than this, ns: by then it has been read again. */
    long FRESH = 60_000_000;

    String name();

    /** Whom the kernel shows to be blocked on it. */
    List<WaiterSeen> waiters();

    /** Whether it was removed, or its name, by whomever. */
    boolean gone();

    /**
     * A number that events report and that can be read from the kernel.
     *
     * @param strayed whether the kernel has said that somebody changed it of whom there are no events: what they add up to is not to be trusted then
     * @param inDoubt whether an operation was under way when the kernel was read that may have changed it: its event is still to come
     */
    record Level(long reported, long reportedAt, long kernel, long kernelAt, boolean strayed, boolean inDoubt) {
        /** What the kernel said when it was last read, or what an event has made of it since. */
        public long value() {
            return reportedAt > kernelAt && !strayed || source() == Source.REPORTED ? reported : kernel;
        }

        /** The kernel's while that was read just now, as good as when the event came. */
        public Source source() {
            return reportedAt - kernelAt <= FRESH ? Source.KERNEL : Source.REPORTED;
        }

        /** Whether the kernel says something else than the events, and has had the time to say so. */
        public boolean disagrees() {
            return !inDoubt && kernelAt > reportedAt + FRESH && kernel != reported;
        }
    }

    /**
     * A number in memory.
     *
     * @param storedBy index of the actor that last stored, or −1
     */
    record Cell(Level level, int storedBy) {}

    /**
     * Shared memory, or a file that is mapped.
     *
     * @param cells one for each field
     */
    record Memory(String name, List<Cell> cells, List<WaiterSeen> waiters, boolean gone) implements ObjectState {
        public Memory {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Pages, and who has mapped them.
     *
     * @param numbers from the kernel: what a file holds at the beginning of each page; the size in bytes and the links of shared memory, nothing while it is not there
     * @param copied bytes that read(2) has copied out of it, as reported
     */
    record Pages(String name, List<Long> numbers, long copied, List<Mapping> mappings, List<WaiterSeen> waiters, boolean gone) implements ObjectState {
        public Pages {
            numbers = List.copyOf(numbers);
            mappings = List.copyOf(mappings);
        }
    }

    /**
     * An actor's mapping.
     *
     * @param address where it begins in the actor's memory, as it reported
     * @param live whether it is still mapped: otherwise this is what was seen last
     * @param line of {@code /proc/PID/maps}; empty before it was seen
     * @param rss bytes of it in memory, from the kernel
     */
    record Mapping(int actor, long address, boolean live, String line, long rss, List<PageRun> pages) {
        public Mapping {
            pages = List.copyOf(pages);
        }

        /** How many of its pages are so. */
        public int count(PageState state) {
            return pages.stream().filter(run -> run.state() == state).mapToInt(PageRun::count).sum();
        }
    }

    /**
     * A semaphore of either kind.
     *
     * @param holders indices of the actors that took a token and have not given one since, in the order in which they took
     * @param admits how many it lets in at a time where it serves as a guard; 0 where it does not, as when somebody posts it who has not waited before
     */
    record Semaphore(String name, Level level, List<Integer> holders, int admits, List<WaiterSeen> waiters, boolean gone) implements ObjectState {}

    /**
     * A message queue.
     *
     * @param level in messages
     * @param known the messages that our own actors have sent, in the order in which they will be received
     * @param sending how many actors are in a send: so many of the messages that are not known may be theirs
     * @param bytes of all messages, from the kernel
     */
    record Queue(String name, Level level, List<QueuedMessage> known, int sending, long bytes, List<WaiterSeen> waiters, boolean gone) implements ObjectState {
        public Queue {
            known = List.copyOf(known);
        }

        /** Messages of senders that are not ours, and of ours that have not come to tell. */
        public int unknown() {
            return (int) Math.max(0, level.value() - known.size());
        }

        /** Messages of senders that are not ours, for sure. */
        public int foreign() {
            return Math.max(0, unknown() - sending);
        }
    }

    /**
     * An object that actors create and remove.
     *
     * @param object as it is, or as it would be when it has just been created; so always, where what is in it is not asked
     * @param maker index of the actor that reported that it has created it, or −1
     * @param users indices of the actors that reported that they have created or opened it, and have not ended since
     */
    record Promised(ObjectState object, boolean isThere, int maker, List<Integer> users) implements ObjectState {
        public Promised {
            users = List.copyOf(users);
        }

        @Override
        public String name() {
            return object.name();
        }

        @Override
        public List<WaiterSeen> waiters() {
            return object.waiters();
        }

        /** That it is not there is no surprise. */
        @Override
        public boolean gone() {
            return false;
        }
    }

    /**
     * What processes wait for.
     *
     * @param sources one for each, in the demo's order
     */
    record Sources(String name, List<Source> sources, List<WaiterSeen> waiters, boolean gone) implements ObjectState {
        /**
         * @param wakings how often a wait has ended because of it
         * @param readiness with which it did last, as the bits of poll(2); 0 where it never did, or did without a poll
         * @param woken index of the actor that it has woken last, or −1
         */
        public record Source(long wakings, long readiness, int woken) {}

        public Sources {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A pipe, with a name or without.
     *
     * @param level in bytes
     * @param capacity in bytes
     * @param hidden whether the kernel may not be asked what is in it: level and capacity are what they should be then, by what events tell
     * @param ends who has which end open, from the kernel
     */
    record Pipe(String name, Level level, long capacity, boolean hidden, List<EndSeen> ends, List<WaiterSeen> waiters, boolean gone) implements ObjectState {
        public Pipe {
            ends = List.copyOf(ends);
        }
    }

    /**
     * A file that is locked.
     *
     * @param holder process id of the holder as the kernel shows it, or 0
     * @param holderActor index of the actor that reported the lock, or −1
     */
    record Lock(String name, long holder, int holderActor, List<WaiterSeen> waiters, boolean gone) implements ObjectState {}
}
