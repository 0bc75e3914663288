/* One loop, one wait for four sources. See poll(2), mq_overview(7), udp(7), signalfd(2). */
#define _DEFAULT_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <mqueue.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <unistd.h>

struct address {
    _Atomic uint64_t pid;
    _Atomic uint64_t port;
};

enum { QUEUE, SOCKET, INPUT, SIGNAL, SOURCES };

static void check(int succeeded, const char *call) {
    if (!succeeded) {
        perror(call);
        exit(EXIT_FAILURE);
    }
}

static int bound_socket(uint64_t *port) {
    int udp = socket(AF_INET, SOCK_DGRAM, 0);
    check(udp >= 0, "socket");
    struct sockaddr_in own;
    memset(&own, 0, sizeof own);
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    check(bind(udp, (struct sockaddr *) &own, sizeof own) == 0, "bind");
    socklen_t length = sizeof own;
    check(getsockname(udp, (struct sockaddr *) &own, &length) == 0, "getsockname");
    *port = ntohs(own.sin_port);
    return udp;
}

static int blocked_signal(void) {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    check(sigprocmask(SIG_BLOCK, &signals, NULL) == 0, "sigprocmask");
    int descriptor = signalfd(-1, &signals, SFD_NONBLOCK);
    check(descriptor >= 0, "signalfd");
    return descriptor;
}

int main(int argc, char *argv[]) {
    if (argc < 3) {
        fprintf(stderr, "usage: %s /ADDRESS /QUEUE\n", argv[0]);
        return 2;
    }
    int shm = shm_open(argv[1], O_RDWR, 0);
    check(shm >= 0, "shm_open");
    struct address *address = mmap(NULL, sizeof *address, PROT_READ | PROT_WRITE, MAP_SHARED, shm, 0);
    check(address != MAP_FAILED, "mmap");

    struct mq_attr size;
    memset(&size, 0, sizeof size);
    size.mq_maxmsg = 5;
    size.mq_msgsize = 8;
    mqd_t queue = mq_open(argv[2], O_RDWR | O_CREAT | O_EXCL | O_NONBLOCK, 0600, &size); /* create queue */
    check(queue != (mqd_t) -1, "mq_open");
    uint64_t port;
    int udp = bound_socket(&port);
    struct pollfd sources[SOURCES] = {{queue, POLLIN, 0}, {udp, POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}, {blocked_signal(), POLLIN, 0}};
    atomic_store(&address->port, port);             /* store address */
    atomic_store(&address->pid, (uint64_t) getpid()); /* store address */

    int running = 1;
    while (running) {
        int ready = poll(sources, SOURCES, -1); /* poll loop */
        check(ready >= 0, "poll");
        char bytes[65];
        if (sources[QUEUE].revents & POLLIN) {
            ssize_t length = mq_receive(queue, bytes, sizeof bytes - 1, NULL); /* tryreceive queue */
            if (length >= 0) {
                printf("queue: %.*s\n", (int) length, bytes);
            }
        }
        if (sources[SOCKET].revents & POLLIN) {
            ssize_t length = recv(udp, bytes, sizeof bytes - 1, MSG_DONTWAIT); /* read loop */
            if (length >= 0) {
                printf("socket: %.*s\n", (int) length, bytes);
            }
        }
        if (sources[INPUT].revents) {
            ssize_t length = read(STDIN_FILENO, bytes, sizeof bytes - 1); /* read loop */
            if (length > 0) {
                bytes[length] = '\0';
                printf("standard-input: %.*s\n", (int) strcspn(bytes, "\n"), bytes);
            } else {
                sources[INPUT].fd = -1; /* its end: poll leaves it out from now on */
            }
        }
        if (sources[SIGNAL].revents & POLLIN) {
            struct signalfd_siginfo info;
            ssize_t length = read(sources[SIGNAL].fd, &info, sizeof info); /* read loop */
            if (length == sizeof info) {
                puts("signal: SIGTERM");
                running = 0;
            }
        }
        fflush(stdout);
    }

    check(mq_unlink(argv[2]) == 0, "mq_unlink"); /* unlink queue */
    atomic_store(&address->pid, 0); /* store address */
    mq_close(queue);
    close(udp);
    munmap(address, sizeof *address);
    return 0;
}
