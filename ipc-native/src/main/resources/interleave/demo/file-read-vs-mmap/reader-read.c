/* Reads a file into a buffer, piece by piece, and writes it to another one from there. See read(2). */
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
    if (argc < 3) {
        fprintf(stderr, "usage: %s FILE COPY [PAUSE_MS [BUFFER_BYTES]]\n", argv[0]);
        return 2;
    }
    long pause = argc > 3 ? atol(argv[3]) : 900;
    size_t size = argc > 4 ? strtoull(argv[4], NULL, 10) : 512;
    char *buffer = malloc(size);
    check(buffer != NULL, "malloc");

    int copy = open(argv[2], O_WRONLY);                          /* open copy */
    check(copy >= 0, "open");
    int file = open(argv[1], O_RDONLY);                          /* open file */
    check(file >= 0, "open");
    ssize_t count;
    while ((count = read(file, buffer, size)) > 0) {             /* read file */
        printf("%zd bytes in the buffer\n", count);
        rest(pause);
        check(write(copy, buffer, (size_t) count) == count, "write");  /* write copy */
        rest(pause);
    }
    check(count == 0, "read");
    close(file);                                                 /* close file */
    close(copy);                                                 /* close copy */
    free(buffer);
    return 0;
}
