package interleave.fxml;

import java.util.Optional;

/** What somebody chooses: one of the themes, or the desktop's. */
public enum Look {
    SYSTEM(null),
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK),
    HIGH_CONTRAST(Theme.HIGH_CONTRAST);

    private final Theme theme;

    Look(Theme theme) {
        this.theme = theme;
    }

    /** Empty where it is the desktop's. */
    public Optional<Theme> theme() {
        return Optional.ofNullable(theme);
    }
}
