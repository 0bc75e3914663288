package interleave.source;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;

/**
 * Lines of a file, from the first to the last, numbered from 1.
 */
record LineRange(int first, int last) {
    private static final String LAMBDA = "lambda$";

    /**
     * The whole method, where only the lines of its statements are known: from the line that names it to the brace that closes it. A lambda is the lines that it stands on.
     *
     * @param file all lines
     */
    static LineRange ofMethod(String method, int firstStatement, int lastStatement, List<String> file) {
        if (method.startsWith(LAMBDA)) {
            return new LineRange(firstStatement, lastStatement);
        }
        int head = firstStatement;
        while (head > 1 && !declares(file.get(head - 1), method, indent(file.get(firstStatement - 1)))) {
            head--;
        }
        String close = " ".repeat(indent(file.get(head - 1))) + "}";
        int foot = lastStatement;
        while (foot < file.size() && !file.get(foot - 1).startsWith(close)) {
            foot++;
        }
        return new LineRange(head, foot);
    }

    /** Those that touch or overlap made into one. */
    static List<LineRange> merge(NavigableSet<LineRange> ranges) {
        List<LineRange> merged = new ArrayList<>();
        for (LineRange next : ranges) {
            LineRange before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && next.first <= before.last + 1) {
                merged.set(merged.size() - 1, new LineRange(before.first, Math.max(before.last, next.last)));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    private static boolean declares(String line, String method, int statementIndent) {
        return line.contains(method + "(") && indent(line) < statementIndent && !line.endsWith(";");
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
