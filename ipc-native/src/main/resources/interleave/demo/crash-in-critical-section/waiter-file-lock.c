/* Comes later, and waits for the guard. See fcntl(2). */
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
        fprintf(stderr, "usage: %s FILE [LATER_MS]\n", argv[0]);
        return 2;
    }
    long later = argc > 2 ? atol(argv[2]) : 500;

    int fd = open(argv[1], O_RDWR);
    check(fd >= 0, "open");
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    struct flock unlock = {.l_type = F_UNLCK, .l_whence = SEEK_SET};

    rest(later);
    check(fcntl(fd, F_SETLKW, &lock) == 0, "fcntl");             /* lock lock */
    check(fcntl(fd, F_SETLK, &unlock) == 0, "fcntl");            /* unlock lock */
    return 0;
}
