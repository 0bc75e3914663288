/* Removes what is there. See shm_unlink(3), sem_unlink(3), shmctl(2), semctl(2), msgctl(2) and mq_unlink(3). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>

static void check(int removed, const char *call) {
    if (!removed && errno != ENOENT) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char *argv[]) {
    if (argc < 7) {
        fprintf(stderr, "usage: %s /MEMORY /SEMAPHORE KEY KEY KEY /QUEUE...\n", argv[0]);
        return 2;
    }
    check(shm_unlink(argv[1]) == 0, "shm_unlink"); /* unlink memory */
    check(sem_unlink(argv[2]) == 0, "sem_unlink"); /* unlink semaphore */

    int segment = shmget((key_t) strtol(argv[3], NULL, 0), 0, 0);
    check(segment != -1 && shmctl(segment, IPC_RMID, NULL) == 0, "shmctl"); /* remove segment */
    int set = semget((key_t) strtol(argv[4], NULL, 0), 0, 0);
    check(set != -1 && semctl(set, 0, IPC_RMID) == 0, "semctl"); /* remove set */
    int letters = msgget((key_t) strtol(argv[5], NULL, 0), 0);
    check(letters != -1 && msgctl(letters, IPC_RMID, NULL) == 0, "msgctl"); /* remove letters */

    for (int i = 6; i < argc; i++) {
        check(mq_unlink(argv[i]) == 0, "mq_unlink"); /* unlink queue-* */
    }
    return 0;
}
