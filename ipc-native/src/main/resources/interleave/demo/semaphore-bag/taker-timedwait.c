/* Takes tokens from the bag and sleeps for each no longer than a time-out; 0 takes without end. See sem_timedwait(3). */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

static void pause_ms(long ms) {
    struct timespec pause = {ms / 1000, ms % 1000 * 1000000};
    nanosleep(&pause, NULL);
}

/* A time-out of sem_timedwait is a moment of the wall clock, not a duration. */
static struct timespec in_ms(long ms) {
    struct timespec moment;
    clock_gettime(CLOCK_REALTIME, &moment);
    moment.tv_nsec += ms % 1000 * 1000000;
    moment.tv_sec += ms / 1000 + moment.tv_nsec / 1000000000;
    moment.tv_nsec %= 1000000000;
    return moment;
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /BAG [TAKES [PAUSE_MS [TIMEOUT_MS]]]\n", argv[0]);
        return 2;
    }
    long takes = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 500;
    long timeout = argc > 4 ? atol(argv[4]) : 1000;

    sem_t *bag = sem_open(argv[1], 0);
    check(bag != SEM_FAILED, "sem_open");

    for (long taken = 0; takes == 0 || taken < takes;) {
        struct timespec deadline = in_ms(timeout);
        if (sem_timedwait(bag, &deadline) == 0) {            /* timedwait bag */
            taken++;
        } else {
            check(errno == ETIMEDOUT, "sem_timedwait");
        }
        pause_ms(pause);
    }

    sem_close(bag);
    return 0;
}
