/* Adds one to the number in shared memory under a POSIX semaphore. See sem_wait(3) and sem_post(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <semaphore.h>
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
        fprintf(stderr, "usage: %s /COUNTER /MUTEX [INCREMENTS [WINDOW_US]]\n", argv[0]);
        return 2;
    }
    long increments = argc > 3 ? atol(argv[3]) : 10000;
    useconds_t window = argc > 4 ? (useconds_t) atol(argv[4]) : 0;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    _Atomic uint64_t *count = mmap(NULL, sizeof *count, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(count != MAP_FAILED, "mmap");
    sem_t *mutex = sem_open(argv[2], 0);
    check(mutex != SEM_FAILED, "sem_open");

    for (long i = 0; i < increments; i++) {
        check(sem_wait(mutex) == 0, "sem_wait");             /* wait mutex */
        uint64_t n = *count;                                 /* load counter */
        if (window > 0) {
            usleep(window);
        }
        *count = n + 1;                                      /* store counter */
        check(sem_post(mutex) == 0, "sem_post");             /* post mutex */
    }

    sem_close(mutex);
    munmap(count, sizeof *count);
    close(fd);
    return 0;
}
