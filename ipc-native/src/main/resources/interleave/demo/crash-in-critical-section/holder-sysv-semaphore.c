/* Takes the guard, and dies holding it unless it is told not to. See semop(2) and raise(3). */
#define _DEFAULT_SOURCE
#include <signal.h>
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
        fprintf(stderr, "usage: %s KEY [HOLD_MS [CRASH]]\n", argv[0]);
        return 2;
    }
    long length = argc > 2 ? atol(argv[2]) : 2000;
    long crash = argc > 3 ? atol(argv[3]) : 1;

    int set = semget((key_t) strtol(argv[1], NULL, 0), 0, 0);
    check(set >= 0, "semget");
    struct sembuf minus = {0, -1, 0};
    struct sembuf plus = {0, 1, 0};

    check(semop(set, &minus, 1) == 0, "semop");                  /* wait mutex */
    rest(length);
    if (crash) {
        raise(SIGKILL);
    }
    check(semop(set, &plus, 1) == 0, "semop");                   /* post mutex */
    return 0;
}
