/* Reads until the end of file, and never sees it: its own write end is open. See pipe(7).
   pipe(2) and fork(2) would leave both ends open in both processes. This program is no relative of the other one: it
   opens both ends of its pipe under /proc/PID/fd/N, and has the same from then on. */
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
        fprintf(stderr, "usage: %s /proc/PID/fd/N [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 200;
    static char buffer[4096];

    int reader = open(argv[1], O_RDONLY | O_NONBLOCK);
    check(reader != -1, "open");
    check(fcntl(reader, F_SETFL, 0) == 0, "fcntl");
    int writer = open(argv[1], O_WRONLY);
    check(writer != -1, "open");

    ssize_t count;
    while ((count = read(reader, buffer, sizeof buffer)) > 0) { /* read pipe */
        rest(pause);
    }
    check(count == 0, "read");
    puts("end of file");
    close(writer); /* close pipe */
    close(reader); /* close pipe */
    return 0;
}
