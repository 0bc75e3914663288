package interleave.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.demo.ObjectSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final ObjectSpec COUNTER = ObjectSpec.counter("counter");

    @TempDir
    private Path directory;

    private Path file(Register register) {
        return directory.resolve(register.session() + Register.SUFFIX);
    }

    @Test
    void itSaysWhoseItIsFromTheFirstByteOn() throws IOException {
        try (Register register = Register.begin(directory)) {
            ProcessBirth me = ProcessBirth.ofThisProcess();
            assertThat(file(register)).hasContent("process " + me.pid() + " " + me.started());
            assertThat(me.isAlive()).isTrue();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void twoSessionsHaveTwoNames() {
        try (Register one = Register.begin(directory); Register other = Register.begin(directory)) {
            assertThat(one.prefix()).isNotEqualTo(other.prefix()).matches("/interleave-[0-9a-f]{4}-");
        }
    }

    @Test
    void anObjectIsWrittenDownBeforeItIsCreated() throws IOException {
        try (Register register = Register.begin(directory)) {
            KernelObject counter = new ObjectFactory(register, directory, Map.of(), false).make(COUNTER).object();
            counter.close();
            ObjectKind.SHARED_MEMORY.unlink(counter.systemName());
            assertThat(Files.readAllLines(file(register)))
                    .hasSize(3)
                    .contains("intend shared-memory " + counter.systemName())
                    .last().asString().startsWith("created shared-memory ").endsWith(" " + counter.systemName());
        }
    }

    @Test
    void nothingIsCreatedThatCannotBeWrittenDown() throws IOException {
        Register register = Register.begin(directory);
        Files.delete(file(register));
        Files.createDirectory(file(register));
        String name = register.prefix() + "counter";
        assertThatThrownBy(() -> new ObjectFactory(register, directory, Map.of(), false).make(COUNTER))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining(file(register).toString())
                .hasMessageContaining("XDG_RUNTIME_DIR");
        assertThat(ObjectKind.SHARED_MEMORY.identity(name)).isEmpty();
    }

    @Test
    void whatIsGoneNeedNotBeWrittenDown() throws IOException {
        Register register = Register.begin(directory);
        Files.delete(file(register));
        assertThatCode(() -> register.removed(ObjectKind.QUEUE, "/gone")).doesNotThrowAnyException();
        assertThat(file(register)).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Register.begin(directory.resolve("missing")))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining("cannot be written");
    }
}
