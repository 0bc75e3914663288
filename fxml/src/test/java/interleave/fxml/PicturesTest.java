package interleave.fxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesTest {

    @Test
    void aPictureMayBeLargerThanTheScreenAndIsReadBackAsItWasDrawn(@TempDir Path place) {
        var file = place.resolve("large.png");
        var back = Fx.call(() -> {
            Pictures.write(new StackPane(new Rectangle(100, 100, Color.web("#0072B2"))), 1500, 1200, 2, Theme.LIGHT, file);
            return new Image(file.toUri().toString());
        });

        assertThat(back.getWidth()).isEqualTo(3000);
        assertThat(back.getHeight()).isEqualTo(2400);
        assertThat(back.getPixelReader().getColor(1500, 1200)).isEqualTo(Color.web("#0072B2"));
        assertThat(back.getPixelReader().getColor(10, 10)).isEqualTo(Color.web("#F4F6F8"));
    }
}
