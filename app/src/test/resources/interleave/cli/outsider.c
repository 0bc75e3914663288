/* Somebody in a terminal, who knows nothing of Interleave and uses the same objects. Says "ready" before it may block, "done" after. */
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct reading { uint64_t timestamp; double value; uint32_t channel; };

static void say(const char *word) { puts(word); fflush(stdout); }

int main(int argc, char **argv)
{
    const char *what = argv[1], *name = argv[2];
    alarm(120);
    if (!strcmp(what, "wait") || !strcmp(what, "post")) {
        sem_t *bag = sem_open(name, 0);
        if (bag == SEM_FAILED) { perror("sem_open"); return 1; }
        say("ready");
        if (!strcmp(what, "wait") ? sem_wait(bag) : sem_post(bag)) { perror("sem"); return 1; }
    } else {
        struct reading r;
        mqd_t queue = mq_open(name, O_RDONLY);
        if (queue == (mqd_t) -1) { perror("mq_open"); return 1; }
        say("ready");
        ssize_t n = mq_receive(queue, (char *) &r, sizeof r, NULL);
        if (n < 0) { perror("mq_receive"); return 1; }
        printf("%zd bytes, timestamp %s, value %.1f, channel %u\n", n, r.timestamp ? "set" : "0", r.value, r.channel);
        fflush(stdout);
    }
    say("done");
    return argc - 3;
}
