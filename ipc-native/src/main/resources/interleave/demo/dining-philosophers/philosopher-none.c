/* Takes the left fork, then the right one, and eats. See sem_wait(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
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

static void hold(long microseconds) {
    struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
    nanosleep(&time, NULL);
}

static sem_t *open_semaphore(const char *name) {
    sem_t *semaphore = sem_open(name, 0);
    check(semaphore != SEM_FAILED, "sem_open");
    return semaphore;
}

int main(int argc, char *argv[]) {
    if (argc < 6) {
        fprintf(stderr, "usage: %s /FORK_1 /FORK_2 /FORK_3 /FORK_4 /FORK_5 [NUMBER [MEALS [WINDOW_US]]]\n", argv[0]);
        return 2;
    }
    long number = argc > 6 ? atol(argv[6]) : 1;
    long meals = argc > 7 ? atol(argv[7]) : 1;
    long window = argc > 8 ? atol(argv[8]) : 1000000;
    if (number < 1 || number > 5) {
        fprintf(stderr, "NUMBER is from 1 to 5\n");
        return 2;
    }

    sem_t *left = open_semaphore(argv[number]);
    sem_t *right = open_semaphore(argv[number % 5 + 1]);

    for (long i = 0; i < meals; i++) {
        check(sem_wait(left) == 0, "sem_wait");                  /* wait fork-* */
        hold(window);
        check(sem_wait(right) == 0, "sem_wait");                 /* wait fork-* */
        check(sem_post(right) == 0, "sem_post");                 /* post fork-* */
        check(sem_post(left) == 0, "sem_post");                  /* post fork-* */
    }
    return 0;
}
