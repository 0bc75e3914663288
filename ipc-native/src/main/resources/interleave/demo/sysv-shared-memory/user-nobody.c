/* Attaches a segment, adds to the number in it, holds it, and detaches. See shmget(2), shmop(2) and shmctl(2). */
#define _DEFAULT_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
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
    if (argc < 2) {
        fprintf(stderr, "usage: %s KEY [HOLD_MS]\n", argv[0]);
        return 2;
    }
    long hold = argc > 2 ? atol(argv[2]) : 4000;

    int segment = shmget((key_t) strtol(argv[1], NULL, 0), 0, 0);
    check(segment != -1, "shmget");
    volatile uint64_t *number = shmat(segment, NULL, 0); /* attach segment */
    check(number != (void *) -1, "shmat");

    struct shmid_ds status;
    check(shmctl(segment, IPC_STAT, &status) == 0, "shmctl");
    printf("%d %o %zu nattch %lu\n", segment, status.shm_perm.mode, status.shm_segsz, (unsigned long) status.shm_nattch);

    uint64_t value = *number; /* load segment */
    *number = value + 1; /* store segment */
    rest(hold);
    value = *number; /* load segment */
    *number = value + 1; /* store segment */

    check(shmdt((const void *) number) == 0, "shmdt"); /* detach segment */
    return 0;
}
