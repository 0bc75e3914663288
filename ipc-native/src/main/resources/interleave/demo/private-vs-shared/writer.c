/* Maps a file and stores into one page after the other: into the file, or into copies of its own. See mmap(2) and msync(2). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

enum { PAGE = 4096, PAGES = 8, VALUE = 42 };

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
        fprintf(stderr, "usage: %s FILE [STORES [PAUSE_MS [private|shared [read-write|read-only [sync]]]]]\n", argv[0]);
        return 2;
    }
    long stores = argc > 2 ? atol(argv[2]) : 4;
    long pause = argc > 3 ? atol(argv[3]) : 700;
    int sharing = argc > 4 && strcmp(argv[4], "shared") == 0 ? MAP_SHARED : MAP_PRIVATE;
    int access = argc > 5 && strcmp(argv[5], "read-only") == 0 ? O_RDONLY : O_RDWR;
    int sync = argc > 6;

    int fd = open(argv[1], access);
    check(fd >= 0, "open");
    char *file = mmap(NULL, PAGES * PAGE, PROT_READ | PROT_WRITE, sharing, fd, 0);  /* map file */
    if (file == MAP_FAILED && errno == EACCES) {
        puts("EACCES: what is open for reading cannot be written to through a shared mapping");
        return 0;
    }
    check(file != MAP_FAILED, "mmap");
    close(fd);
    for (long page = 0; page < stores && page < PAGES; page++) {
        volatile uint64_t *cell = (volatile uint64_t *) (file + page * PAGE);
        uint64_t before = *cell;                                 /* load file */
        rest(pause);
        *cell = VALUE;                                           /* store file */
        printf("page %ld: %" PRIu64 ", now %" PRIu64 "\n", page, before, *cell);  /* load file */
        if (sync) {
            check(msync(file, PAGES * PAGE, MS_SYNC) == 0, "msync");  /* sync file */
        }
        rest(pause);
    }
    munmap(file, PAGES * PAGE);                                  /* unmap file */
    return 0;
}
