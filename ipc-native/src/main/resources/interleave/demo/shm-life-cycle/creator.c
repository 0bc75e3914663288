/* Creates a shared memory object, gives it a size, maps it, removes its name and goes on. See shm_overview(7) and ftruncate(2). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { BYTES = 4096, LAST = 4 };

static sigjmp_buf before;

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

static long size(int fd) {
    struct stat status;
    check(fstat(fd, &status) == 0, "fstat");
    return (long) status.st_size;
}

static void back(int signal) {
    siglongjmp(before, signal);
}

static void touch_too_early(int fd) {
    _Atomic uint64_t *cell = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);  /* map object */
    check(cell != MAP_FAILED, "mmap");
    struct sigaction handler = {.sa_handler = back};
    sigaction(SIGBUS, &handler, NULL);
    if (sigsetjmp(before, 1) == 0) {
        *cell = 1;                                               /* store object */
    } else {
        puts("SIGBUS: nothing is behind the page");
    }
    munmap(cell, BYTES);                                         /* unmap object */
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /OBJECT [PAUSE_MS [TOUCH_TOO_EARLY]]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 1500;
    int early = argc > 3 ? atoi(argv[3]) : 1;

    int fd = shm_open(argv[1], O_RDWR | O_CREAT | O_EXCL, 0600); /* create object */
    check(fd >= 0, "shm_open");
    printf("created, %ld bytes\n", size(fd));
    rest(pause);
    if (early) {
        touch_too_early(fd);
        rest(pause);
    }
    check(ftruncate(fd, BYTES) == 0, "ftruncate");               /* truncate object */
    printf("%ld bytes\n", size(fd));
    rest(pause);
    _Atomic uint64_t *cell = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);  /* map object */
    check(cell != MAP_FAILED, "mmap");
    *cell = 1;                                                   /* store object */
    rest(pause);
    rest(pause);
    check(shm_unlink(argv[1]) == 0, "shm_unlink");               /* unlink object */
    if (shm_open(argv[1], O_RDWR, 0) < 0 && errno == ENOENT) {   /* open object */
        puts("ENOENT: it has no name any more");
    }
    for (uint64_t n = 2; n <= LAST; n++) {
        rest(pause);
        *cell = n;                                               /* store object */
        printf("without a name: %d\n", (int) n);
    }
    rest(pause);
    munmap(cell, BYTES);                                         /* unmap object */
    close(fd);                                                   /* close object */
    return 0;
}
