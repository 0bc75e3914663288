/* Asks for a signal at the next message. Only one process can. See mq_notify(3), sigwaitinfo(2). */
#define _DEFAULT_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s /QUEUE\n", argv[0]);
        return 2;
    }
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGUSR1);
    sigprocmask(SIG_BLOCK, &signals, NULL);

    mqd_t queue = mq_open(argv[1], O_RDWR);
    if (queue == (mqd_t) -1) {
        perror("mq_open");
        return 1;
    }
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGUSR1;
    int registered = mq_notify(queue, &event); /* notify queue */
    if (registered != 0 && errno == EBUSY) {
        puts("mq_notify: EBUSY");
        return 0;
    }
    if (registered != 0) {
        perror("mq_notify");
        return 1;
    }
    struct mq_attr now;
    mq_getattr(queue, &now);
    if (now.mq_curmsgs == 0) { /* a message that came before is never told of */
        siginfo_t came;
        int signal = sigwaitinfo(&signals, &came); /* sigwait wakings */
        if (signal < 0) {
            perror("sigwaitinfo");
            return 1;
        }
        puts("SIGUSR1, once");
    }
    mq_close(queue);
    return 0;
}
