/* Writes one value after the other into the only slot of a file. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

static void rest(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

struct mailbox {
    _Atomic uint64_t valid;
    _Atomic uint64_t value;
};

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s MAILBOX_FILE [WRITES [PAUSE_MS [FIRST]]]\n", argv[0]);
        return 2;
    }
    long writes = argc > 2 ? atol(argv[2]) : 3;
    long pause = argc > 3 ? atol(argv[3]) : 800;
    uint64_t first = argc > 4 ? strtoull(argv[4], NULL, 10) : 21;

    int fd = open(argv[1], O_RDWR);
    check(fd >= 0, "open");
    struct mailbox *box = mmap(NULL, sizeof *box, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);  /* map mailbox */
    check(box != MAP_FAILED, "mmap");
    close(fd);

    for (long n = 0; writes == 0 || n < writes; n++) {
        if (box->valid) {                                        /* load mailbox */
            printf("nobody has read %" PRIu64 "\n", first + n - 1);
        }
        box->value = first + n;                                  /* store mailbox */
        box->valid = 1;                                          /* store mailbox */
        rest(pause);
    }
    munmap(box, sizeof *box);                                    /* unmap mailbox */
    return 0;
}
