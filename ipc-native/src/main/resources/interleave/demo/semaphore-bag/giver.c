/* Gives tokens to the bag; 0 gives without end. See sem_post(3). */
#define _POSIX_C_SOURCE 200809L
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
        fprintf(stderr, "usage: %s /BAG [GIVES [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long gives = argc > 2 ? atol(argv[2]) : 0;
    long pause = argc > 3 ? atol(argv[3]) : 500;

    sem_t *bag = sem_open(argv[1], 0);
    check(bag != SEM_FAILED, "sem_open");

    for (long given = 0; gives == 0 || given < gives; given++) {
        pause_ms(pause);
        check(sem_post(bag) == 0, "sem_post");               /* post bag */
    }

    sem_close(bag);
    return 0;
}
