package interleave.doctor;

/**
 * What came of a check.
 *
 * @param found what was there, or why it failed
 * @param remedy the package of Debian and Ubuntu or the command that helps; empty where nothing is lacking
 */
public record Finding(boolean ok, String found, String remedy) {
    static Finding good(String found) {
        return new Finding(true, found, "");
    }

    static Finding lacking(String found, String remedy) {
        return new Finding(false, found, remedy);
    }
}
