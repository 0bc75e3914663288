package interleave.model;

import java.util.Arrays;
import java.util.List;

/**
 * A run of events in few bytes, and back. One thread at a time.
 *
 * <p>A block is self-contained. Its columns follow each other, each with its length before it:
 *
 * <pre>
 *   count of events                                    number
 *   heads      those that occur: 8 bytes; 0 if a message, otherwise the part and 1   the n-th is number n
 *   which      the number of each event's head         number
 *   times      each less the one before it, at first 0 signed number
 *   durations  of those that are no {@link Happening}  number
 *   values     of those that are neither message nor happening: less the one before it with the same object and part (those that
 *              agree in 256 * object + part modulo 4096), at first 0                       signed number
 *   messages   0, identity, bytes 0–7, bytes 8–15 (8 bytes each), length, priority; or how many messages ago the same one was
 *   happenings {@link HappeningCodec}
 * </pre>
 */
public final class BlockCodec {
    /** No block has more events. */
    public static final int MOST_EVENTS = 1 << 13;

    private static final int MESSAGE = 0;
    private static final int MOST_PARTS = 1 << 16;
    private static final int PLACES = 1 << 12;

    private final HeadTable heads = new HeadTable();
    private final ByteSink which = new ByteSink(MOST_EVENTS);
    private final ByteSink times = new ByteSink(2 * MOST_EVENTS);
    private final ByteSink durations = new ByteSink(2 * MOST_EVENTS);
    private final ByteSink values = new ByteSink(2 * MOST_EVENTS);
    private final ByteSink messages = new ByteSink(MOST_EVENTS);
    private final ByteSink happenings = new ByteSink(MOST_EVENTS);
    private final ByteSink table = new ByteSink(MOST_EVENTS);
    private final ByteSink block = new ByteSink(8 * MOST_EVENTS);
    private final long[] lastValues = new long[PLACES];

    /** Encodes a run of at most {@link #MOST_EVENTS}. */
    public byte[] encode(Events run) {
        clear();
        MessageMemory memory = new MessageMemory();
        long last = 0;
        for (int i = 0; i < run.size(); i++) {
            long head = run.head(i);
            boolean message = run.isMessage(i);
            which.putNumber(heads.numberOf(head, message ? MESSAGE : run.part(i) + 1));
            long time = run.time(i);
            times.putSigned(time - last);
            last = time;
            if ((int) (head & 0xFF) == Events.HAPPENING) {
                HappeningCodec.encode(run.happening(i), happenings);
                continue;
            }
            durations.putNumber(run.duration(i));
            if (message) {
                memory.encode(run.message(i), messages);
            } else {
                int place = placeOf(head, run.part(i));
                long value = run.value(i);
                values.putSigned(value - lastValues[place]);
                lastValues[place] = value;
            }
        }
        return together(run.size());
    }

    private byte[] together(int count) {
        for (int i = 0; i < heads.size(); i++) {
            table.putLong(heads.head(i));
            table.putNumber(heads.part(i));
        }
        block.putNumber(count);
        block.putPart(table);
        block.putPart(which);
        block.putPart(times);
        block.putPart(durations);
        block.putPart(values);
        block.putPart(messages);
        block.putPart(happenings);
        return block.copy();
    }

    private void clear() {
        heads.clear();
        which.clear();
        times.clear();
        durations.clear();
        values.clear();
        messages.clear();
        happenings.clear();
        table.clear();
        block.clear();
        Arrays.fill(lastValues, 0);
    }

    /**
     * The run that a block was made of.
     *
     * @throws MalformedBlockException for bytes that no run has led to
     */
    public Events decode(byte[] bytes) {
        ByteSource source = new ByteSource(bytes);
        int count = source.getWithin(Math.min(MOST_EVENTS, source.left()));
        readHeads(source.getPart());
        ByteSource numbers = source.getPart();
        ByteSource deltas = source.getPart();
        ByteSource lengths = source.getPart();
        ByteSource contents = source.getPart();
        MessageMemory memory = new MessageMemory();
        ByteSource moves = source.getPart();
        ByteSource others = source.getPart();
        source.end();
        Events run = new Events(count);
        Arrays.fill(lastValues, 0);
        long time = 0;
        int most = heads.size() - 1;
        for (int i = 0; i < count; i++) {
            int number = numbers.getWithin(most);
            long head = heads.head(number);
            time += deltas.getSigned();
            if ((head & 0xFF) == Events.HAPPENING) {
                run.add(HappeningCodec.decode(time, others));
            } else if (heads.part(number) == MESSAGE) {
                run.add(head, time, lengths.getNumber(), memory.decode(moves));
            } else {
                int part = heads.part(number) - 1;
                int place = placeOf(head, part);
                lastValues[place] += contents.getSigned();
                run.add(head, time, lengths.getNumber(), part, lastValues[place]);
            }
        }
        List.of(numbers, deltas, lengths, contents, moves, others).forEach(ByteSource::end);
        return run;
    }

    /** The run that several parts of a block were made of, one behind the other. */
    public Events decode(List<byte[]> parts) {
        if (parts.size() == 1) {
            return decode(parts.getFirst());
        }
        Events whole = new Events();
        for (byte[] part : parts) {
            Events run = decode(part);
            for (int i = 0; i < run.size(); i++) {
                whole.add(run, i);
            }
        }
        return whole;
    }

    private void readHeads(ByteSource source) {
        heads.clear();
        while (!source.isAtEnd()) {
            heads.add(source.getLong(), source.getWithin(MOST_PARTS));
        }
    }

    private static int placeOf(long head, int part) {
        return ((int) (head >>> 8) & 0xFF00) + part & PLACES - 1;
    }
}
