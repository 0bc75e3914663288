/* Reads a clock of three fields, one after the other. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
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
    if (argc < 2) {
        fprintf(stderr, "usage: %s /CLOCK [READS [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long reads = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 50;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    struct clock *clock = mmap(NULL, sizeof *clock, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(clock != MAP_FAILED, "mmap");
    close(fd);

    for (long read = 0; reads == 0 || read < reads; read++) {
        uint64_t h = clock->hour;                                /* load clock */
        uint64_t m = clock->minute;                              /* load clock */
        uint64_t s = clock->second;                              /* load clock */
        bool before = h == 11 && m == 59 && s == 59;
        bool noon = h == 12 && m == 0 && s == 0;
        printf("%02" PRIu64 ":%02" PRIu64 ":%02" PRIu64 "%s\n", h, m, s, before || noon ? "" : " torn");
        rest(pause);
    }
    munmap(clock, sizeof *clock);
    return 0;
}
