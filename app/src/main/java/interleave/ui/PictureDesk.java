package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.fxml.control.Notice;
import interleave.remembered.Notes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Saves pictures of the stage where somebody wants them. */
final class PictureDesk {
    private static final String DIRECTORY = "pictures.directory";
    private static final int LARGEST = 4;
    private static final int USUAL = 2;

    private final Region stage;
    private final Banner banner;
    private final Notice notice;
    private final Notes state;
    private final Texts texts;

    PictureDesk(Region stage, Banner banner, Notice notice, Notes state, Texts texts) {
        this.stage = stage;
        this.banner = banner;
        this.notice = notice;
        this.state = state;
        this.texts = texts;
    }

    /**
     * Asks for a file, and saves the stage as it is then.
     *
     * @param name a name for it
     */
    void save(String name, String title) {
        List<ExtensionFilter> pngs = IntStream.rangeClosed(1, LARGEST)
                .mapToObj(scale -> new ExtensionFilter(texts.format("picture.png", scale), "*" + StagePicture.PNG))
                .toList();
        ExtensionFilter svg = new ExtensionFilter(texts.get("picture.svg"), "*" + StagePicture.SVG);
        FileChooser chooser = new FileChooser();
        chooser.getExtensionFilters().setAll(Stream.concat(pngs.stream(), Stream.of(svg)).toList());
        chooser.setSelectedExtensionFilter(pngs.get(USUAL - 1));
        chooser.setInitialFileName(name + StagePicture.PNG);
        state.word(DIRECTORY).map(File::new).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showSaveDialog(stage.getScene().getWindow());
        if (chosen != null) {
            boolean vector = chooser.getSelectedExtensionFilter() == svg;
            state.note(DIRECTORY, chosen.getParent());
            write(withEnding(chosen.toPath(), vector), Math.max(1, 1 + pngs.indexOf(chooser.getSelectedExtensionFilter())), title);
        }
    }

    /** What is typed wins over what is selected. */
    private static Path withEnding(Path file, boolean vector) {
        return StagePicture.isPicture(file) ? file : file.resolveSibling(file.getFileName() + (vector ? StagePicture.SVG : StagePicture.PNG));
    }

    private void write(Path file, double scale, String title) {
        try {
            StagePicture.write(stage, file, scale, title);
            notice.say(texts.format("picture.saved", file));
        } catch (IOException e) {
            banner.show(Banner.Kind.ERROR, texts.format("picture.failed", file), List.of());
        }
    }
}
