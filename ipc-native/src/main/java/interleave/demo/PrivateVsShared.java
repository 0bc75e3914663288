package interleave.demo;

import interleave.ipc.Access;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.MappedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file is mapped and written to: shared, every store is in the file; private, every first store into a page makes a copy of it that nobody else sees. */
public final class PrivateVsShared implements Demo {
    private static final String FILE = "file";
    private static final String WRITER = "writer";
    private static final String READER = "reader";

    private static final String MINE = "mine";
    private static final String SEEN = "seen";
    private static final String REFUSED = "refused";

    private static final String MAPPING = "mapping";
    private static final String OPEN = "open";
    private static final String SYNC = "msync";
    private static final int PAGES = 8;
    private static final long VALUE = 42;
    private static final Repetition STORES = new Repetition("stores", 4, "store-ms", 700);
    private static final Repetition LOOKS = new Repetition("looks", 10, "look-ms", 500);

    @Override
    public String id() {
        return "private-vs-shared";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(MAPPING, "private", List.of("private", "shared")),
                new Parameter.Choice(OPEN, "read-write", List.of("read-write", "read-only")),
                new Parameter.Choice(SYNC, "no", List.of("no", "yes")),
                new Parameter.Whole(STORES.count(), STORES.usualCount(), 1, PAGES),
                LOOKS.countParameter(),
                STORES.restParameter(),
                LOOKS.restParameter());
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(WRITER, Role.Side.LEFT, 1, 1, 1, _ -> PrivateVsShared::write),
                new Role(READER, Role.Side.RIGHT, 1, 0, 4, _ -> PrivateVsShared::read));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new PagesSpec(FILE, PagesSpec.Backing.FILE, PAGES));
    }

    @Override
    public List<String> tells() {
        return List.of(MINE, SEEN, REFUSED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of("stores", "2", "looks", "2", "store-ms", "0", "look-ms", "0");
    }

    @Override
    public boolean ends(Settings settings) {
        return LOOKS.ends(settings);
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("mine") > 1 && result.number("inFile") == 0);
    }

    /** What is stored is to be in the file. */
    @Override
    public Result result(Settings settings, Facts facts) {
        long mine = facts.allTold(WRITER, MINE).size();
        long inFile = 0;
        for (int page = 0; page < PAGES; page++) {
            inFile += facts.value(FILE, "page " + page) == VALUE ? 1 : 0;
        }
        long refused = facts.told(WRITER, REFUSED);
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("mine", mine);
        numbers.put("inFile", inFile);
        numbers.put("seen", facts.allTold(READER, SEEN).stream().mapToLong(Long::longValue).max().orElse(0));
        numbers.put("errno", refused);
        return new Result(numbers, "inFile", refused == 0 && mine == inFile ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void write(Ipc ipc, Settings settings) throws InterruptedException {
        try (var file = ipc.mapFile("file", howToMap(settings))) {
            for (long page = 0; STORES.isNotEnough(page, settings); page++) {
                var cell = file.longAt(page * PagesSpec.SIZE);
                long before = cell.load();
                STORES.rest(settings);
                cell.store(VALUE);
                long after = cell.load();
                ipc.tell(MINE, after);
                System.out.printf("page %d: %d, now %d%n", page, before, after);
                if (settings.word(SYNC).equals("yes")) {
                    file.sync(MappedFile.Sync.WAIT);
                }
                STORES.rest(settings);
            }
        } catch (IpcException refused) {
            if (refused.error() != Errno.EACCES) {
                throw refused;
            }
            ipc.tell(REFUSED, refused.error().number());
            System.out.println(refused.getMessage());
        }
    }

    private static MappedFile.Mode howToMap(Settings settings) {
        return new MappedFile.Mode(
                settings.word(OPEN).equals("read-only") ? Access.READ_ONLY : Access.READ_WRITE,
                MappedFile.Protection.READ_WRITE,
                settings.word(MAPPING).equals("private") ? MappedFile.Sharing.PRIVATE : MappedFile.Sharing.SHARED);
    }

    private static void read(Ipc ipc, Settings settings) throws InterruptedException {
        try (var file = ipc.mapFile("file", MappedFile.Mode.READ_ONLY)) {
            for (long look = 0; LOOKS.isNotEnough(look, settings); look++) {
                long seen = 0;
                for (int page = 0; page < PAGES; page++) {
                    if (file.longAt(page * PagesSpec.SIZE).load() == VALUE) {
                        seen++;
                    }
                }
                ipc.tell(SEEN, seen);
                System.out.printf("%d of %d pages have changed%n", seen, PAGES);
                LOOKS.rest(settings);
            }
        }
    }
}
