/* Sets a clock of three fields, holding the mutex. See mmap(2) and sem_wait(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
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

static void hold(long microseconds) {
    struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
    nanosleep(&time, NULL);
}

struct clock {
    _Atomic uint64_t hour;
    _Atomic uint64_t minute;
    _Atomic uint64_t second;
};

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /CLOCK /MUTEX [WRITES [WINDOW_US [PAUSE_MS]]]\n", argv[0]);
        return 2;
    }
    long writes = argc > 3 ? atol(argv[3]) : 0;
    long window = argc > 4 ? atol(argv[4]) : 100000;
    long pause = argc > 5 ? atol(argv[5]) : 50;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    struct clock *clock = mmap(NULL, sizeof *clock, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(clock != MAP_FAILED, "mmap");
    close(fd);
    sem_t *mutex = sem_open(argv[2], 0);
    check(mutex != SEM_FAILED, "sem_open");

    for (long written = 0; writes == 0 || written < writes; written++) {
        bool noon = written % 2 == 0;
        check(sem_wait(mutex) == 0, "sem_wait");                 /* wait mutex */
        clock->hour = noon ? 12 : 11;                            /* store clock */
        hold(window);
        clock->minute = noon ? 0 : 59;                           /* store clock */
        hold(window);
        clock->second = noon ? 0 : 59;                           /* store clock */
        check(sem_post(mutex) == 0, "sem_post");                 /* post mutex */
        rest(pause);
    }
    munmap(clock, sizeof *clock);
    sem_close(mutex);
    return 0;
}
