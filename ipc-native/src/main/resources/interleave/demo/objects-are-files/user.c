/* Stores, posts and sends, so that the files change. See shm_open(3), sem_post(3), mq_send(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
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
    if (argc < 4) {
        fprintf(stderr, "usage: %s /MEMORY /SEMAPHORE /QUEUE [USES] [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long uses = argc > 4 ? atol(argv[4]) : 5;
    long pause = argc > 5 ? atol(argv[5]) : 1000;

    int shm = shm_open(argv[1], O_RDWR, 0);
    check(shm >= 0, "shm_open");
    _Atomic uint64_t *counter = mmap(NULL, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, shm, 0);
    check(counter != MAP_FAILED, "mmap");
    sem_t *semaphore = sem_open(argv[2], 0);
    check(semaphore != SEM_FAILED, "sem_open");
    mqd_t queue = mq_open(argv[3], O_WRONLY);
    check(queue != (mqd_t) -1, "mq_open");

    for (long i = 1; i <= uses; i++) {
        rest(pause);
        atomic_store(counter, (uint64_t) i); /* store memory */
        check(sem_post(semaphore) == 0, "sem_post"); /* post semaphore */
        char reading[24] = "";
        check(mq_send(queue, reading, sizeof reading, 0) == 0, "mq_send"); /* send queue */
    }
    mq_close(queue);
    sem_close(semaphore);
    munmap(counter, sizeof *counter);
    return 0;
}
