/* Reads a clock of three fields, holding the mutex. See mmap(2) and sem_wait(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdbool.h>
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

struct clock {
    _Atomic uint64_t hour;
    _Atomic uint64_t minute;
    _Atomic uint64_t second;
};

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /CLOCK /MUTEX [READS [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long reads = argc > 3 ? atol(argv[3]) : 0;
    long pause = argc > 4 ? atol(argv[4]) : 50;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    struct clock *clock = mmap(NULL, sizeof *clock, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(clock != MAP_FAILED, "mmap");
    close(fd);
    sem_t *mutex = sem_open(argv[2], 0);
    check(mutex != SEM_FAILED, "sem_open");

    for (long read = 0; reads == 0 || read < reads; read++) {
        check(sem_wait(mutex) == 0, "sem_wait");                 /* wait mutex */
        uint64_t h = clock->hour;                                /* load clock */
        uint64_t m = clock->minute;                              /* load clock */
        uint64_t s = clock->second;                              /* load clock */
        check(sem_post(mutex) == 0, "sem_post");                 /* post mutex */
        bool before = h == 11 && m == 59 && s == 59;
        bool noon = h == 12 && m == 0 && s == 0;
        printf("%02" PRIu64 ":%02" PRIu64 ":%02" PRIu64 "%s\n", h, m, s, before || noon ? "" : " torn");
        rest(pause);
    }
    munmap(clock, sizeof *clock);
    sem_close(mutex);
    return 0;
}
