package interleave.ipc;

/** What a call works on: how one looks at it, removes it, and where it has its room. */
enum Kind {
    SHARED_MEMORY(true, "shm_overview", "/dev/shm", "ls -l /dev/shm", " in /dev/shm, neither bytes nor inodes",
            "remove what nobody needs there, or enlarge it with: sudo mount -o remount,size=SIZE /dev/shm"),
    SEMAPHORE(true, "sem_overview", "/dev/shm", "ls -l /dev/shm", " in /dev/shm, neither bytes nor inodes",
            "remove what nobody needs there, or enlarge it with: sudo mount -o remount,size=SIZE /dev/shm"),
    QUEUE(true, "mq_overview", "/dev/mqueue", "ls -l /dev/mqueue", " for another queue", "remove queues that nobody needs"),
    SEGMENT(false, "shmop", "/proc/sysvipc", "ipcs -m", " for another segment", "remove segments that nobody needs, see: ipcrm"),
    SEMAPHORE_SET(false, "semop", "/proc/sysvipc", "ipcs -s", " for another set or for an undo structure",
            "remove sets that nobody needs, see: ipcrm"),
    SYSV_QUEUE(false, "msgop", "/proc/sysvipc", "ipcs -q", " for another queue", "remove queues that nobody needs, see: ipcrm"),
    FILE(false, "fcntl", "the file system", "ls -l", " on the file system", "remove what nobody needs there"),
    PIPE(false, "pipe", "the file system", "ls -l", " on the file system", "remove what nobody needs there"),
    PROCESS(false, "kill", "/proc", "ps", "", "end some processes");

    final boolean named;
    final String manPage;
    final String place;
    final String listing;
    final String makeRoom;
    final String room;

    Kind(boolean named, String manPage, String place, String listing, String room, String makeRoom) {
        this.named = named;
        this.manPage = manPage;
        this.place = place;
        this.listing = listing;
        this.room = room;
        this.makeRoom = makeRoom;
    }

    static Kind of(String call) {
        return switch (call) {
            case "kill" -> PROCESS;
            case "open", "fcntl" -> FILE;
            default -> call.startsWith("sem_") ? SEMAPHORE : call.startsWith("mq_") || call.equals("read") ? QUEUE : SHARED_MEMORY;
        };
    }

    /** The command that removes the object. */
    String removal(String object) {
        return switch (this) {
            case SHARED_MEMORY -> "rm /dev/shm" + object;
            case SEMAPHORE -> "rm /dev/shm/sem." + object.substring(1);
            case QUEUE -> "rm /dev/mqueue" + object + " (where it is not mounted: sudo mount -t mqueue none /dev/mqueue)";
            case SEGMENT -> "ipcrm -M " + lastWord(object);
            case SEMAPHORE_SET -> "ipcrm -S " + lastWord(object);
            case SYSV_QUEUE -> "ipcrm -Q " + lastWord(object);
            case FILE, PIPE -> "rm " + object;
            case PROCESS -> "kill";
        };
    }

    /** The key: what is private is not in anybody's way. */
    private static String lastWord(String object) {
        return object.substring(object.lastIndexOf(' ') + 1);
    }
}
