/* Fills a struct in shared memory and sends the bytes that it is. See mq_send(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

struct reading {
    uint64_t timestamp;
    double value;
    uint32_t channel;
};

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /STRUCT /QUEUE [SENDS [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long sends = argc > 3 ? atol(argv[3]) : 0;
    long pause = argc > 4 ? atol(argv[4]) : 1000;

    int fd = shm_open(argv[1], O_RDWR, 0);
    check(fd >= 0, "shm_open");
    struct reading *reading = mmap(NULL, sizeof *reading, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(reading != MAP_FAILED, "mmap");
    close(fd);
    mqd_t queue = mq_open(argv[2], O_WRONLY);
    check(queue != (mqd_t) -1, "mq_open");

    printf("timestamp @ %zu, value @ %zu, channel @ %zu, size %zu\n", offsetof(struct reading, timestamp),
           offsetof(struct reading, value), offsetof(struct reading, channel), sizeof *reading);
    memset(reading, 0xEE, sizeof *reading);
    for (long sent = 0; sends == 0 || sent < sends; sent++) {
        reading->timestamp = UINT64_C(1700000000000000000) + (uint64_t) sent;
        reading->value = 42.5;
        reading->channel = 7;
        int done = mq_send(queue, (const char *) reading, sizeof *reading, 0); /* send queue */
        check(done == 0, "mq_send");
        rest(pause);
    }
    munmap(reading, sizeof *reading);
    mq_close(queue);
    return 0;
}
