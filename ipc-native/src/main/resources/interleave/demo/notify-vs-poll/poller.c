/* Polls the descriptor of a queue, then takes what is in it. See poll(2), mq_overview(7). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void rest(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

/* Until one of these is so. */
static short readiness(struct pollfd *queue, short events) {
    queue->events = events;
    int ready = poll(queue, 1, -1); /* poll wakings */
    if (ready < 0) {
        perror("poll");
        exit(EXIT_FAILURE);
    }
    return queue->revents;
}

/* Tells what is ready where that has changed. */
static short look(struct pollfd *queue, short before) {
    short now = readiness(queue, POLLIN | POLLOUT);
    if (now != before) {
        puts(now == (POLLIN | POLLOUT) ? "IN OUT" : now == POLLIN ? "IN" : "OUT");
    }
    return now;
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /QUEUE [LOOK_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 50;

    mqd_t queue = mq_open(argv[1], O_RDONLY | O_NONBLOCK);
    if (queue == (mqd_t) -1) {
        perror("mq_open");
        return 1;
    }
    struct pollfd watched = {queue, 0, 0}; /* on Linux a queue is a descriptor */
    short before = look(&watched, 0);
    readiness(&watched, POLLIN);
    while ((before = look(&watched, before)) != POLLIN) {
        rest(pause);
    }
    char message[8192];
    struct mq_attr attributes;
    mq_getattr(queue, &attributes);
    if (attributes.mq_msgsize > (long) sizeof message) {
        fprintf(stderr, "the messages of %s are too long\n", argv[1]);
        return 1;
    }
    while (mq_receive(queue, message, sizeof message, NULL) >= 0) { /* tryreceive queue */
        rest(pause);
    }
    if (errno != EAGAIN) {
        perror("mq_receive");
        return 1;
    }
    look(&watched, before);
    mq_close(queue);
    return 0;
}
