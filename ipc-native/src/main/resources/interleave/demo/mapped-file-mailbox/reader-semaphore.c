/* Looks into the only slot of a file, and takes what is there, holding the mutex. See mmap(2) and sem_wait(3). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <semaphore.h>
#include <stdatomic.h>
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

static void rest(long milliseconds) {
    struct timespec time = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&time, NULL);
}

struct mailbox {
    _Atomic uint64_t valid;
    _Atomic uint64_t value;
};

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s MAILBOX_FILE /MUTEX [POLLS [PAUSE_MS [LATER_MS]]]\n", argv[0]);
        return 2;
    }
    long polls = argc > 3 ? atol(argv[3]) : 2;
    long pause = argc > 4 ? atol(argv[4]) : 2000;
    long later = argc > 5 ? atol(argv[5]) : 400;

    rest(later);
    int fd = open(argv[1], O_RDWR);
    check(fd >= 0, "open");
    struct mailbox *box = mmap(NULL, sizeof *box, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);  /* map mailbox */
    check(box != MAP_FAILED, "mmap");
    close(fd);
    sem_t *mutex = sem_open(argv[2], 0);
    check(mutex != SEM_FAILED, "sem_open");

    for (long n = 0; polls == 0 || n < polls; n++) {
        check(sem_wait(mutex) == 0, "sem_wait");                 /* wait mutex */
        if (box->valid) {                                        /* load mailbox */
            printf("%" PRIu64 "\n", box->value);                 /* load mailbox */
            box->valid = 0;                                      /* store mailbox */
        } else {
            puts("nothing");
        }
        check(sem_post(mutex) == 0, "sem_post");                 /* post mutex */
        rest(pause);
    }
    munmap(box, sizeof *box);                                    /* unmap mailbox */
    sem_close(mutex);
    return 0;
}
