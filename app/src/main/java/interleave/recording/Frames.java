package interleave.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads frames of a file at any place. Asks for no more memory than the file has bytes. */
final class Frames {
    private static final int PIECE = 1 << 16;

    private final FileChannel file;
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);

    record Frame(int type, byte[] payload, long behind) {
        boolean is(FrameType wanted) {
            return type == wanted.code();
        }
    }

    Frames(FileChannel file) {
        this.file = file;
    }

    /** In bytes. */
    long size() throws IOException {
        return file.size();
    }

    /** The whole frame at this place; nothing where there is none. */
    Optional<Frame> at(long place) throws IOException {
        long size = size();
        if (place < 0 || size - place < FileLayout.FRAME_HEAD) {
            return Optional.empty();
        }
        ByteBuffer head = read(place, FileLayout.FRAME_HEAD);
        int type = head.getInt();
        int length = head.getInt();
        int checksum = head.getInt();
        if (length < 0 || length > Math.min(FileLayout.LONGEST_PAYLOAD, size - place - FileLayout.FRAME_HEAD)) {
            return Optional.empty();
        }
        byte[] payload = read(place + FileLayout.FRAME_HEAD, length).array();
        if (checksum != FileLayout.checksum(type, payload)) {
            return Optional.empty();
        }
        return Optional.of(new Frame(type, payload, place + FileLayout.FRAME_HEAD + length));
    }

    /** Whether there is a whole frame of this type at this place; leaves nothing in memory, however many are looked at. */
    boolean isWhole(long place, FrameType wanted) throws IOException {
        if (place < 0 || size() - place < FileLayout.FRAME_HEAD) {
            return false;
        }
        ByteBuffer head = read(place, FileLayout.FRAME_HEAD);
        CRC32C crc = new CRC32C();
        crc.update(head.slice(0, FileLayout.CHECKED_HEAD));
        long at = place + FileLayout.FRAME_HEAD;
        long end = at + head.getInt(Integer.BYTES);
        while (at < end) {
            piece.clear().limit((int) Math.min(piece.capacity(), end - at));
            int read = file.read(piece, at);
            if (read <= 0) {
                return false;
            }
            crc.update(piece.flip());
            at += read;
        }
        return head.getInt(0) == wanted.code() && at == end && head.getInt(FileLayout.CHECKED_HEAD) == (int) crc.getValue();
    }

    /** So many bytes, or what there is of them with zeros behind. */
    ByteBuffer read(long place, int length) throws IOException {
        ByteBuffer bytes = FileLayout.buffer(length);
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
            // Until all has come or the file ends.
        }
        return bytes.clear();
    }
}
