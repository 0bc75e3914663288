package interleave.recording;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a frame of the file holds. The four letters are part of the format; a frame of another type is passed over. */
enum FrameType {
    /** {@link Header}, JSON. */
    HEADER("HEAD"),
    /** {@link EventFrame}. */
    EVENTS("EVTS"),
    /** One {@link Marker} more, JSON; no longer written. */
    MARKER("MARK"),
    /** All {@linkplain Marker markers} as they are from there on, a JSON list. */
    MARKERS("MRKS"),
    /** {@link Outcome}, JSON. */
    OUTCOME("DONE"),
    /** What the events have led to at one place, see {@link interleave.model.TimelineDigest}. */
    STATE("STAT"),
    /** A part of the outline of the whole, the others follow it: see {@link interleave.model.TimelineDigest}. */
    OUTLINE("OUTL"),
    /** {@link Index}. */
    INDEX("INDX"),
    /** Where the index is: the last frame of a file that was ended properly. */
    TAIL("TAIL");

    private final int code;

    FrameType(String letters) {
        byte[] ascii = letters.getBytes(StandardCharsets.US_ASCII);
        code = ascii[0] | ascii[1] << 8 | ascii[2] << 16 | ascii[3] << 24;
    }

    /** Whether it says only what is in other frames already. */
    boolean isDerived() {
        return this == STATE || this == OUTLINE || this == INDEX || this == TAIL;
    }

    int code() {
        return code;
    }

    static Optional<FrameType> of(int code) {
        for (FrameType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
