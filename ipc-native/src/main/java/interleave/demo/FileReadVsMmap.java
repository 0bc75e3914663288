package interleave.demo;

import interleave.ipc.Access;
import interleave.ipc.MappedFile;
import interleave.trace.Operation;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file is copied twice over: read into a buffer, piece by piece, and written from there; or mapped, and written from where it is. */
public final class FileReadVsMmap implements Demo {
    private static final String FILE = "file";
    private static final String COPY = "copy";
    private static final String READER = "reader";

    private static final String COPIED = "copied";
    private static final String MAPPED = "mapped";

    private static final String CALL = "call";
    private static final String BUFFER = "buffer-bytes";
    private static final String PAUSE = "pause-ms";

    @Override
    public String id() {
        return "file-read-vs-mmap";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(CALL, "mmap", List.of("mmap", "read")),
                new Parameter.Whole(BUFFER, 512, 1, 1 << 20),
                new Parameter.Whole(PAUSE, 900, 0, 60_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(new Role(READER, Role.Side.LEFT, 1, 1, 4, settings -> settings.word(CALL).equals("mmap") ? FileReadVsMmap::map : FileReadVsMmap::read));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new PlainFileSpec(FILE, "/etc/passwd"), new PlainFileSpec(COPY));
    }

    @Override
    public List<String> tells() {
        return List.of(COPIED, MAPPED);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(PAUSE, "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("mmaps") == 1 && result.number("reads") == 0 && result.number("inCopy") == result.number("inFile"));
    }

    /** No byte of the file is to be copied before it is written. */
    @Override
    public Result result(Settings settings, Facts facts) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("inFile", facts.value(FILE));
        numbers.put("reads", facts.completed(READER, Operation.READ));
        numbers.put(COPIED, facts.told(READER, COPIED));
        numbers.put("mmaps", facts.completed(READER, Operation.MAP));
        numbers.put(MAPPED, facts.told(READER, MAPPED));
        numbers.put("writes", facts.completed(READER, Operation.WRITE));
        numbers.put("inCopy", facts.value(COPY));
        return new Result(numbers, COPIED, facts.told(READER, COPIED) == 0 ? Result.Verdict.KEPT : Result.Verdict.BROKEN);
    }

    private static void map(Ipc ipc, Settings settings) throws InterruptedException {
        try (var copy = ipc.openFile("copy", Access.WRITE_ONLY);
                var memory = ipc.mapFile("file", MappedFile.Mode.READ_ONLY)) {
            ipc.tell(MAPPED, memory.size());
            System.out.printf("mapped %d bytes%n", memory.size());
            pause(settings);
            int written = copy.write(memory.bytes());
            System.out.printf("wrote %d bytes from there%n", written);
            pause(settings);
        }
    }

    private static void read(Ipc ipc, Settings settings) throws InterruptedException {
        try (var copy = ipc.openFile("copy", Access.WRITE_ONLY);
                var file = ipc.openFile("file", Access.READ_ONLY)) {
            var buffer = ByteBuffer.allocateDirect((int) settings.whole(BUFFER));
            int count;
            while ((count = file.read(buffer.clear())) > 0) {
                ipc.tell(COPIED, count);
                System.out.printf("%d bytes in the buffer%n", count);
                pause(settings);
                copy.write(buffer.flip());
                pause(settings);
            }
        }
    }

    private static void pause(Settings settings) throws InterruptedException {
        Thread.sleep(settings.whole(PAUSE));
    }
}
