/* Takes the bytes of a message for a struct. See mq_receive(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

struct reading {
    uint64_t timestamp;
    double value;
    uint32_t channel;
};

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /STRUCT /QUEUE [RECEIVES]\n", argv[0]);
        return 2;
    }
    long receives = argc > 3 ? atol(argv[3]) : 0;

    mqd_t queue = mq_open(argv[2], O_RDONLY);
    check(queue != (mqd_t) -1, "mq_open");

    for (long received = 0; receives == 0 || received < receives; received++) {
        struct reading reading;
        ssize_t size = mq_receive(queue, (char *) &reading, sizeof reading, NULL); /* receive queue */
        check(size >= 0, "mq_receive");
        printf("%zd B: %" PRIu64 " %.1f %" PRIu32 "\n", size, reading.timestamp, reading.value, reading.channel);
    }
    mq_close(queue);
    return 0;
}
