/* Takes k at once and gives them back; with SEM_UNDO the kernel does that for one who dies. See semop(2). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
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
        fprintf(stderr, "usage: %s KEY [K [TAKES [HOLD_MS [PAUSE_MS [UNDO [NOWAIT [CRASH]]]]]]]\n", argv[0]);
        return 2;
    }
    long k = argc > 2 ? atol(argv[2]) : 1;
    long takes = argc > 3 ? atol(argv[3]) : 0;
    long length = argc > 4 ? atol(argv[4]) : 1000;
    long pause = argc > 5 ? atol(argv[5]) : 300;
    short flags = 0;
    flags |= argc > 6 && atol(argv[6]) ? SEM_UNDO : 0;
    flags |= argc > 7 && atol(argv[7]) ? IPC_NOWAIT : 0;
    bool crash = argc > 8 && atol(argv[8]);

    int set = semget((key_t) strtol(argv[1], NULL, 0), 0, 0);
    check(set >= 0, "semget");
    struct sembuf minus = {0, (short) -k, flags};
    struct sembuf plus = {0, (short) k, flags};

    for (long taken = 0; takes == 0 || taken < takes;) {
        if (semop(set, &minus, 1) == 0) {                        /* wait set */
            rest(length);
            if (crash) {
                raise(SIGKILL);
            }
            check(semop(set, &plus, 1) == 0, "semop");           /* post set */
            taken++;
        } else {
            check(errno == EAGAIN, "semop");
            printf("refused\n");
        }
        rest(pause);
    }
    return 0;
}
