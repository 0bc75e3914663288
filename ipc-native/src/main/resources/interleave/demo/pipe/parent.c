/* Closes the read end, writes into the pipe, and closes the write end. See pipe(7).
   pipe(2) and fork(2) would leave both ends open in both processes. This program is no relative of the other one: it
   opens both ends of its pipe under /proc/PID/fd/N, and has the same from then on. */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
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
        fprintf(stderr, "usage: %s /proc/PID/fd/N [WRITES [BYTES [PAUSE_MS]]]\n", argv[0]);
        return 2;
    }
    long writes = argc > 2 ? atol(argv[2]) : 20;
    size_t size = argc > 3 ? (size_t) atol(argv[3]) : 4096;
    long pause = argc > 4 ? atol(argv[4]) : 200;
    char *bytes = calloc(1, size);
    check(bytes != NULL, "calloc");
    /* Otherwise a write without a reader would end this process. */
    signal(SIGPIPE, SIG_IGN);

    int reader = open(argv[1], O_RDONLY | O_NONBLOCK);
    check(reader != -1, "open");
    check(fcntl(reader, F_SETFL, 0) == 0, "fcntl");
    int writer = open(argv[1], O_WRONLY);
    check(writer != -1, "open");

    close(reader); /* close pipe */
    for (long i = 0; i < writes; i++) {
        ssize_t written = write(writer, bytes, size); /* write pipe */
        if (written == -1 && errno == EPIPE) {
            puts("EPIPE");
            break;
        }
        check(written != -1, "write");
        rest(pause);
    }
    close(writer); /* close pipe */
    free(bytes);
    return 0;
}
