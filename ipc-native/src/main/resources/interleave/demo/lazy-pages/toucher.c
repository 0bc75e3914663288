/* Maps 16 MiB and touches a page now and then: what it has in memory is what it has touched. See mmap(2) and proc_pid_smaps(5). */
#define _DEFAULT_SOURCE
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

enum { PAGE = 4096, PAGES = 4096 };

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

/* What /proc/self/smaps says under Rss of the mapping that begins there, kB. */
static long resident(const void *memory) {
    char begins[32];
    snprintf(begins, sizeof begins, "%08" PRIxPTR "-", (uintptr_t) memory);
    FILE *smaps = fopen("/proc/self/smaps", "r");
    check(smaps != NULL, "fopen");
    char line[4096];
    int found = 0;
    long kilobytes = -1;
    while (kilobytes < 0 && fgets(line, sizeof line, smaps)) {
        if (strncmp(line, begins, strlen(begins)) == 0) {
            found = 1;
        } else if (found) {
            sscanf(line, "Rss: %ld kB", &kilobytes);
        }
    }
    fclose(smaps);
    return kilobytes;
}

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s TOUCHES [PAUSE_MS [PAGE [STRIDE]]]\n", argv[0]);
        return 2;
    }
    long touches = atol(argv[1]);
    long pause = argc > 2 ? atol(argv[2]) : 700;
    long page = argc > 3 ? atol(argv[3]) : 1000;
    long stride = argc > 4 ? atol(argv[4]) : 129;

    size_t bytes = (size_t) PAGES * PAGE;
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);  /* map memory */
    check(memory != MAP_FAILED, "mmap");
    madvise(memory, bytes, MADV_NOHUGEPAGE);
    printf("mapped, Rss %ld kB\n", resident(memory));
    rest(pause);
    for (long n = 0; touches == 0 || n < touches; n++) {
        long i = (page + n * stride) % PAGES;
        *(volatile uint64_t *) (memory + i * PAGE) = 1;          /* store memory */
        printf("page %ld, Rss %ld kB\n", i, resident(memory));
        rest(pause);
    }
    munmap(memory, bytes);                                       /* unmap memory */
    return 0;
}
