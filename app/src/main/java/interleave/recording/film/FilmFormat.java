package interleave.recording.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How ffmpeg makes each kind of film. The same frames give the same file with the same ffmpeg: no time and no version is written into it. */
public enum FilmFormat {
    /** VP9: its fast mode, for what is on a screen rather than before a camera. */
    WEBM("webm", 30, Map.of("libvpx-vp9", "-deadline realtime -cpu-used 8 -row-mt 1 -tile-columns 2 -tune-content screen -b:v 0 -crf 28 -g 300")),
    /** H.264. An ffmpeg under the LGPL has OpenH264, one under the GPL x264, which is faster. */
    MP4("mp4", 30, inOrder(
            "libx264", "-preset veryfast -tune animation -crf 20 -g 300 -movflags +faststart",
            "libopenh264", "-rc_mode quality -b:v 4M -maxrate 12M -g 300 -movflags +faststart")),
    /** With one palette for all frames. Frames are shown for so many hundredths of a second, so not every number of frames a second is kept exactly. */
    GIF("gif", 10, Map.of("gif", ""));

    private static final String EVEN_AND_IN_THE_COLOURS_OF_VIDEO = "crop=trunc(iw/2)*2:trunc(ih/2)*2,scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv420p";
    private static final String BITEXACT = "-fflags +bitexact -flags:v +bitexact -map_metadata -1";

    private final String container;
    private final int usualFramesPerSecond;
    private final Map<String, String> encoders;

    FilmFormat(String container, int usualFramesPerSecond, Map<String, String> encoders) {
        this.container = container;
        this.usualFramesPerSecond = usualFramesPerSecond;
        this.encoders = encoders;
    }

    private static Map<String, String> inOrder(String first, String its, String second, String itsToo) {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put(first, its);
        ordered.put(second, itsToo);
        return ordered;
    }

    /** Where nothing else is asked for. */
    public int usualFramesPerSecond() {
        return usualFramesPerSecond;
    }

    /** The best first. */
    List<String> encoders() {
        return List.copyOf(encoders.keySet());
    }

    /** Whether its colours have to be known before its first frame. */
    boolean hasPalette() {
        return this == GIF;
    }

    /** After the frames, which are the first input; the palette is the second. */
    List<String> arguments(String encoder) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(hasPalette()
                ? List.of("-filter_complex", "[0:v][1:v]paletteuse=dither=none:diff_mode=rectangle")
                : List.of("-vf", EVEN_AND_IN_THE_COLOURS_OF_VIDEO, "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"));
        arguments.addAll(List.of("-c:v", encoder));
        arguments.addAll(words(encoders.get(encoder)));
        arguments.addAll(words(BITEXACT));
        arguments.addAll(List.of("-f", container));
        return arguments;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
