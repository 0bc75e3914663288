/* Reads once and leaves: the pipe has no reader any more. See pipe(7).
   pipe(2) and fork(2) would leave both ends open in both processes. This program is no relative of the other one: it
   opens both ends of its pipe under /proc/PID/fd/N, and has the same from then on. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /proc/PID/fd/N\n", argv[0]);
        return 2;
    }
    static char buffer[4096];

    int reader = open(argv[1], O_RDONLY | O_NONBLOCK);
    check(reader != -1, "open");
    check(fcntl(reader, F_SETFL, 0) == 0, "fcntl");
    int writer = open(argv[1], O_WRONLY);
    check(writer != -1, "open");

    close(writer); /* close pipe */
    ssize_t count = read(reader, buffer, sizeof buffer); /* read pipe */
    check(count != -1, "read");
    close(reader); /* close pipe */
    return 0;
}
