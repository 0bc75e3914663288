package interleave.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a timeline beside its events and its states, and its form in bytes:
 *
 * <pre>
 *   version                                  number
 *   began, ended                             signed numbers
 *   how many actors; their names             number; texts
 *   how many blocks                          number
 *   of each block: count of events           number
 *                  when it begins            signed number, less that of the block before
 *                  what the actors do then   {@link LaneTracks}
 *   what the actors do at the end            {@link LaneTracks}
 *   sums                                     {@link Pyramid}
 * </pre>
 *
 * @param blocks without when they end: that is when the next begins, or the end of all
 */
record Outline(long began, long ended, List<Block> blocks, LaneTracks tracks, Pyramid pyramid) {
    /** To be raised when anything of this, of what a state says, or of what events lead to is changed. */
    private static final int VERSION = 2;

    byte[] bytes() {
        ByteSink to = new ByteSink(1 << 16);
        to.putNumber(VERSION);
        to.putSigned(began);
        to.putSigned(ended);
        to.putNumber(tracks.list().size());
        tracks.list().forEach(track -> to.putText(track.name()));
        to.putNumber(blocks.size());
        long base = began;
        for (Block block : blocks) {
            to.putNumber(block.count());
            to.putSigned(block.begins() - base);
            base = block.begins();
            block.atFirst().encode(base, to);
        }
        tracks.encode(ended, to);
        pyramid.encode(to);
        return to.copy();
    }

    /**
     * What was made into bytes.
     *
     * @throws MalformedBlockException for bytes that no outline has led to, or one of another version
     */
    static Outline of(byte[] bytes) {
        ByteSource from = new ByteSource(bytes);
        if (from.getNumber() != VERSION) {
            throw new MalformedBlockException("an outline of another version");
        }
        long began = from.getSigned();
        long ended = from.getSigned();
        List<String> names = new ArrayList<>();
        for (int left = from.getCount(); left > 0; left--) {
            names.add(from.getText());
        }
        List<Block> blocks = blocks(from, names, began, ended);
        LaneTracks tracks = LaneTracks.decode(names, ended, from);
        Pyramid pyramid = Pyramid.decode(names.size(), from);
        from.end();
        return new Outline(began, ended, blocks, tracks, pyramid);
    }

    private static List<Block> blocks(ByteSource from, List<String> names, long began, long ended) {
        int count = from.getCount();
        List<Block> blocks = new ArrayList<>();
        long first = 0;
        long base = began;
        int actors = 0;
        for (int number = 0; number < count; number++) {
            int events = from.getWithin(BlockCodec.MOST_EVENTS);
            long begins = base + from.getSigned();
            LaneTracks atFirst = LaneTracks.decode(names, begins, from);
            int come = atFirst.list().size() - actors;
            if (events == 0 || begins < base || come < 0 || come > (number == 0 ? 0 : blocks.getLast().count())) {
                throw new MalformedBlockException("a block that cannot follow the one before it");
            }
            blocks.add(new Block(number, first, events, begins, ended, atFirst));
            first += events;
            base = begins;
            actors += come;
        }
        if (names.size() - actors < 0 || !blocks.isEmpty() && names.size() - actors > blocks.getLast().count()) {
            throw new MalformedBlockException("others than those who came");
        }
        return blocks;
    }
}
