/* Makes an object of each kind, and ends without removing one. See shm_open(3), sem_open(3), shmget(2), semget(2), msgget(2) and mq_open(3). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <unistd.h>

static const size_t SIZE = 4096;

/* semctl(2): whoever calls it has to define this one. */
union semun {
    int val;
};

/* Whether it was made: what is there already is in the way. */
static int is_made(int succeeded, const char *call) {
    if (!succeeded && errno != EEXIST) {
        perror(call);
        exit(EXIT_FAILURE);
    }
    if (!succeeded) {
        printf("%s: EEXIST\n", call);
    }
    return succeeded;
}

int main(int argc, char *argv[]) {
    if (argc < 7) {
        fprintf(stderr, "usage: %s /MEMORY /SEMAPHORE KEY KEY KEY /QUEUE...\n", argv[0]);
        return 2;
    }

    int memory = shm_open(argv[1], O_RDWR | O_CREAT | O_EXCL, 0600); /* create memory */
    if (is_made(memory >= 0, "shm_open")) {
        is_made(ftruncate(memory, (off_t) SIZE) == 0, "ftruncate"); /* truncate memory */
    }

    sem_t *semaphore = sem_open(argv[2], O_CREAT | O_EXCL, 0600, 1); /* create semaphore */
    is_made(semaphore != SEM_FAILED, "sem_open");

    /* Without attributes: as deep, and with messages as long, as this machine gives a queue. */
    mqd_t queue = mq_open(argv[6], O_RDWR | O_CREAT | O_EXCL, 0600, NULL); /* create queue-1 */
    is_made(queue != (mqd_t) -1, "mq_open");

    int segment = shmget((key_t) strtol(argv[3], NULL, 0), SIZE, IPC_CREAT | IPC_EXCL | 0600); /* create segment */
    is_made(segment != -1, "shmget");

    int set = semget((key_t) strtol(argv[4], NULL, 0), 1, IPC_CREAT | IPC_EXCL | 0600); /* create set */
    if (is_made(set != -1, "semget")) {
        union semun one = {1};
        is_made(semctl(set, 0, SETVAL, one) == 0, "semctl");
    }

    int letters = msgget((key_t) strtol(argv[5], NULL, 0), IPC_CREAT | IPC_EXCL | 0600); /* create letters */
    is_made(letters != -1, "msgget");
    return 0;
}
