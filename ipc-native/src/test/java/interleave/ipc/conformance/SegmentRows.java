package interleave.ipc.conformance;

import static interleave.ipc.conformance.Errors.fails;
import static interleave.ipc.conformance.Errors.rawFails;
import static interleave.ipc.conformance.Row.further;
import static interleave.ipc.conformance.Row.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.ipc.CPeer;
import interleave.ipc.Errno;
import interleave.ipc.Eventually;
import interleave.ipc.IpcKey;
import interleave.ipc.LongCell;
import interleave.ipc.MappedFile;
import interleave.ipc.Memory;
import interleave.ipc.SysVSharedMemory;
import interleave.ipc.TestNames;
import interleave.ipc.linux.Libc;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** shmget(2), shmat(2), shmdt(2) and shmctl(2). */
final class SegmentRows {
    private static final int PAGE = MappedFile.pageSize();
    private static final int SHM_RND = 0x2000;

    private final Supplier<OtherJvm> other;
    private final Supplier<OtherJvm> nobody;

    SegmentRows(Supplier<OtherJvm> other, Supplier<OtherJvm> nobody) {
        this.other = other;
        this.nobody = nobody;
    }

    Row[] rows() {
        return new Row[] {
            holds(133, "shmget02", "ENOENT, EEXIST, EINVAL", () -> with(PAGE, (key, segment) -> {
                fails(Errno.ENOENT, () -> SysVSharedMemory.open(newKey()));
                fails(Errno.EEXIST, () -> SysVSharedMemory.create(key, PAGE));
                fails(Errno.EINVAL, () -> SysVSharedMemory.open(key, PAGE + 1L));
                fails(Errno.EINVAL, () -> SysVSharedMemory.create(newKey(), 0));
                fails(Errno.EINVAL, () -> SysVSharedMemory.create(newKey(), -1));
            })),
            holds(133, "shmget02", "EACCES for somebody else", () -> with(PAGE, (key, segment) -> {
                segment.setMode(0);
                assertThat(nobody.get().does("shm-attach-by-stranger", key)).isEqualTo("EACCES");
            })),
            holds(134, "shmget03", "ENOSPC at shmmni, and the error names it", () -> {
                try (OtherJvm limited = OtherJvm.withLimits("kernel/shmmni=3")) {
                    assertThat(limited.does("shm-create-until-full", 0)).startsWith("3 shmget private segment: ENOSPC: the machine has all the segments "
                            + "(3, in /proc/sys/kernel/shmmni)");
                }
            }),
            holds(135, "shmat01", "attached for reading and writing, and for reading alone", () -> with(8, (key, segment) -> {
                try (Memory memory = segment.attach(); Memory view = segment.attachReadOnly()) {
                    memory.longAt(0).store(42);
                    assertThat(view.longAt(0).load()).isEqualTo(42);
                    assertThatThrownBy(() -> view.longAt(0).store(1)).isInstanceOf(IllegalArgumentException.class);
                    assertThat(other.get().does("shm-load", segment.id(), 0)).isEqualTo("42");
                    assertThat(memory.longAt(0).load()).isEqualTo(43);
                }
            })),
            holds(135, "shmat01", "SHM_RND rounds an address down to a page (asked of the C function: the type leaves that to the kernel)", () ->
                    with(8, (key, segment) -> {
                        long free = Libc.shmat(segment.id(), 0, 0);
                        assertThat(Libc.shmdt(free)).isZero();
                        long address = Libc.shmat(segment.id(), free + PAGE - 1, SHM_RND);
                        assertThat(address).isEqualTo(free);
                        assertThat(Libc.shmdt(address)).isZero();
                    })),
            holds(135, "shmat02", "EINVAL of an id that is none, and of an address that is no page's; EACCES", () -> with(8, (key, segment) -> {
                rawFails(Errno.EINVAL, Libc.shmat(segment.id(), PAGE + 1, 0));
                rawFails(Errno.EINVAL, Libc.shmat(-1, 0, 0));
                fails(Errno.EINVAL, () -> SysVSharedMemory.ofId(-1));
                assertThat(nobody.get().does("shm-status", segment.id())).isEqualTo("EACCES");
            })),
            holds(137, "shmctl02", "EINVAL of an id that is gone; EACCES and EPERM for somebody else", () -> with(8, (key, segment) -> {
                segment.setMode(0644);
                assertThat(nobody.get().does("shm-open", key)).isEqualTo("done");
                assertThat(nobody.get().does("shm-mode", key)).isEqualTo("EPERM");
                assertThat(nobody.get().does("shm-remove", key)).isEqualTo("EPERM");
                assertThat(nobody.get().does("shm-attach-by-stranger", key)).isEqualTo("EACCES");
                segment.remove();
                fails(Errno.EINVAL, segment::status);
                fails(Errno.EINVAL, segment::remove);
            })),
            holds(138, "shmdt02", "EINVAL where nothing is attached; to detach a memory twice is harmless", () -> with(8, (key, segment) -> {
                Memory memory = segment.attach();
                LongCell cell = memory.longAt(0);
                memory.close();
                memory.close();
                assertThatThrownBy(cell::load).isInstanceOf(IllegalStateException.class);
                assertThat(segment.status().attached()).isZero();
                rawFails(Errno.EINVAL, Libc.shmdt(PAGE));
            })),
            further("shmctl01", "counts attachments and tells the last process and the mode", () -> with(25_600, (key, segment) -> {
                try (Memory one = segment.attach(); Memory two = segment.attachReadOnly()) {
                    assertThat(one.size()).isEqualTo(two.size()).isEqualTo(25_600);
                    segment.setMode(0640);
                    assertThat(segment.status().attached()).isEqualTo(2);
                    assertThat(segment.status().permissions().mode()).isEqualTo(0640);
                    other.get().does("shm-load", segment.id(), 0);
                    assertThat(segment.status().lastProcess()).isEqualTo(other.get().pid());
                }
            })),
            further("shmat(2)", "the death of a process detaches what it had", () -> with(8, (key, segment) -> {
                try (CPeer peer = CPeer.startUnder("sysv", List.of(), "shm-keep", key.toString())) {
                    peer.expect("ready");
                    assertThat(segment.status().attached()).isEqualTo(1);
                }
                Eventually.equal(0L, () -> segment.status().attached());
            })),
            further("shmget(2)", "a private key is another segment each time, a removed key a new one", () -> {
                SysVSharedMemory one = SysVSharedMemory.create(IpcKey.PRIVATE, 8);
                SysVSharedMemory two = SysVSharedMemory.create(IpcKey.PRIVATE, 8);
                one.remove();
                two.remove();
                assertThat(one.id()).isNotEqualTo(two.id());
                with(8, (key, segment) -> {
                    segment.remove();
                    try (SysVSharedMemory again = SysVSharedMemory.create(key, 16)) {
                        assertThat(again.id()).isNotEqualTo(segment.id());
                        again.remove();
                    }
                });
            }),
        };
    }

    private static IpcKey newKey() {
        return IpcKey.of(TestNames.key());
    }

    private static void with(long bytes, BiConsumer<IpcKey, SysVSharedMemory> use) {
        IpcKey key = newKey();
        try (SysVSharedMemory segment = SysVSharedMemory.create(key, bytes)) {
            try {
                use.accept(key, segment);
            } finally {
                Removal.of(segment::remove);
            }
        }
    }
}
