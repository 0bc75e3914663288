/* Adds one to the number in shared memory under a lock on a file. See F_SETLKW in fcntl(2). */
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
    if (argc < 3) {
        fprintf(stderr, "usage: %s /COUNTER LOCK_FILE [INCREMENTS [WINDOW_US]]\n", argv[0]);
        return 2;
    }
    long increments = argc > 3 ? atol(argv[3]) : 10000;
    useconds_t window = argc > 4 ? (useconds_t) atol(argv[4]) : 0;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    int file = open(argv[2], O_RDWR);
    check(file >= 0, "open");
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    struct flock unlock = {.l_type = F_UNLCK, .l_whence = SEEK_SET};

    for (long i = 0; i < increments; i++) {
        check(fcntl(file, F_SETLKW, &lock) == 0, "fcntl");   /* lock lock */
        uint64_t n = *count;                                 /* load counter */
        if (window > 0) {
            usleep(window);
        }
        *count = n + 1;                                      /* store counter */
        check(fcntl(file, F_SETLK, &unlock) == 0, "fcntl");  /* unlock lock */
    }

    close(file);
    munmap(count, sizeof *count);
    close(fd);
    return 0;
}
