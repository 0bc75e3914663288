package interleave.recording;

import interleave.model.RandomStory;
import interleave.model.Timeline;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Recordings that were cut, flipped, mixed up and made up, and what becomes of them when they are opened. */
final class BrokenFiles {
    private final Path file;
    private final byte[] whole;
    private final Random random;
    private int refused;
    private int shortened;

    BrokenFiles(Path directory, long seed) throws IOException {
        file = directory.resolve("broken.interleave");
        Timeline live = new Timeline(RandomStory.OBJECTS);
        Recorder recorder = Recorder.start(live, RecordingTest.header(), file, failure -> {});
        live.append(RandomStory.of(seed, 150));
        recorder.mark(List.of(new Marker(1, 2, "title", "note", true, false, "question", List.of(new Marker.Answer("answer", true)), "")));
        recorder.close();
        whole = Files.readAllBytes(file);
        random = new Random(seed);
    }

    /** Opens one more, and looks at all of it: whatever is wrong with it must be said by the one exception for it, or be found as damage. */
    void tryOne() throws IOException {
        Files.write(file, broken());
        try (Recording recording = Recording.open(file)) {
            recording.load(() -> true);
            Timeline timeline = recording.timeline();
            timeline.now().waitForGraph().cycle();
            timeline.stateAt(timeline.size() / 2).waitForGraph().cycle();
            timeline.stateAt(timeline.indexAt(timeline.ended() - 1));
            timeline.after(timeline.size() / 3);
            timeline.before(timeline.size());
            if (timeline.ended() > timeline.began()) {
                timeline.view(timeline.began(), timeline.ended(), 50);
            }
            if (timeline.size() > recording.events() && recording.damage().isEmpty()) {
                throw new AssertionError("more events than there are");
            }
            recording.outcome();
            shortened++;
        } catch (UnreadableRecordingException expected) {
            if (expected.getMessage().isBlank()) {
                throw new AssertionError("it says nothing");
            }
            refused++;
        } catch (RuntimeException | Error e) {
            Path kept = Files.copy(file, Files.createTempFile("broken", ".interleave"), StandardCopyOption.REPLACE_EXISTING);
            throw new AssertionError("see " + kept, e);
        }
    }

    int refused() {
        return refused;
    }

    int shortened() {
        return shortened;
    }

    private byte[] broken() {
        byte[] bytes = whole.clone();
        switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flip(bytes, 1 + random.nextInt(4), 0);
            case 2 -> {
                bytes = new byte[random.nextInt(4096)];
                random.nextBytes(bytes);
                System.arraycopy(whole, 0, bytes, 0, Math.min(bytes.length, random.nextInt(64)));
            }
            case 3 -> System.arraycopy(whole, random.nextInt(whole.length / 2), bytes, random.nextInt(whole.length / 2), random.nextInt(whole.length / 2));
            case 4, 5 -> {
                // What was worked out is wrong, or the index.
                flip(bytes, 1 + random.nextInt(6), derived());
                seal(bytes);
            }
            default -> {
                // The checksums are right again: as if made by somebody who means it.
                flip(bytes, 1 + random.nextInt(6), FileLayout.PREAMBLE + FileLayout.FRAME_HEAD);
                seal(bytes);
            }
        }
        return bytes;
    }

    /** Where the first frame is that says only what is in others already. */
    private int derived() {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf("STAT");
    }

    private void flip(byte[] bytes, int bits, int from) {
        for (int i = 0; i < bits; i++) {
            bytes[from + random.nextInt(bytes.length - from)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    /** Makes all checksums right. */
    static void seal(byte[] bytes) {
        ByteBuffer file = FileLayout.buffer(bytes);
        int at = FileLayout.PREAMBLE;
        while (bytes.length - at >= FileLayout.FRAME_HEAD) {
            int length = file.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - FileLayout.FRAME_HEAD) {
                return;
            }
            byte[] payload = Arrays.copyOfRange(bytes, at + FileLayout.FRAME_HEAD, at + FileLayout.FRAME_HEAD + length);
            file.putInt(at + 8, FileLayout.checksum(file.getInt(at), payload));
            at += FileLayout.FRAME_HEAD + length;
        }
    }
}
