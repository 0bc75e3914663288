package interleave.session;

import interleave.demo.SegmentSpec;
import interleave.ipc.Errno;
import interleave.ipc.IpcException;
import interleave.ipc.SysVSharedMemory;
import java.util.List;

/** A System V segment. It is looked at by its identifier, since it loses its key when it is removed, and never attached: that would count. */
final class SegmentObject extends KernelObject {
    private final SysVSharedMemory segment;
    private SysVSharedMemory.Status last;
    private boolean there = true;

    SegmentObject(SysVSharedMemory segment) {
        super(ObjectKind.SEGMENT, Names.ofKey(segment.key().value()));
        this.segment = segment;
        this.last = segment.status();
    }

    /** As long as somebody has it attached, though it may be removed already. */
    @Override
    synchronized boolean isThere() {
        look();
        return there;
    }

    private void look() {
        if (!there) {
            return;
        }
        try {
            last = segment.status();
        } catch (IpcException e) {
            if (e.error() != Errno.EINVAL && e.error() != Errno.EIDRM) {
                throw e;
            }
            there = false;
        } catch (IllegalStateException closed) {
            there = super.isThere();
        }
    }

    /** See {@link SegmentSpec#parts}; the number in it is told by the actors alone. */
    @Override
    synchronized List<Long> values() {
        look();
        return List.of(there ? last.attached() : 0L, !there || last.markedForRemoval() ? 1L : 0L, (long) last.permissions().mode(), last.size(), 0L);
    }

    /** What is in it cannot be put back by one that does not attach it. */
    @Override
    boolean isReusable() {
        return false;
    }

    @Override
    void reset(List<Long> initials) {
        throw new IllegalStateException("a segment is made anew");
    }

    @Override
    public void close() {
        segment.close();
    }
}
