/* Reads what the objects are: files. See shm_overview(7), sem_overview(7), mq_overview(7), read(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
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

static long size(int file) {
    struct stat status;
    check(fstat(file, &status) == 0, "fstat");
    return (long) status.st_size;
}

int main(int argc, char *argv[]) {
    if (argc < 4) {
        fprintf(stderr, "usage: %s /MEMORY /SEMAPHORE /QUEUE [USES] [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long uses = argc > 4 ? atol(argv[4]) : 5;
    long pause = argc > 5 ? atol(argv[5]) : 1000;

    char name[512];
    snprintf(name, sizeof name, "/dev/shm%s", argv[1]);
    int memory = open(name, O_RDONLY);
    check(memory >= 0, "open");
    snprintf(name, sizeof name, "/dev/shm/sem.%s", argv[2] + 1);
    int semaphore = open(name, O_RDONLY);
    check(semaphore >= 0, "open");
    mqd_t queue = mq_open(argv[3], O_RDONLY); /* without a mounted mqueue file system, its descriptor is the file */
    check(queue != (mqd_t) -1, "mq_open");

    for (long i = 0; i < uses + 2; i++) {
        uint64_t number;
        ssize_t length = pread(memory, &number, sizeof number, 0); /* read memory */
        check(length == sizeof number, "pread");
        printf("%ld bytes: u64 %llu\n", size(memory), (unsigned long long) number);

        unsigned words[4];
        length = pread(semaphore, words, sizeof words, 0); /* read semaphore */
        check(length == sizeof words, "pread");
        printf("%ld bytes: value %u, waiters %u\n", size(semaphore), words[0], words[1]);

        char line[128];
        length = pread(queue, line, sizeof line - 1, 0); /* read queue */
        check(length >= 0, "pread");
        line[length] = 0;
        printf("%ld bytes: %s", size(queue), line);
        rest(pause);
    }
    mq_close(queue);
    close(semaphore);
    close(memory);
    return 0;
}
