/* Adds one to the number in shared memory, again and again: load, add, store. See shm_open(3) and mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /COUNTER [INCREMENTS [WINDOW_US]]\n", argv[0]);
        return 2;
    }
    long increments = argc > 2 ? atol(argv[2]) : 10000;
    useconds_t window = argc > 3 ? (useconds_t) atol(argv[3]) : 0;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");

    for (long i = 0; i < increments; i++) {
        uint64_t n = *count;                                 /* load counter */
        if (window > 0) {
            usleep(window);
        }
        *count = n + 1;                                      /* store counter */
    }

    munmap(count, sizeof *count);
    close(fd);
    return 0;
}
