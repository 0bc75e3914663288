package interleave.demo;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What the messages of a queue are, for showing them in a few characters: eight of their first sixteen bytes tell it. */
public enum Content {
    /** A {@link Reading}: its value. */
    READING {
        @Override
        public long telling(long first, long second) {
            return second;
        }

        @Override
        public String show(long telling, Locale locale) {
            return String.format(locale, "%.1f", Double.longBitsToDouble(telling));
        }
    },
    /** Text, which ends with its first zero byte: the first eight bytes of it. */
    TEXT {
        @Override
        public long telling(long first, long second) {
            return first;
        }

        @Override
        public String show(long telling, Locale locale) {
            byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(telling).array();
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf(0);
            return end < 0 ? text : text.substring(0, end);
        }
    };

    /**
     * The bytes that tell it, in native order.
     *
     * @param first bytes 0 to 7 of the message
     * @param second bytes 8 to 15
     */
    public abstract long telling(long first, long second);

    /** These bytes as words. */
    public abstract String show(long telling, Locale locale);
}
