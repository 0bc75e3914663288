package interleave.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code ls -l} of some files, see ls(1). */
final class LongListing {
    /** What is older has its year instead of its time. */
    private static final Duration HALF_A_YEAR = Duration.ofSeconds(31556952 / 2);
    private static final DateTimeFormatter RECENT = DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OLD = DateTimeFormatter.ofPattern("MMM ppd  yyyy", Locale.ENGLISH);

    private LongListing() {}

    private record Row(String permissions, String links, String owner, String group, String size, String time, String name) {}

    static Printout of(List<String> paths) {
        List<String> failures = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (String path : paths) {
            try {
                rows.add(row(path));
            } catch (NoSuchFileException gone) {
                failures.add("ls: cannot access '" + path + "': No such file or directory");
            } catch (IOException hidden) {
                failures.add("ls: cannot access '" + path + "': Permission denied");
            }
        }
        rows.sort((one, other) -> one.name().compareTo(other.name()));
        String format = "%s %" + width(rows.stream().map(Row::links)) + "s %-" + width(rows.stream().map(Row::owner)) + "s %-" + width(rows.stream().map(Row::group))
                + "s %" + width(rows.stream().map(Row::size)) + "s %s %s";
        Stream<String> lines = rows.stream()
                .map(row -> format.formatted(row.permissions(), row.links(), row.owner(), row.group(), row.size(), row.time(), row.name()));
        return Printout.of("ls -l " + String.join(" ", paths), Stream.concat(failures.stream(), lines));
    }

    private static Row row(String path) throws IOException {
        Path file = Path.of(path);
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        String name = attributes.isSymbolicLink() ? path + " -> " + Files.readSymbolicLink(file) : path;
        return new Row(letter(mode) + PosixFilePermissions.toString(attributes.permissions()),
                Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS).toString(), attributes.owner().getName(), attributes.group().getName(),
                Long.toString(attributes.size()), time(attributes.lastModifiedTime()), name);
    }

    private static char letter(int mode) {
        return switch (mode & 0170000) {
            case 0040000 -> 'd';
            case 0120000 -> 'l';
            case 0010000 -> 'p';
            case 0140000 -> 's';
            case 0020000 -> 'c';
            case 0060000 -> 'b';
            default -> '-';
        };
    }

    private static String time(FileTime time) {
        ZonedDateTime local = time.toInstant().atZone(ZoneId.systemDefault());
        Instant now = Instant.now();
        boolean recent = time.toInstant().isAfter(now.minus(HALF_A_YEAR)) && !time.toInstant().isAfter(now);
        return local.format(recent ? RECENT : OLD);
    }

    private static int width(Stream<String> words) {
        return words.mapToInt(String::length).max().orElse(1);
    }
}
