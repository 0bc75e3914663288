package interleave.ipc;

import interleave.ipc.linux.Libc;

/** The three kinds of System V objects, each with the call that looks at one, changes it and removes it. */
enum SysvKind {
    SEGMENT("segment", "shmctl", Kind.SEGMENT, Libc::shmctl),
    SEMAPHORE_SET("semaphore set", "semctl", Kind.SEMAPHORE_SET, (id, command, status) -> Libc.semctl(id, 0, command, status)),
    QUEUE("System V queue", "msgctl", Kind.SYSV_QUEUE, Libc::msgctl);

    @FunctionalInterface
    interface Control {
        int call(int id, int command, byte[] status);
    }

    final String word;
    final String controlCall;
    final Kind kind;
    final Control control;

    SysvKind(String word, String controlCall, Kind kind, Control control) {
        this.word = word;
        this.controlCall = controlCall;
        this.kind = kind;
        this.control = control;
    }

    /** As messages name an object of which no more is known than its key. */
    String named(IpcKey key) {
        return key.isPrivate() ? "private " + word : word + " " + key;
    }

    /** As messages name it, with what ipcrm(1) takes as its last word. */
    String named(IpcKey key, int id) {
        return key.isPrivate() ? "%s id %d".formatted(word, id) : named(key);
    }
}
