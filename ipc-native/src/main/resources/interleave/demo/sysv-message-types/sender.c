/* Sends four messages of three types. See msgget(2) and msgsnd(2). */
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

static const long types[4] = {3, 1, 2, 1};

int main(int argc, char *argv[]) {
    if (argc < 2) {
        fprintf(stderr, "usage: %s KEY [PAUSE_MS]\n", argv[0]);
        return 2;
    }
    long pause = argc > 2 ? atol(argv[2]) : 300;

    int queue = msgget((key_t) strtol(argv[1], NULL, 0), 0);
    check(queue != -1, "msgget");

    for (int i = 0; i < 4; i++) {
        struct message message = {.mtype = types[i]};
        snprintf(message.text, sizeof message.text, "m%d", i);
        int sent = msgsnd(queue, &message, sizeof message.text, 0); /* send queue */
        check(sent == 0, "msgsnd");
        rest(pause);
    }
    return 0;
}
