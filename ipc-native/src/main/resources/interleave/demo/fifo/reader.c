/* Opens a FIFO for reading, which waits for a writer, and prints what comes until the end of file. See fifo(7). */
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
        fprintf(stderr, "usage: %s FIFO\n", argv[0]);
        return 2;
    }
    int fifo = open(argv[1], O_RDONLY); /* open fifo */
    check(fifo != -1, "open");

    char buffer[4096];
    ssize_t count;
    while ((count = read(fifo, buffer, sizeof buffer)) > 0) { /* read fifo */
        fwrite(buffer, 1, (size_t) count, stdout);
    }
    check(count == 0, "read");
    close(fifo); /* close fifo */
    return 0;
}
