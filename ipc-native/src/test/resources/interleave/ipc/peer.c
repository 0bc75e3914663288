/* The other side of the tests: a program that knows nothing of Java. Says "ready" before it blocks, "done" after. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sem.h>
#include <unistd.h>

struct reading { uint64_t timestamp; double value; uint32_t channel; };

static void say(const char *word) { puts(word); fflush(stdout); }

static void check(int failed, const char *call) { if (failed) { perror(call); exit(1); } }

int main(int argc, char **argv)
{
    const char *what = argv[1], *name = argv[2];
    alarm(60);
    if (!strcmp(what, "sem-wait")) {
        sem_t *sem = sem_open(name, 0);
        check(sem == SEM_FAILED, "sem_open");
        say("ready");
        check(sem_wait(sem), "sem_wait");
    } else if (!strcmp(what, "sem-post")) {
        sem_t *sem = sem_open(name, 0);
        check(sem == SEM_FAILED, "sem_open");
        check(sem_post(sem), "sem_post");
    } else if (!strcmp(what, "sem-create")) {
        sem_t *sem = sem_open(name, O_CREAT | O_EXCL, 0600, 0);
        check(sem == SEM_FAILED, "sem_open");
        say("ready");
        check(sem_wait(sem), "sem_wait");
    } else if (!strcmp(what, "mq-receive")) {
        struct reading r;
        mqd_t q = mq_open(name, O_RDONLY);
        check(q == (mqd_t) -1, "mq_open");
        say("ready");
        ssize_t n = mq_receive(q, (char *) &r, sizeof r, NULL);
        check(n < 0, "mq_receive");
        printf("%zd bytes: %llu %g %u\n", n, (unsigned long long) r.timestamp, r.value, r.channel);
    } else if (!strcmp(what, "mq-send")) {
        struct reading r = { 123456789012345ULL, 2.5, 7 };
        mqd_t q = mq_open(name, O_WRONLY);
        check(q == (mqd_t) -1, "mq_open");
        say("ready");
        check(mq_send(q, (char *) &r, sizeof r, 3), "mq_send");
    } else if (!strcmp(what, "mq-notify")) {
        struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1 };
        sigset_t set;
        int signal;
        mqd_t q = mq_open(name, O_RDONLY);
        check(q == (mqd_t) -1, "mq_open");
        sigemptyset(&set);
        sigaddset(&set, SIGUSR1);
        sigprocmask(SIG_BLOCK, &set, NULL);
        check(mq_notify(q, &event), "mq_notify");
        say("registered");
        check(sigwait(&set, &signal), "sigwait");
        say("notified");
    } else if (!strcmp(what, "sem-hold")) {
        sem_t *sem = sem_open(name, 0);
        check(sem == SEM_FAILED, "sem_open");
        check(sem_wait(sem), "sem_wait");
        say("taken");
        pause();
    } else if (!strcmp(what, "lock")) {
        struct flock l = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
        int fd = open(name, O_RDWR);
        check(fd < 0, "open");
        say("ready");
        check(fcntl(fd, F_SETLKW, &l), "fcntl");
        say("locked");
        check(getchar() == 0, "getchar");
    } else if (!strcmp(what, "semop-undo")) {
        struct sembuf take = { 0, -1, SEM_UNDO };
        int id = semget((key_t) strtoul(name, NULL, 0), 0, 0);
        check(id < 0, "semget");
        say("ready");
        check(semop(id, &take, 1), "semop");
        say("taken");
        check(getchar() == 0, "getchar");
    } else if (!strcmp(what, "semop-private")) {
        struct sembuf take = { 0, -1, 0 };
        int id = semget(IPC_PRIVATE, 1, 0600);
        check(id < 0, "semget");
        printf("%d\n", id);
        fflush(stdout);
        check(semop(id, &take, 1), "semop");
    } else if (!strcmp(what, "shm-add")) {
        int fd = shm_open(name, O_RDWR, 0);
        check(fd < 0, "shm_open");
        uint64_t *cell = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        check(cell == MAP_FAILED, "mmap");
        *cell += 1;
    }
    say("done");
    return 0;
}
