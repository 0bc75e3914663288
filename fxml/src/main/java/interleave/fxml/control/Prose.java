package interleave.fxml.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with as little markup as a note needs: an empty line ends a paragraph, a line that begins with {@code # } is a heading, one that begins with {@code - } an item, and
 * {@code sem_wait(3)} is a page of the manual.
 */
final class Prose {

    enum Kind { HEADING, PARAGRAPH, ITEM }

    record Block(Kind kind, List<Piece> pieces) {
    }

    /** @param page whether it names a page of the manual */
    record Piece(String text, boolean page) {
    }

    private static final Pattern PAGE = Pattern.compile("\\b[a-z_][a-z0-9_]*\\([1-8]\\)");
    private static final String HEADING = "# ";
    private static final String ITEM = "- ";

    private Prose() {
    }

    static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (var paragraph : text.strip().split("\n\n+")) {
            for (var line : paragraph.split("\n")) {
                var kind = line.startsWith(HEADING) ? Kind.HEADING : line.startsWith(ITEM) ? Kind.ITEM : Kind.PARAGRAPH;
                blocks.add(new Block(kind, pieces((kind == Kind.PARAGRAPH ? line : line.substring(HEADING.length())).strip())));
            }
        }
        return blocks;
    }

    private static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var page = PAGE.matcher(text);
        var done = 0;
        while (page.find()) {
            if (page.start() > done) {
                pieces.add(new Piece(text.substring(done, page.start()), false));
            }
            pieces.add(new Piece(page.group(), true));
            done = page.end();
        }
        if (done < text.length()) {
            pieces.add(new Piece(text.substring(done), false));
        }
        return pieces;
    }
}
