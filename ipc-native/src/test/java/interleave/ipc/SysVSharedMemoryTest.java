package interleave.ipc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SysVSharedMemoryTest {
    private final IpcKey key = IpcKey.of(TestNames.key());

    @AfterEach
    void leaveNothing() {
        try {
            SysVSharedMemory.remove(key);
        } catch (IpcException gone) {
            assertThat(gone.error()).isEqualTo(Errno.ENOENT);
        }
    }

    @Test
    void twoAttachmentsShowTheSameBytes() {
        try (SysVSharedMemory segment = SysVSharedMemory.create(key, 25_600); SysVSharedMemory other = SysVSharedMemory.open(key)) {
            assertThat(other.id()).isEqualTo(segment.id());
            assertThat(other.size()).isEqualTo(25_600);
            try (Memory mine = segment.attach(); Memory theirs = other.attach()) {
                mine.longAt(8).store(42);
                assertThat(theirs.longAt(8).load()).isEqualTo(42);
                assertThat(segment.status().attached()).isEqualTo(2);
            }
            assertThat(segment.status().attached()).isZero();
        }
    }

    @Test
    void aRemovedSegmentGoesWithItsLastAttachment() {
        try (SysVSharedMemory segment = SysVSharedMemory.create(key, 8)) {
            Memory memory = segment.attach();
            segment.remove();
            assertThat(segment.status().markedForRemoval()).isTrue();
            assertThatThrownBy(() -> SysVSharedMemory.open(key)).hasMessageContaining("ENOENT");
            try (Memory late = segment.attach()) {
                late.longAt(0).store(7);
            }
            assertThat(memory.longAt(0).load()).isEqualTo(7);
            memory.close();
            assertThatThrownBy(segment::status).hasMessageStartingWith("shmctl segment " + key + ": EINVAL: ");
        }
    }

    @Test
    void statusTellsWhoMadeItAndWhen() {
        long pid = ProcessHandle.current().pid();
        try (SysVSharedMemory segment = SysVSharedMemory.create(key, 100)) {
            SysVSharedMemory.Status fresh = segment.status();
            assertThat(fresh.creator()).isEqualTo(pid);
            assertThat(fresh.lastProcess()).isZero();
            assertThat(fresh.attachedAt()).isEmpty();
            assertThat(fresh.permissions().mode()).isEqualTo(0600);
            assertThat(Duration.between(fresh.changedAt().orElseThrow(), Instant.now())).isLessThan(Duration.ofMinutes(1));

            segment.attach().close();
            segment.setMode(0640);
            assertThat(segment.status().lastProcess()).isEqualTo(pid);
            assertThat(segment.status().detachedAt()).isPresent();
            assertThat(segment.status().permissions().mode()).isEqualTo(0640);
        }
    }

    @Test
    void nothingIsStoredThroughAReadOnlyAttachment() {
        try (SysVSharedMemory segment = SysVSharedMemory.create(key, 8); Memory memory = segment.attachReadOnly()) {
            assertThatThrownBy(() -> memory.longAt(0).store(1)).isInstanceOf(IllegalArgumentException.class);
            assertThat(memory.bytes().isReadOnly()).isTrue();
        }
    }

    @Test
    void whatWasDetachedThrows() {
        SysVSharedMemory segment = SysVSharedMemory.create(key, 8);
        Memory memory = segment.attach();
        LongCell cell = memory.longAt(0);
        memory.close();
        memory.close();
        assertThatThrownBy(cell::load).isInstanceOf(IllegalStateException.class);
        segment.close();
        segment.close();
        assertThatThrownBy(segment::attach).isInstanceOf(IllegalStateException.class).hasMessage("segment " + key + " is closed");
    }

    @Test
    void aPrivateSegmentIsFoundByItsIdAlone() {
        try (SysVSharedMemory segment = SysVSharedMemory.create(IpcKey.PRIVATE, 8)) {
            try (SysVSharedMemory other = SysVSharedMemory.ofId(segment.id())) {
                assertThat(other.key().isPrivate()).isTrue();
                assertThatThrownBy(() -> SysVSharedMemory.open(IpcKey.PRIVATE)).isInstanceOf(IllegalArgumentException.class);
            } finally {
                segment.remove();
            }
            assertThatThrownBy(segment::attach).hasMessageStartingWith("shmat segment id " + segment.id() + ": EINVAL");
        }
    }
}
