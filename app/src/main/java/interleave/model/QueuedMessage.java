package interleave.model;

import interleave.demo.Content;
import java.util.Locale;

/**
 * A message in a queue, as reported by its sender: a POSIX queue cannot be looked into.
 *
 * @param identity {@link interleave.trace.MessageDigest#identity()}
 * @param first bytes 0 to 7
 * @param second bytes 8 to 15
 * @param length in bytes
 * @param priority or the type, of a System V queue
 * @param sender index of the actor
 */
public record QueuedMessage(long identity, long first, long second, int length, int priority, int sender, long sentAt) {
    /** What it is, in a few characters. */
    public String show(Content content, Locale locale) {
        return content.show(content.telling(first, second), locale);
    }
}
