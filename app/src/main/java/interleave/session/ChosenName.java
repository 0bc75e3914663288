package interleave.session;

import interleave.demo.FifoSpec;
import interleave.demo.FileSpec;
import interleave.demo.LockFileSpec;
import interleave.demo.MemorySpec;
import interleave.demo.ObjectSpec;
import interleave.demo.PagesSpec;
import interleave.demo.PipeSpec;
import interleave.demo.PlainFileSpec;
import interleave.demo.PromisedSpec;
import interleave.demo.QueueSpec;
import interleave.demo.SegmentSpec;
import interleave.demo.SemaphoreSpec;
import interleave.demo.SourcesSpec;
import interleave.demo.SysVQueueSpec;
import interleave.demo.SysVSemaphoreSpec;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A system-wide name that somebody chose for an object: what it must look like, by the kind of the object. */
final class ChosenName {
    /** As in mq_overview(7); how long it may be is for the kernel to say. */
    private static final Pattern POSIX = Pattern.compile("/[^/\\p{Cntrl}]+");
    /** Not 0, which is IPC_PRIVATE. */
    private static final Pattern KEY = Pattern.compile("0[xX]0*[1-7]?[0-9a-fA-F]{1,7}");

    private ChosenName() {}

    /**
     * The name as the session uses it.
     *
     * @throws IllegalArgumentException if it is none; the message says what one looks like
     */
    static String of(ObjectSpec object, String chosen) {
        return switch (object) {
            case PromisedSpec promised -> of(promised.object(), chosen);
            case MemorySpec _, SemaphoreSpec _, QueueSpec _ -> posix(object, chosen);
            case SysVSemaphoreSpec _, SysVQueueSpec _, SegmentSpec _ -> key(object, chosen);
            case SourcesSpec _, PipeSpec _ -> throw wrong(object, chosen, "it is opened by the processes themselves and has none");
            case LockFileSpec _, FifoSpec _, FileSpec _, PlainFileSpec _ -> file(object, chosen);
            case PagesSpec pages -> switch (pages.backing()) {
                case FILE -> file(object, chosen);
                case SHARED_MEMORY -> posix(object, chosen);
                case ANONYMOUS -> throw wrong(object, chosen, "anonymous memory has none");
            };
        };
    }

    private static String posix(ObjectSpec object, String chosen) {
        if (!POSIX.matcher(chosen).matches()) {
            throw wrong(object, chosen, "a name is a slash and no other after it, such as /my-" + object.name());
        }
        return chosen;
    }

    private static String key(ObjectSpec object, String chosen) {
        if (!KEY.matcher(chosen).matches() || Integer.decode(chosen) == 0) {
            throw wrong(object, chosen, "a System V object has a key from 0x1 to 0x7fffffff, such as 0x1234");
        }
        return Names.ofKey(Integer.decode(chosen));
    }

    /** Absolute, because the next start may be in another directory. */
    private static String file(ObjectSpec object, String chosen) {
        if (chosen.isEmpty() || chosen.chars().anyMatch(Character::isISOControl)) {
            throw wrong(object, chosen, "it has the path of a file, such as /tmp/my-" + object.name());
        }
        return Path.of(chosen).toAbsolutePath().normalize().toString();
    }

    private static IllegalArgumentException wrong(ObjectSpec object, String chosen, String right) {
        return new IllegalArgumentException("\"" + chosen + "\" is no name for " + object.name() + "; " + right);
    }
}
