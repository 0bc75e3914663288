/* Counts under a mutex, and removes both names in its second round if it is the first. See shm_open(3), sem_open(3), shm_unlink(3) and sem_unlink(3). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

/* Whoever comes anew finds no name any more. */
static void check_there(int succeeded, const char *call) {
    if (!succeeded && errno == ENOENT) {
        printf("%s: ENOENT\n", call);
        exit(EXIT_SUCCESS);
    }
    check(succeeded, call);
}

static void rest(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /COUNTER /MUTEX [KEY KEY [FIRST [ROUNDS [HOLD_MS]]]]\n", argv[0]);
        return 2;
    }
    int first = argc > 5 ? atoi(argv[5]) : 1;
    long rounds = argc > 6 ? atol(argv[6]) : 8;
    long hold = argc > 7 ? atol(argv[7]) : 250;

    int shm = shm_open(argv[1], O_RDWR, 0); /* open posix-counter */
    check_there(shm >= 0, "shm_open");
    volatile uint64_t *counter = mmap(NULL, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, shm, 0); /* map posix-counter */
    check(counter != MAP_FAILED, "mmap");
    sem_t *mutex = sem_open(argv[2], 0);
    check_there(mutex != SEM_FAILED, "sem_open");
    printf("descriptor %d\n", shm);

    for (long done = 1; done <= rounds; done++) {
        check(sem_wait(mutex) == 0, "sem_wait"); /* wait posix-mutex */
        uint64_t n = *counter; /* load posix-counter */
        *counter = n + 1; /* store posix-counter */
        rest(hold);
        if (first && done == 2) {
            check(sem_unlink(argv[2]) == 0, "sem_unlink"); /* unlink posix-mutex */
            check(shm_unlink(argv[1]) == 0, "shm_unlink"); /* unlink posix-counter */
        }
        check(sem_post(mutex) == 0, "sem_post"); /* post posix-mutex */
    }

    sem_close(mutex);
    munmap((void *) counter, sizeof *counter); /* unmap posix-counter */
    close(shm); /* close posix-counter */
    return 0;
}
