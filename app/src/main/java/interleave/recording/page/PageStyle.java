package interleave.recording.page;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The window's colours for a page: light or dark, as the browser is. */
final class PageStyle {
    private static final Pattern TOKEN = Pattern.compile("-il-([a-z-]+): (#[0-9A-F]+);");

    private PageStyle() {}

    static String tokens() throws IOException {
        return ":root { color-scheme: light dark; " + tokens("light") + " }\n@media (prefers-color-scheme: dark) { :root { " + tokens("dark") + " } }\n";
    }

    private static String tokens(String theme) throws IOException {
        return TOKEN.matcher(Page.resource("/interleave/fxml/tokens-" + theme + ".css")).results().map(token -> "--il-" + token.group(1) + ": " + token.group(2) + ";").collect(Collectors.joining(" "));
    }
}
