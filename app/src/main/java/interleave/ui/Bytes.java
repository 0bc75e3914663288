package interleave.ui;

import interleave.demo.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/** Bytes as they lie in memory. */
final class Bytes {
    private Bytes() {}

    /** Those of a number, in pairs. */
    static String of(Field field, long bits) {
        ByteBuffer memory = ByteBuffer.allocate(field.type().bytes()).order(ByteOrder.nativeOrder());
        Field alone = new Field(field.name(), 0, field.type(), 0);
        alone.write(memory, bits);
        return HexFormat.of().formatHex(memory.array()).replaceAll("(.{4})(?=.)", "$1 ");
    }
}
