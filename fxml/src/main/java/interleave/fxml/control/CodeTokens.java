package interleave.fxml.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a line are, for colouring them lightly: no more than a line shows by itself. */
final class CodeTokens {

    enum Kind { PLAIN, KEYWORD, CALL, LITERAL, COMMENT }

    record Token(Kind kind, String text) {
    }

    private static final Pattern TOKEN = Pattern.compile("(?<comment>//.*|/\\*.*?(?:\\*/|$)|^\\s*\\*.*)"
            + "|(?<literal>\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|<[a-z/]+\\.h>|\\b[0-9][0-9A-Za-z_.]*\\b)"
            + "|(?<call>\\b[A-Za-z_]\\w*(?=\\())"
            + "|(?<word>#?\\b[A-Za-z_]\\w*\\b)");
    private static final Set<String> KEYWORDS = Set.of(
            // of both
            "break", "case", "char", "const", "continue", "default", "do", "double", "else", "enum", "float", "for", "goto", "if", "int", "long", "return", "short",
            "static", "switch", "void", "volatile", "while",
            // of Java
            "boolean", "byte", "catch", "class", "extends", "false", "final", "finally", "implements", "import", "instanceof", "new", "null", "package", "private",
            "protected", "public", "record", "synchronized", "this", "throw", "throws", "true", "try", "var", "yield",
            // of C
            "_Atomic", "sizeof", "struct", "typedef", "union", "unsigned", "#define", "#include", "NULL");

    private CodeTokens() {
    }

    /** The line in pieces, in order, nothing left out. */
    static List<Token> of(String line) {
        var tokens = new ArrayList<Token>();
        var matcher = TOKEN.matcher(line);
        var done = 0;
        while (matcher.find()) {
            add(tokens, Kind.PLAIN, line.substring(done, matcher.start()));
            var kind = matcher.group("comment") != null ? Kind.COMMENT : matcher.group("literal") != null ? Kind.LITERAL
                    : KEYWORDS.contains(matcher.group()) ? Kind.KEYWORD : matcher.group("call") != null ? Kind.CALL : Kind.PLAIN;
            add(tokens, kind, matcher.group());
            done = matcher.end();
        }
        add(tokens, Kind.PLAIN, line.substring(done));
        return tokens;
    }

    /** Pieces of the same kind are one. */
    private static void add(List<Token> tokens, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!tokens.isEmpty() && tokens.getLast().kind() == kind) {
            tokens.set(tokens.size() - 1, new Token(kind, tokens.getLast().text() + text));
        } else {
            tokens.add(new Token(kind, text));
        }
    }
}
