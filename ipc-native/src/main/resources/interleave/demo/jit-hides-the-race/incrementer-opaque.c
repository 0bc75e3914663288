/* Adds one many times: each load and each store as it stands there. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
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
        fprintf(stderr, "usage: %s /COUNTER [INCREMENTS]\n", argv[0]);
        return 2;
    }
    long increments = argc > 2 ? atol(argv[2]) : 20000000;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    volatile uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    close(fd);

    printf("from %" PRIu64 "\n", (uint64_t) *count);             /* load counter */
    for (long i = 0; i < increments; i++) {
        *count = *count + 1;                                     /* add counter */
    }
    printf("to %" PRIu64 "\n", (uint64_t) *count);               /* load counter */
    munmap((void *) count, sizeof *count);
    return 0;
}
