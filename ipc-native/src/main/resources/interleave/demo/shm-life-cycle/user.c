/* Waits until a shared memory object is there and has a size, maps it, and tells what is stored in it. See shm_overview(7). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BYTES = 4096 };

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
        fprintf(stderr, "usage: %s /OBJECT [LAST]\n", argv[0]);
        return 2;
    }
    uint64_t until = argc > 2 ? strtoull(argv[2], NULL, 10) : 4;

    int fd;
    for (int tries = 1; (fd = shm_open(argv[1], O_RDWR, 0)) < 0; tries++) {  /* open object */
        check(errno == ENOENT, "shm_open");
        if (tries == 100) {
            puts("ENOENT: there is nothing of that name");
            return 0;
        }
        rest(50);
    }
    struct stat status = {0};
    while (status.st_size < BYTES) {
        check(fstat(fd, &status) == 0, "fstat");
        rest(50);
    }
    _Atomic uint64_t *cell = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);  /* map object */
    check(cell != MAP_FAILED, "mmap");
    for (uint64_t last = 0; last < until;) {
        uint64_t n = *cell;                                      /* load object */
        if (n != last) {
            printf("%" PRIu64 "\n", n);
            last = n;
        }
        rest(50);
    }
    munmap(cell, BYTES);                                         /* unmap object */
    close(fd);                                                   /* close object */
    return 0;
}
