package interleave.recording.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An ffmpeg at work: takes frames, makes a file. Blocks who brings them faster than it works. */
public final class Encoder implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<String> said;
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    private Encoder(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        said = CompletableFuture.supplyAsync(this::read);
    }

    /** Makes a film; {@code palette} is what {@link #ofPalette} has made, for a format that has one. */
    static Encoder ofFilm(Ffmpeg ffmpeg, FilmFormat format, Frame frame, int framesPerSecond, Path palette, Path file) throws IOException {
        List<String> command = input(ffmpeg, frame, framesPerSecond);
        if (format.hasPalette()) {
            command.addAll(List.of("-i", palette.toString()));
        }
        command.addAll(format.arguments(ffmpeg.choose(format)));
        command.add(file.toString());
        return new Encoder(command);
    }

    /** Finds the colours that these frames have: a picture of them. */
    static Encoder ofPalette(Ffmpeg ffmpeg, Frame frame, Path file) throws IOException {
        List<String> command = input(ffmpeg, frame, 1);
        command.addAll(List.of("-vf", "palettegen=reserve_transparent=1", "-frames:v", "1", "-c:v", "png", "-f", "image2", "-update", "1", file.toString()));
        return new Encoder(command);
    }

    /** A full disk is an error: an older ffmpeg only says so where it is not told. */
    private static List<String> input(Ffmpeg ffmpeg, Frame frame, int framesPerSecond) {
        return new ArrayList<>(List.of(ffmpeg.program().toString(), "-hide_banner", "-nostdin", "-loglevel", "error", "-xerror", "-y",
                "-f", "rawvideo", "-pix_fmt", "bgr0", "-video_size", frame.width() + "x" + frame.height(), "-framerate", Integer.toString(framesPerSecond), "-i", "pipe:0"));
    }

    private String read() {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    /** @throws IOException with what ffmpeg says, if it takes no more */
    void write(int[] frame) throws IOException {
        if (bytes.capacity() < frame.length * Integer.BYTES) {
            bytes = ByteBuffer.allocate(frame.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        }
        bytes.asIntBuffer().put(frame);
        try {
            process.getOutputStream().write(bytes.array());
        } catch (IOException _) {
            throw failure();
        }
    }

    /** All frames have come: waits for the file. */
    void finish() throws IOException {
        try (OutputStream frames = process.getOutputStream()) {
            frames.flush();
        } catch (IOException _) {
            throw failure();
        }
        if (process.onExit().join().exitValue() != 0) {
            throw failure();
        }
    }

    private IOException failure() {
        String last = said.join().lines().reduce((_, line) -> line).orElse("nothing");
        return new IOException("ffmpeg has given up; it says: " + last);
    }

    /** One that has not finished is ended. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
