/* Counts for itself, and stores into a cell into which others store too. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
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

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /COUNTER [STORES [PAUSE_MS [LATER_MS]]]\n", argv[0]);
        return 2;
    }
    long stores = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 1000;
    long later = argc > 4 ? atol(argv[4]) : 0;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    close(fd);

    rest(later);
    for (long n = 0; stores == 0 || n < stores; n++) {
        *count = (uint64_t) n;                                   /* store counter */
        rest(pause);
    }
    munmap(count, sizeof *count);
    return 0;
}
