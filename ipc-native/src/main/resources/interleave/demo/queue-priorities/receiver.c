/* Waits until six messages lie in the queue, and receives them: the highest priority first. See mq_receive(3) and mq_getattr(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

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

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /QUEUE [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 300;

    mqd_t queue = mq_open(argv[1], O_RDONLY);
    check(queue != (mqd_t) -1, "mq_open");

    struct mq_attr attributes;
    do {
        rest(10);
        check(mq_getattr(queue, &attributes) == 0, "mq_getattr");
    } while (attributes.mq_curmsgs < 6);
    for (int i = 0; i < 6; i++) {
        char text[8] = "";
        unsigned priority;
        ssize_t got = mq_receive(queue, text, sizeof text, &priority); /* receive queue */
        check(got >= 0, "mq_receive");
        printf("%.8s @ %u\n", text, priority);
        rest(pause);
    }
    mq_close(queue);
    return 0;
}
