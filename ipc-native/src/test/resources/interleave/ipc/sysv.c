/* The other side of System V objects and of files: a program that knows nothing of Java. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/shm.h>
#include <unistd.h>

struct message { long type; char text[100]; };

static void say(const char *word) { puts(word); fflush(stdout); }

static int check(int result, const char *call) { if (result < 0) { perror(call); exit(1); } return result; }

int main(int argc, char **argv)
{
    const char *what = argv[1], *name = argv[2];
    key_t key = (key_t) strtoul(name, NULL, 0);
    char buffer[100];
    alarm(60);
    if (!strcmp(what, "shm-keep")) {
        if (shmat(check(shmget(key, 0, 0), "shmget"), NULL, 0) == (void *) -1) { perror("shmat"); return 1; }
        say("ready");
        pause();
    } else if (!strcmp(what, "msg-echo")) {
        struct message message;
        int queue = check(msgget(key, 0), "msgget");
        int length = check(msgrcv(queue, &message, sizeof message.text, 3, 0), "msgrcv");
        message.type = 4;
        check(msgsnd(queue, &message, length, 0), "msgsnd");
    } else if (!strcmp(what, "ftok")) {
        printf("0x%08x\n", ftok(name, 42));
    } else if (!strcmp(what, "fifo-echo")) {
        int in = check(open(name, O_RDONLY), "open");
        int length = check(read(in, buffer, sizeof buffer), "read");
        printf("%.*s\n", length, buffer);
    } else if (!strcmp(what, "map-add")) {
        int fd = check(open(name, O_RDWR), "open");
        long *cell = mmap(NULL, 8, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (cell == MAP_FAILED) { perror("mmap"); return 1; }
        __atomic_fetch_add(cell, 1, __ATOMIC_SEQ_CST);
    } else if (!strcmp(what, "flock")) {
        check(flock(check(open(name, O_RDWR), "open"), LOCK_EX), "flock");
        say("locked");
        check(getchar(), "getchar");
    }
    say("done");
    return 0;
}
