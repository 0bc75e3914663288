package interleave.doctor;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Optional;

/** Libraries of the system, loaded as the dynamic linker finds them; see dlopen(3). */
final class SharedLibrary {
    private SharedLibrary() {}

    /** Empty where it, or a library that it needs, is missing. It stays loaded: GTK's do not survive being unloaded. */
    @SuppressWarnings("restricted")
    static Optional<SymbolLookup> load(String file) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(file, Arena.global()));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }
}
