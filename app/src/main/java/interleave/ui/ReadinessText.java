package interleave.ui;

import java.util.ArrayList;
import java.util.List;

/** The bits of poll(2) as its manual calls them. */
final class ReadinessText {
    private static final int IN = 0x1;
    private static final int OUT = 0x4;
    private static final int ERR = 0x8;
    private static final int HUP = 0x10;

    private ReadinessText() {}

    /** {@code IN | OUT} */
    static String of(long bits) {
        List<String> words = new ArrayList<>();
        add(words, "IN", bits & IN);
        add(words, "OUT", bits & OUT);
        add(words, "ERR", bits & ERR);
        add(words, "HUP", bits & HUP);
        return String.join(" | ", words);
    }

    private static void add(List<String> words, String word, long bit) {
        if (bit != 0) {
            words.add(word);
        }
    }
}
