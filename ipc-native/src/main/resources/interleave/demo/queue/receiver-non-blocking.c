/* Receives readings and never sleeps while the queue is empty; 0 receives without end. See O_NONBLOCK in mq_open(3). */
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

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /QUEUE [RECEIVES [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long receives = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 600;

    mqd_t queue = mq_open(argv[1], O_RDONLY | O_NONBLOCK);
    check(queue != (mqd_t) -1, "mq_open");

    for (long received = 0; receives == 0 || received < receives;) {
        struct reading reading;
        if (mq_receive(queue, (char *) &reading, sizeof reading, NULL) >= 0) { /* tryreceive queue */
            received++;
        } else {
            check(errno == EAGAIN, "mq_receive");
        }
        pause_ms(pause);
    }

    mq_close(queue);
    return 0;
}
