/* Sends six messages of three priorities. See mq_send(3). */
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

static const char texts[6][8] = {"low1", "mid1", "low2", "high1", "mid2", "high2"};
static const unsigned priorities[6] = {0, 5, 0, 31, 5, 31};

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /QUEUE [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 300;

    mqd_t queue = mq_open(argv[1], O_WRONLY);
    check(queue != (mqd_t) -1, "mq_open");

    for (int i = 0; i < 6; i++) {
        int sent = mq_send(queue, texts[i], sizeof texts[i], priorities[i]); /* send queue */
        check(sent == 0, "mq_send");
        rest(pause);
    }
    mq_close(queue);
    return 0;
}
