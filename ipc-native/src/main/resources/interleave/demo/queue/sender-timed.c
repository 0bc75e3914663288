/* Sends readings and waits for each no longer than a time-out; 0 sends without end. See mq_timedsend(3). */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct reading {
    uint64_t timestamp; /* ns of the monotonic clock */
    double value;
    uint32_t channel;
};

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

/* A time-out of a queue is a moment of the wall clock, not a duration. */
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
        fprintf(stderr, "usage: %s /QUEUE [SENDS [PAUSE_MS [TIMEOUT_MS]]]\n", argv[0]);
        return 2;
    }
    long sends = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 300;
    long timeout = argc > 4 ? atol(argv[4]) : 1000;

    mqd_t queue = mq_open(argv[1], O_WRONLY);
    check(queue != (mqd_t) -1, "mq_open");

    for (long sent = 0; sends == 0 || sent < sends;) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        struct reading reading = {(uint64_t) now.tv_sec * 1000000000 + now.tv_nsec, 40 + sent % 10 / 10.0, 0};
        struct timespec deadline = in_ms(timeout);
        if (mq_timedsend(queue, (const char *) &reading, sizeof reading, 0, &deadline) == 0) { /* timedsend queue */
            sent++;
        } else {
            check(errno == ETIMEDOUT, "mq_timedsend");
        }
        pause_ms(pause);
    }

    mq_close(queue);
    return 0;
}
