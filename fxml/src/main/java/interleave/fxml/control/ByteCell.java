package interleave.fxml.control;

/**
 * A byte of a struct.
 *
 * @param hex     two digits
 * @param member  what it belongs to; empty for padding
 * @param first   whether it is the first of that
 * @param accent  colour of the member
 */
public record ByteCell(String hex, String member, boolean first, int accent) {
    /** Whether it belongs to no member. */
    public boolean isPadding() {
        return member.isEmpty();
    }
}
