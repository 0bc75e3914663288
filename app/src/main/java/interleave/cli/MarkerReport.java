package interleave.cli;

import interleave.recording.Marker;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What is said of the markers of a recording; they are numbered from 1.
 *
 * @param began what is zero, ns of the monotonic clock
 */
record MarkerReport(List<Marker> markers, long began) {
    private static final double MILLI = 1e6;

    List<Map<String, Object>> list() {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Marker marker : markers) {
            list.add(describe(list.size() + 1, marker));
        }
        return list;
    }

    private Map<String, Object> describe(int number, Marker marker) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("number", number);
        all.put("atMs", atMillis(marker));
        all.put("event", marker.event());
        all.put("title", marker.title());
        all.put("note", marker.note());
        all.put("chapter", marker.chapter());
        all.put("stop", marker.halts());
        all.put("question", marker.asks() ? marker.question() : null);
        all.put("answers", marker.answers());
        all.put("explanation", marker.explanation());
        return all;
    }

    private double atMillis(Marker marker) {
        return (marker.time() - began) / MILLI;
    }

    void print(PrintWriter out) {
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            out.printf(Locale.ROOT, "%5d  %12.3f ms  %s%s%n", i + 1, atMillis(marker), marker.name(), kind(marker));
            marker.note().lines().forEach(line -> out.println("       " + line));
            marker.answers().forEach(answer -> out.println("       " + (answer.right() ? "+ " : "- ") + answer.text()));
        }
    }

    private static String kind(Marker marker) {
        StringJoiner kind = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (marker.chapter()) {
            kind.add("chapter");
        }
        if (marker.asks()) {
            kind.add("question");
        } else if (marker.stop()) {
            kind.add("stop");
        }
        return kind.toString();
    }
}
