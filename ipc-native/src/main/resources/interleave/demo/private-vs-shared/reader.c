/* Maps a file for reading, and looks how many of its pages have changed. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
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
        fprintf(stderr, "usage: %s FILE [LOOKS [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long looks = argc > 2 ? atol(argv[2]) : 10;
    long pause = argc > 3 ? atol(argv[3]) : 500;

    int fd = open(argv[1], O_RDONLY);
    check(fd >= 0, "open");
    const char *file = mmap(NULL, PAGES * PAGE, PROT_READ, MAP_SHARED, fd, 0);  /* map file */
    check(file != MAP_FAILED, "mmap");
    close(fd);
    for (long look = 0; looks == 0 || look < looks; look++) {
        int seen = 0;
        for (int page = 0; page < PAGES; page++) {
            if (*(const volatile uint64_t *) (file + page * PAGE) == VALUE) {  /* load file */
                seen++;
            }
        }
        printf("%d of %d pages have changed\n", seen, PAGES);
        rest(pause);
    }
    munmap((void *) file, PAGES * PAGE);                         /* unmap file */
    return 0;
}
