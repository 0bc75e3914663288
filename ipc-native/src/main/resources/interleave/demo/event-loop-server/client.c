/* Sends through each source of the server, ends it, and sends once more. See mq_send(3), udp(7), kill(2). */
#define _DEFAULT_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

struct address {
    _Atomic uint64_t pid;
    _Atomic uint64_t port;
};

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

/* Whether the queue was there to be sent to. */
static int is_sent(const char *name, const char *text) {
    mqd_t queue = mq_open(name, O_WRONLY); /* open queue */
    if (queue == (mqd_t) -1) {
        check(errno == ENOENT, "mq_open");
        puts("mq_open: ENOENT");
        return 0;
    }
    char message[8] = "";
    memcpy(message, text, strnlen(text, sizeof message));
    check(mq_send(queue, message, sizeof message, 0) == 0, "mq_send"); /* send queue */
    mq_close(queue);
    return 1;
}

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /ADDRESS /QUEUE [ROUNDS] [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long rounds = argc > 3 ? atol(argv[3]) : 2;
    long pause = argc > 4 ? atol(argv[4]) : 700;

    int shm = shm_open(argv[1], O_RDWR, 0);
    check(shm >= 0, "shm_open");
    struct address *address = mmap(NULL, sizeof *address, PROT_READ | PROT_WRITE, MAP_SHARED, shm, 0);
    check(address != MAP_FAILED, "mmap");
    uint64_t server;
    while ((server = atomic_load(&address->pid)) == 0) { /* load address */
        rest(50);
    }
    struct sockaddr_in there;
    memset(&there, 0, sizeof there);
    there.sin_family = AF_INET;
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    there.sin_port = htons((uint16_t) atomic_load(&address->port)); /* load address */
    int udp = socket(AF_INET, SOCK_DGRAM, 0);
    check(udp >= 0, "socket");
    char file[64];
    snprintf(file, sizeof file, "/proc/%llu/fd/0", (unsigned long long) server);

    for (long i = 1; i <= rounds; i++) {
        char text[32];
        int length = snprintf(text, sizeof text, "1.%ld", i);
        if (!is_sent(argv[2], text)) {
            return 0;
        }
        rest(pause);
        ssize_t sent = sendto(udp, text, (size_t) length, 0, (struct sockaddr *) &there, sizeof there); /* write loop */
        check(sent == length, "sendto");
        rest(pause);
        int input = open(file, O_WRONLY);
        check(input >= 0, "open");
        text[length++] = '\n';
        ssize_t typed = write(input, text, (size_t) length); /* write loop */
        check(typed == length, "write");
        close(input);
        rest(pause);
    }
    check(kill((pid_t) server, SIGTERM) == 0, "kill"); /* kill loop */
    while (kill((pid_t) server, 0) == 0) {
        rest(20);
    }
    is_sent(argv[2], "late");
    close(udp);
    munmap(address, sizeof *address);
    return 0;
}
