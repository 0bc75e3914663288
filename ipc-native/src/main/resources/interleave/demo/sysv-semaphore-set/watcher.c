/* Waits until the value is zero, and changes nothing. See semop(2). */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/sem.h>
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
        fprintf(stderr, "usage: %s KEY [TIMES [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long times = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 300;

    int set = semget((key_t) strtol(argv[1], NULL, 0), 0, 0);
    check(set >= 0, "semget");
    struct sembuf zero = {0, 0, 0};

    for (long seen = 0; times == 0 || seen < times; seen++) {
        check(semop(set, &zero, 1) == 0, "semop");               /* waitzero set */
        printf("zero\n");
        rest(pause);
    }
    return 0;
}
