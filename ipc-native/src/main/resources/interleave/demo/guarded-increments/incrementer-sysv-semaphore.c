/* Adds one to the number in shared memory under a System V semaphore. See semget(2) and semop(2). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/sem.h>
#include <unistd.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /COUNTER MUTEX_KEY [INCREMENTS [WINDOW_US]]\n", argv[0]);
        return 2;
    }
    long increments = argc > 3 ? atol(argv[3]) : 10000;
    useconds_t window = argc > 4 ? (useconds_t) atol(argv[4]) : 0;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    int mutex = semget((key_t) strtol(argv[2], NULL, 0), 1, 0);
    check(mutex >= 0, "semget");
    struct sembuf wait = {.sem_num = 0, .sem_op = -1};
    struct sembuf post = {.sem_num = 0, .sem_op = 1};

    for (long i = 0; i < increments; i++) {
        while (semop(mutex, &wait, 1) != 0) {                /* wait mutex */
            check(errno == EINTR, "semop");
        }
        uint64_t n = *count;                                 /* load counter */
        if (window > 0) {
            usleep(window);
        }
        *count = n + 1;                                      /* store counter */
        check(semop(mutex, &post, 1) == 0, "semop");         /* post mutex */
    }

    munmap(count, sizeof *count);
    close(fd);
    return 0;
}
