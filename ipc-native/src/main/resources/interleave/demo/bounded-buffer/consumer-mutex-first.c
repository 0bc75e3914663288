/* Takes items out of a ring in shared memory, the mutex taken first, which may stop everybody. See sem_overview(7). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <inttypes.h>
#include <semaphore.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
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

static void hold(long microseconds) {
    struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
    nanosleep(&time, NULL);
}

struct ring {
    _Atomic uint64_t in;
    _Atomic uint64_t out;
    _Atomic uint64_t slot[];
};

static struct ring *ring;
static uint64_t slots;

static void open_ring(const char *name) {
    int fd = shm_open(name, O_RDWR, 0);
    check(fd >= 0, "shm_open");
    struct stat status;
    check(fstat(fd, &status) == 0, "fstat");
    slots = ((size_t) status.st_size - sizeof *ring) / sizeof ring->slot[0];
    ring = mmap(NULL, (size_t) status.st_size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    check(ring != MAP_FAILED, "mmap");
    close(fd);
}

static sem_t *open_semaphore(const char *name) {
    sem_t *semaphore = sem_open(name, 0);
    check(semaphore != SEM_FAILED, "sem_open");
    return semaphore;
}

static uint64_t take(long window) {
    uint64_t at = ring->out;                                     /* load buffer */
    uint64_t item = ring->slot[at % slots];                      /* load buffer */
    hold(window);
    ring->out = at + 1;                                          /* store buffer */
    return item;
}

int main(int argc, char *argv[]) {
    if (argc < 5) {
        fprintf(stderr, "usage: %s /BUFFER /EMPTY /FULL /MUTEX [TAKES [WINDOW_US [PAUSE_MS]]]\n", argv[0]);
        return 2;
    }
    long takes = argc > 5 ? atol(argv[5]) : 0;
    long window = argc > 6 ? atol(argv[6]) : 100000;
    long pause = argc > 7 ? atol(argv[7]) : 500;

    open_ring(argv[1]);
    sem_t *empty = open_semaphore(argv[2]);
    sem_t *full = open_semaphore(argv[3]);
    sem_t *mutex = open_semaphore(argv[4]);

    for (long i = 0; takes == 0 || i < takes; i++) {
        check(sem_wait(mutex) == 0, "sem_wait");                 /* wait mutex */
        check(sem_wait(full) == 0, "sem_wait");                  /* wait full */
        uint64_t item = take(window);
        check(sem_post(empty) == 0, "sem_post");                 /* post empty */
        check(sem_post(mutex) == 0, "sem_post");                 /* post mutex */
        printf("%" PRIu64 "\n", item);
        rest(pause);
    }
    return 0;
}
