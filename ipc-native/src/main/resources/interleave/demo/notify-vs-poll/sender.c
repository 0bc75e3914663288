/* Fills a queue, one message after the other. See mq_send(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct reading {
    uint64_t timestamp;
    double value;
    uint32_t channel;
};

static void rest(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /QUEUE [MESSAGES] [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long messages = argc > 2 ? atol(argv[2]) : 3;
    long pause = argc > 3 ? atol(argv[3]) : 1000;

    mqd_t queue = mq_open(argv[1], O_WRONLY);
    if (queue == (mqd_t) -1) {
        perror("mq_open");
        return 1;
    }
    for (long i = 0; i < messages; i++) {
        rest(pause);
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        struct reading reading;
        memset(&reading, 0, sizeof reading); /* the padding too */
        reading.timestamp = (uint64_t) now.tv_sec * 1000000000 + (uint64_t) now.tv_nsec;
        reading.value = (double) i;
        reading.channel = 1;
        int sent = mq_send(queue, (char *) &reading, sizeof reading, 0); /* send queue */
        if (sent != 0) {
            perror("mq_send");
            return 1;
        }
    }
    mq_close(queue);
    return 0;
}
