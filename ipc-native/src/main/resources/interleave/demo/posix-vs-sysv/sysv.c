/* Counts under a mutex, and removes both objects in its second round if it is the first. See shmget(2), semget(2), semop(2), shmctl(2) and semctl(2). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <time.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

/* Whoever was asleep is told EIDRM, whoever calls later EINVAL, whoever comes anew ENOENT. */
static void check_there(int succeeded, const char *call) {
    if (!succeeded && (errno == EIDRM || errno == EINVAL || errno == ENOENT)) {
        printf("%s: %s\n", call, errno == EIDRM ? "EIDRM" : errno == EINVAL ? "EINVAL" : "ENOENT");
        exit(EXIT_SUCCESS);
    }
    check(succeeded, call);
}

static void rest(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

int main(int argc, char *argv[]) {
    if (argc < 5) {
        fprintf(stderr, "usage: %s /COUNTER /MUTEX KEY KEY [FIRST [ROUNDS [HOLD_MS]]]\n", argv[0]);
        return 2;
    }
    int first = argc > 5 ? atoi(argv[5]) : 1;
    long rounds = argc > 6 ? atol(argv[6]) : 8;
    long hold = argc > 7 ? atol(argv[7]) : 250;
    struct sembuf take = {0, -1, 0};
    struct sembuf give = {0, 1, 0};

    int segment = shmget((key_t) strtol(argv[3], NULL, 0), 0, 0);
    check_there(segment != -1, "shmget");
    volatile uint64_t *counter = shmat(segment, NULL, 0); /* attach sysv-counter */
    check(counter != (void *) -1, "shmat");
    int set = semget((key_t) strtol(argv[4], NULL, 0), 0, 0);
    check_there(set != -1, "semget");
    printf("identifiers %d, %d\n", segment, set);

    for (long done = 1; done <= rounds; done++) {
        check_there(semop(set, &take, 1) == 0, "semop"); /* wait sysv-mutex */
        uint64_t n = *counter; /* load sysv-counter */
        *counter = n + 1; /* store sysv-counter */
        rest(hold);
        if (first && done == 2) {
            check(semctl(set, 0, IPC_RMID) == 0, "semctl"); /* remove sysv-mutex */
            check(shmctl(segment, IPC_RMID, NULL) == 0, "shmctl"); /* remove sysv-counter */
        }
        check_there(semop(set, &give, 1) == 0, "semop"); /* post sysv-mutex */
    }

    check(shmdt((const void *) counter) == 0, "shmdt"); /* detach sysv-counter */
    return 0;
}
