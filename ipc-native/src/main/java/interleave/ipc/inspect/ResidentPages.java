package interleave.ipc.inspect;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which pages of a mapping a process has in its memory, from {@code /proc/PID/smaps} and {@code /proc/PID/pagemap}, see proc_pid_pagemap(5).
 *
 * @param line its line in {@code /proc/PID/maps}
 * @param rss bytes of it that are in memory
 * @param pages one for each page, in their order
 */
public record ResidentPages(String line, long rss, List<State> pages) {
    /** Where a page is. */
    public enum State {
        /** Nowhere: nobody has touched it. */
        ABSENT,
        /** In memory, and the same for all that map the file or the object. */
        SHARED,
        /** In memory, and this process' alone: anonymous, or copied when it was written. */
        PRIVATE
    }

    private static final int HEX = 16;
    private static final int PAGE = 4096;
    private static final long KILO = 1024;
    private static final long PRESENT = 1L << 63;
    private static final long SWAPPED = 1L << 62;
    /** Of a file, or shared without one. */
    private static final long OF_A_FILE = 1L << 61;

    public ResidentPages {
        pages = List.copyOf(pages);
    }

    /**
     * Empty where the process is gone, may not be seen, or has no mapping that begins there.
     *
     * @param address where the mapping begins
     */
    public static Optional<ResidentPages> of(long pid, long address) {
        // The pages before the rest: of a mapping that ends in between they would all seem to be absent.
        return from(pid + "/maps", address)
                .flatMap(maps -> pages(pid, address, (int) ((end(maps) - address) / PAGE)))
                .flatMap(pages -> from(pid + "/smaps", address).map(smaps -> new ResidentPages(smaps.substring(0, smaps.indexOf('\n')), kilobytes(smaps) * KILO, pages)));
    }

    /** The text of a file from the line of the mapping on. */
    private static Optional<String> from(String file, long address) {
        String start = "%08x-".formatted(address);
        if (!(Proc.read(file) instanceof Proc.Text(String text))) {
            return Optional.empty();
        }
        int at = ("\n" + text).indexOf("\n" + start);
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at));
    }

    private static long end(String line) {
        return Long.parseUnsignedLong(line.substring(line.indexOf('-') + 1, line.indexOf(' ')), HEX);
    }

    /** Of the line {@code Rss:     4 kB}, the first one. */
    private static long kilobytes(String smaps) {
        int at = smaps.indexOf("\nRss:") + "\nRss:".length();
        return Long.parseLong(smaps.substring(at, smaps.indexOf(" kB", at)).strip());
    }

    private static Optional<List<State>> pages(long pid, long address, int count) {
        try (RandomAccessFile pagemap = new RandomAccessFile("/proc/%d/pagemap".formatted(pid), "r")) {
            byte[] bytes = new byte[count * Long.BYTES];
            pagemap.seek(address / PAGE * Long.BYTES);
            pagemap.readFully(bytes);
            ByteBuffer entries = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
            List<State> pages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                pages.add(state(entries.getLong(i * Long.BYTES)));
            }
            return Optional.of(pages);
        } catch (IOException unseen) {
            return Optional.empty();
        }
    }

    private static State state(long entry) {
        if ((entry & (PRESENT | SWAPPED)) == 0) {
            return State.ABSENT;
        }
        return (entry & OF_A_FILE) != 0 ? State.SHARED : State.PRIVATE;
    }
}
