/* Comes later, and waits for the guard. See semop(2). */
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
        fprintf(stderr, "usage: %s KEY [LATER_MS]\n", argv[0]);
        return 2;
    }
    long later = argc > 2 ? atol(argv[2]) : 500;

    int set = semget((key_t) strtol(argv[1], NULL, 0), 0, 0);
    check(set >= 0, "semget");
    struct sembuf minus = {0, -1, 0};
    struct sembuf plus = {0, 1, 0};

    rest(later);
    check(semop(set, &minus, 1) == 0, "semop");                  /* wait mutex */
    check(semop(set, &plus, 1) == 0, "semop");                   /* post mutex */
    return 0;
}
