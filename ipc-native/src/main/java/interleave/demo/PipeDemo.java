package interleave.demo;

import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.ReadEnd;
import interleave.trace.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pipe between a parent and a child, both of whom have both of its ends open at first: whoever does not close what it does not use waits for an end of file for ever. */
public final class PipeDemo implements Demo {
    private static final String PIPE = "pipe";
    private static final String PARENT = "parent";
    private static final String CHILD = "child";

    private static final String WRITTEN = "written";
    private static final String READ = "read";
    private static final String END_OF_FILE = "end-of-file";
    private static final String BROKEN_PIPE = "epipe";

    private static final String CHILD_DOES = "child";
    private static final String BYTES = "bytes";
    private static final String LATER = "later-ms";
    private static final Repetition WRITES = new Repetition("writes", "write-ms", 200);

    @Override
    public String id() {
        return "pipe";
    }

    @Override
    public Topic topic() {
        return Topic.PIPES_AND_FILES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter.Choice(CHILD_DOES, "keeps-the-write-end", List.of("keeps-the-write-end", "closes-the-write-end", "reads-late", "leaves")),
                new Parameter.Whole(WRITES.count(), 20, 1, 1_000_000),
                new Parameter.Whole(BYTES, 4096, 1, 65_536),
                WRITES.restParameter(),
                new Parameter.Whole(LATER, 8000, 0, 3_600_000));
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(PARENT, Role.Side.LEFT, 1, 1, 1, _ -> PipeDemo::write),
                new Role(CHILD, Role.Side.RIGHT, 1, 1, 1, settings -> switch (settings.word(CHILD_DOES)) {
                    case "closes-the-write-end" -> PipeDemo::read;
                    case "reads-late" -> PipeDemo::readLate;
                    case "leaves" -> PipeDemo::leave;
                    default -> PipeDemo::readWithoutClosing;
                }));
    }

    @Override
    public List<ObjectSpec> objects(Settings settings) {
        return List.of(new PipeSpec(PIPE));
    }

    @Override
    public List<String> tells() {
        return List.of(WRITTEN, READ, END_OF_FILE, BROKEN_PIPE);
    }

    @Override
    public Map<String, String> small() {
        return Map.of(CHILD_DOES, "closes-the-write-end", "writes", "2", "write-ms", "0");
    }

    @Override
    public Aha aha() {
        return Aha.atOnce(result -> result.number("read") == 81_920 && result.number("endOfFile") == 0 && result.number("stuck") == 1);
    }

    /** In bytes, what is in the pipe only where the kernel may be asked; and how often the reader came to the end of file and the writer met with EPIPE. */
    @Override
    public Result result(Settings settings, Facts facts) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("written", facts.told(PARENT, WRITTEN));
        numbers.put("read", facts.told(CHILD, READ));
        long inThePipe = facts.value(PIPE);
        if (inThePipe != Facts.NOT_KNOWN) {
            numbers.put("inThePipe", inThePipe);
        }
        numbers.put("endOfFile", facts.told(CHILD, END_OF_FILE));
        numbers.put("epipe", facts.told(PARENT, BROKEN_PIPE));
        numbers.put("stuck", facts.stuck() ? 1 : 0);
        boolean broken = facts.stuck() || facts.told(PARENT, BROKEN_PIPE) > 0;
        return new Result(numbers, "endOfFile", broken ? Result.Verdict.BROKEN : Result.Verdict.KEPT);
    }

    private static void write(Ipc ipc, Settings settings) throws InterruptedException {
        var pipe = ipc.inheritedPipe("pipe");
        pipe.reader().close();
        byte[] bytes = new byte[(int) settings.whole(BYTES)];
        try {
            for (long written = 0; WRITES.isNotEnough(written, settings); written++) {
                pipe.writer().write(bytes);
                ipc.tell(WRITTEN, bytes.length);
                WRITES.rest(settings);
            }
        } catch (IpcException e) {
            if (e.error() != Errno.EPIPE) {
                throw e;
            }
            System.out.println("EPIPE");
            ipc.tell(BROKEN_PIPE, 1);
        }
        pipe.writer().close();
    }

    private static void readWithoutClosing(Ipc ipc, Settings settings) throws InterruptedException {
        var pipe = ipc.inheritedPipe("pipe");
        readToTheEnd(ipc, pipe.reader(), settings);
        pipe.close();
    }

    private static void read(Ipc ipc, Settings settings) throws InterruptedException {
        var pipe = ipc.inheritedPipe("pipe");
        pipe.writer().close();
        readToTheEnd(ipc, pipe.reader(), settings);
        pipe.reader().close();
    }

    private static void readLate(Ipc ipc, Settings settings) throws InterruptedException {
        var pipe = ipc.inheritedPipe("pipe");
        pipe.writer().close();
        Thread.sleep(settings.whole(LATER));
        readToTheEnd(ipc, pipe.reader(), settings);
        pipe.reader().close();
    }

    private static void leave(Ipc ipc, Settings settings) {
        var pipe = ipc.inheritedPipe("pipe");
        pipe.writer().close();
        int count = pipe.reader().read(new byte[(int) settings.whole(BYTES)]);
        ipc.tell(READ, count);
        pipe.reader().close();
    }

    private static void readToTheEnd(Ipc ipc, ReadEnd reader, Settings settings) throws InterruptedException {
        byte[] buffer = new byte[(int) settings.whole(BYTES)];
        int count;
        while ((count = reader.read(buffer)) > 0) {
            ipc.tell(READ, count);
            WRITES.rest(settings);
        }
        System.out.println("end of file");
        ipc.tell(END_OF_FILE, 1);
    }
}
