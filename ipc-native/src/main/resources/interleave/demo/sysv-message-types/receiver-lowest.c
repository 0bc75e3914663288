/* Waits until four messages lie in the queue, and asks by type: always the lowest type up to 3. See msgrcv(2) and msgctl(2). */
#define _DEFAULT_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <time.h>

struct message {
    long mtype;
    char text[8];
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

static const long asked[4] = {-3, -3, -3, -3};

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s KEY [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 300;

    int queue = msgget((key_t) strtol(argv[1], NULL, 0), 0);
    check(queue != -1, "msgget");

    struct msqid_ds status;
    do {
        rest(10);
        check(msgctl(queue, IPC_STAT, &status) == 0, "msgctl");
    } while (status.msg_qnum < 4);
    for (int i = 0; i < 4; i++) {
        struct message message;
        printf("msgtyp %ld?\n", asked[i]);
        ssize_t got = msgrcv(queue, &message, sizeof message.text, asked[i], 0); /* receive queue */
        check(got >= 0, "msgrcv");
        printf("%.8s, type %ld\n", message.text, message.mtype);
        rest(pause);
    }
    return 0;
}
