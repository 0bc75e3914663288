/* Adds one to the number in shared memory, three times: load, add, store. See mmap(2). */
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
        fprintf(stderr, "usage: %s /COUNTER\n", argv[0]);
        return 2;
    }
    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    close(fd);

    for (int i = 0; i < 3; i++) {
        uint64_t n = *count;                                     /* load counter */
        *count = n + 1;                                          /* store counter */
    }
    munmap(count, sizeof *count);
    return 0;
}
