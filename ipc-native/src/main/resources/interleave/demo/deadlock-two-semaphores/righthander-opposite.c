/* Takes the right semaphore, then the left one. See sem_wait(3). */
#define _DEFAULT_SOURCE
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /LEFT /RIGHT [ROUNDS [HOLD_US]]\n", argv[0]);
        return 2;
    }
    long rounds = argc > 3 ? atol(argv[3]) : 10;
    useconds_t hold = argc > 4 ? (useconds_t) atol(argv[4]) : 100000;

    sem_t *left = sem_open(argv[1], 0);
    check(left != SEM_FAILED, "sem_open");
    sem_t *right = sem_open(argv[2], 0);
    check(right != SEM_FAILED, "sem_open");

    for (long i = 0; i < rounds; i++) {
        check(sem_wait(right) == 0, "sem_wait");             /* wait right */
        if (hold > 0) {
            usleep(hold);
        }
        check(sem_wait(left) == 0, "sem_wait");              /* wait left */
        check(sem_post(left) == 0, "sem_post");              /* post left */
        check(sem_post(right) == 0, "sem_post");             /* post right */
    }

    sem_close(right);
    sem_close(left);
    return 0;
}
