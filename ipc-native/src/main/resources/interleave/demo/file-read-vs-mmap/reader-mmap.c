/* Maps a file and writes it to another one from where it is: one mmap of its size, one write, no read. See mmap(2). */
#define _DEFAULT_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
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
        fprintf(stderr, "usage: %s FILE COPY [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 3 ? atol(argv[3]) : 900;

    int copy = open(argv[2], O_WRONLY);                          /* open copy */
    check(copy >= 0, "open");
    int file = open(argv[1], O_RDONLY);
    check(file >= 0, "open");
    struct stat status;
    check(fstat(file, &status) == 0, "fstat");
    size_t bytes = (size_t) status.st_size;
    char *memory = mmap(NULL, bytes, PROT_READ, MAP_SHARED, file, 0);  /* map file */
    check(memory != MAP_FAILED, "mmap");
    close(file);
    printf("mapped %zu bytes\n", bytes);
    rest(pause);
    ssize_t written = write(copy, memory, bytes);                /* write copy */
    check(written >= 0, "write");
    printf("wrote %zd bytes from there\n", written);
    rest(pause);
    munmap(memory, bytes);                                       /* unmap file */
    close(copy);                                                 /* close copy */
    return 0;
}
