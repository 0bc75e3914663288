package interleave.model;

/** A block's bytes are not what a {@link BlockCodec} has written. */
public final class MalformedBlockException extends RuntimeException {
    public MalformedBlockException(String what) {
        super(what);
    }
}
