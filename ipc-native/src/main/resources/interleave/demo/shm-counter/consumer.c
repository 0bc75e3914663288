/* Loads the number from shared memory whenever it likes. See shm_open(3) and mmap(2). */
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

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /COUNTER [LOADS [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long loads = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 700;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    close(fd);

    uint64_t last = 0;
    for (long loaded = 0; loads == 0 || loaded < loads; loaded++) {
        uint64_t n = *count;                                     /* load counter */
        printf("%" PRIu64 "%s\n", n, n == last ? " again" : "");
        last = n;
        rest(pause);
    }
    munmap(count, sizeof *count);
    return 0;
}
