/* Makes queues of the usual size until one is refused, and ends without removing one. See mq_open(3) and RLIMIT_MSGQUEUE in getrlimit(2). */
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <stdio.h>

int main(int argc, char *argv[]) {
    if (argc < 7) {
        fprintf(stderr, "usage: %s /MEMORY /SEMAPHORE KEY KEY KEY /QUEUE...\n", argv[0]);
        return 2;
    }
    for (int i = 6; i < argc; i++) {
        mqd_t queue = mq_open(argv[i], O_RDWR | O_CREAT | O_EXCL, 0600, NULL); /* create queue-* */
        if (queue == (mqd_t) -1 && errno == EMFILE) {
            printf("queue %d: EMFILE\n", i - 5);
            return 0;
        }
        if (queue == (mqd_t) -1 && errno != EEXIST) {
            perror("mq_open");
            return 1;
        }
    }
    return 0;
}
