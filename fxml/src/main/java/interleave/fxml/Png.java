package interleave.fxml;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;

/** Writes images as PNG (ISO/IEC 15948), eight bits each of red, green, blue and alpha, without java.desktop. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte DEPTH = 8;
    private static final byte RGBA = 6;
    private static final byte NO_FILTER = 0;

    private Png() {
    }

    static void write(Image image, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(image, out);
        }
    }

    static void write(Image image, OutputStream file) throws IOException {
        try (var out = new DataOutputStream(file)) {
            out.write(SIGNATURE);
            chunk(out, "IHDR", header((int) image.getWidth(), (int) image.getHeight()));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {DEPTH, RGBA, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        var width = (int) image.getWidth();
        var reader = image.getPixelReader();
        var bytes = new ByteArrayOutputStream();
        var line = new byte[width * 4];
        try (var out = new DeflaterOutputStream(bytes)) {
            for (var y = 0; y < (int) image.getHeight(); y++) {
                for (var x = 0; x < width; x++) {
                    var argb = reader.getArgb(x, y);
                    line[x * 4] = (byte) (argb >> 16);
                    line[x * 4 + 1] = (byte) (argb >> 8);
                    line[x * 4 + 2] = (byte) argb;
                    line[x * 4 + 3] = (byte) (argb >> 24);
                }
                out.write(NO_FILTER);
                out.write(line);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) sum.getValue());
    }
}
