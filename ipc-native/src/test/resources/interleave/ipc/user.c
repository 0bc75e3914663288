/* A program that uses one IPC object and knows nothing of Interleave. Says "ready", then blocks in the call that it was asked for, or just keeps what it has. */
#include <fcntl.h>
#include <mqueue.h>
#include <poll.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/msg.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <unistd.h>

static int check(int result, const char *call) { if (result < 0) { perror(call); exit(1); } return result; }

static void ready(void) { puts("ready"); fflush(stdout); }

static void keep(void) { ready(); pause(); }

int main(int argc, char **argv)
{
    const char *what = argv[1], *name = argv[2];
    key_t key = (key_t) strtoul(name, NULL, 0);
    char byte;
    alarm(60);
    if (!strcmp(what, "shm-map")) {
        int fd = check(shm_open(name, O_RDWR, 0), "shm_open");
        mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        close(fd);
        keep();
    } else if (!strcmp(what, "shm-open")) {
        check(shm_open(name, O_RDWR, 0), "shm_open");
        keep();
    } else if (!strcmp(what, "shm-sem")) {
        int fd = check(shm_open(name, O_RDWR, 0), "shm_open");
        sem_t *sem = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        sem_init(sem, 1, 0);
        ready();
        check(sem_wait(sem), "sem_wait");
    } else if (!strcmp(what, "sem-keep")) {
        if (sem_open(name, 0) == SEM_FAILED) { perror("sem_open"); return 1; }
        keep();
    } else if (!strcmp(what, "mq-keep")) {
        check(mq_open(name, O_RDONLY), "mq_open");
        keep();
    } else if (!strcmp(what, "mq-poll")) {
        struct pollfd fd = { check(mq_open(name, O_RDONLY), "mq_open"), POLLIN, 0 };
        ready();
        check(poll(&fd, 1, -1), "poll");
    } else if (!strcmp(what, "mq-epoll")) {
        struct epoll_event event = { .events = EPOLLIN };
        int epoll = check(epoll_create1(0), "epoll_create1");
        check(epoll_ctl(epoll, EPOLL_CTL_ADD, check(mq_open(name, O_RDONLY), "mq_open"), &event), "epoll_ctl");
        ready();
        check(epoll_wait(epoll, &event, 1, -1), "epoll_wait");
    } else if (!strcmp(what, "fifo-open")) {
        ready();
        check(open(name, O_RDONLY), "open");
    } else if (!strcmp(what, "fifo-read")) {
        int fd = check(open(name, O_RDWR), "open");
        ready();
        check(read(fd, &byte, 1), "read");
    } else if (!strcmp(what, "segment-attach")) {
        if (shmat(check(shmget(key, 0, 0), "shmget"), NULL, 0) == (void *) -1) { perror("shmat"); return 1; }
        keep();
    } else if (!strcmp(what, "set-zero")) {
        struct sembuf zero = { 0, 0, 0 };
        int id = check(semget(key, 0, 0), "semget");
        ready();
        check(semop(id, &zero, 1), "semop");
    } else if (!strcmp(what, "queue-receive")) {
        struct { long type; char text[8]; } message;
        int id = check(msgget(key, 0), "msgget");
        ready();
        check(msgrcv(id, &message, sizeof message.text, 7, 0), "msgrcv");
    } else if (!strcmp(what, "create-systemv")) {
        check(shmget(key, 5000, IPC_CREAT | 0640), "shmget");
        check(semget(key, 3, IPC_CREAT | 0600), "semget");
        check(msgget(key, IPC_CREAT | 0666), "msgget");
    } else if (!strcmp(what, "remove-systemv")) {
        shmctl(shmget(key, 0, 0), IPC_RMID, NULL);
        semctl(semget(key, 0, 0), 0, IPC_RMID);
        msgctl(msgget(key, 0), IPC_RMID, NULL);
    }
    puts("done");
    return 0;
}
