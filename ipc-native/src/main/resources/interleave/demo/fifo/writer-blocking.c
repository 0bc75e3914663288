/* Opens a FIFO for writing, which waits for a reader, and writes lines into it. See fifo(7) and open(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
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

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s FIFO [WRITES [PAUSE_MS]]\n", argv[0]);
        return 2;
    }
    long writes = argc > 2 ? atol(argv[2]) : 5;
    long pause = argc > 3 ? atol(argv[3]) : 300;

    int fifo = open(argv[1], O_WRONLY); /* open fifo */
    check(fifo != -1, "open");

    for (long i = 0; i < writes; i++) {
        char line[32];
        int length = snprintf(line, sizeof line, "line %ld\n", i);
        ssize_t written = write(fifo, line, (size_t) length); /* write fifo */
        check(written == length, "write");
        rest(pause);
    }
    close(fifo); /* close fifo */
    return 0;
}
