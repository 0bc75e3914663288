/* Takes a token from the bag if there is one, and never sleeps for it; 0 takes without end. See sem_trywait(3). */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

static void pause_ms(long ms) {
    struct timespec pause = {ms / 1000, ms % 1000 * 1000000};
    nanosleep(&pause, NULL);
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /BAG [TAKES [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long takes = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 500;

    sem_t *bag = sem_open(argv[1], 0);
    check(bag != SEM_FAILED, "sem_open");

    for (long taken = 0; takes == 0 || taken < takes;) {
        if (sem_trywait(bag) == 0) {                         /* trywait bag */
            taken++;
        } else {
            check(errno == EAGAIN, "sem_trywait");
        }
        pause_ms(pause);
    }

    sem_close(bag);
    return 0;
}
