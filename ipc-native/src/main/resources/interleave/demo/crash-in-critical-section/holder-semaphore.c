/* Takes the guard, and dies holding it unless it is told not to. See sem_wait(3) and raise(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
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
        fprintf(stderr, "usage: %s /MUTEX [HOLD_MS [CRASH]]\n", argv[0]);
        return 2;
    }
    long length = argc > 2 ? atol(argv[2]) : 2000;
    long crash = argc > 3 ? atol(argv[3]) : 1;

    sem_t *mutex = sem_open(argv[1], 0);
    check(mutex != SEM_FAILED, "sem_open");

    check(sem_wait(mutex) == 0, "sem_wait");                     /* wait mutex */
    rest(length);
    if (crash) {
        raise(SIGKILL);
    }
    check(sem_post(mutex) == 0, "sem_post");                     /* post mutex */
    return 0;
}
