/* Takes the guard, and dies holding it unless it is told not to. See fcntl(2) and raise(3). */
#define _DEFAULT_SOURCE
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
        fprintf(stderr, "usage: %s FILE [HOLD_MS [CRASH]]\n", argv[0]);
        return 2;
    }
    long length = argc > 2 ? atol(argv[2]) : 2000;
    long crash = argc > 3 ? atol(argv[3]) : 1;

    int fd = open(argv[1], O_RDWR);
    check(fd >= 0, "open");
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    struct flock unlock = {.l_type = F_UNLCK, .l_whence = SEEK_SET};

    check(fcntl(fd, F_SETLKW, &lock) == 0, "fcntl");             /* lock lock */
    rest(length);
    if (crash) {
        raise(SIGKILL);
    }
    check(fcntl(fd, F_SETLK, &unlock) == 0, "fcntl");            /* unlock lock */
    return 0;
}
