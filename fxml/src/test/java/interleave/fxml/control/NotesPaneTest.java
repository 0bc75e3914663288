package interleave.fxml.control;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.Fx;
import interleave.fxml.Texts;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

class NotesPaneTest {

    @Test
    void textFallsIntoHeadingsParagraphsAndItems() {
        assertThat(Prose.blocks("First.\n\n# Predict first\nWhich of them?\n- one\n- two")).extracting(Prose.Block::kind).containsExactly(
                Prose.Kind.PARAGRAPH, Prose.Kind.HEADING, Prose.Kind.PARAGRAPH, Prose.Kind.ITEM, Prose.Kind.ITEM);
    }

    @Test
    void pagesOfTheManualAreFoundInTheMiddleOfASentence() {
        assertThat(Prose.blocks("See sem_wait(3), mmap(2) and f(x).").getFirst().pieces()).isEqualTo(List.of(
                new Prose.Piece("See ", false), new Prose.Piece("sem_wait(3)", true), new Prose.Piece(", ", false),
                new Prose.Piece("mmap(2)", true), new Prose.Piece(" and f(x).", false)));
    }

    @Test
    void pageOfTheManualPutsItsCommandOnTheClipboard() {
        Fx.run(() -> {
            var notes = new NotesPane(new Texts(Locale.ENGLISH));
            notes.show("Bag", "A bag.", "# Look\nsem_post(3) gives one.");
            Fx.laidOut(notes, 300, 300);

            ((Hyperlink) notes.lookup(".man-page")).fire();

            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("man 3 sem_post");
        });
    }
}
