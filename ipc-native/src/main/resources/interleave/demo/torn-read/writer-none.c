/* Sets a clock of three fields, one after the other. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
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
    if (argc < 2) {
        fprintf(stderr, "usage: %s /CLOCK [WRITES [WINDOW_US [PAUSE_MS]]]\n", argv[0]);
        return 2;
    }
    long writes = argc > 2 ? atol(argv[2]) : 0;
    long window = argc > 3 ? atol(argv[3]) : 100000;
    long pause = argc > 4 ? atol(argv[4]) : 50;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    struct clock *clock = mmap(NULL, sizeof *clock, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(clock != MAP_FAILED, "mmap");
    close(fd);

    for (long written = 0; writes == 0 || written < writes; written++) {
        bool noon = written % 2 == 0;
        clock->hour = noon ? 12 : 11;                            /* store clock */
        hold(window);
        clock->minute = noon ? 0 : 59;                           /* store clock */
        hold(window);
        clock->second = noon ? 0 : 59;                           /* store clock */
        rest(pause);
    }
    munmap(clock, sizeof *clock);
    return 0;
}
