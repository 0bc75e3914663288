/*
 * What the calls of the benchmarks cost in C: the same loops, each the median of several rounds, in ns.
 * Prints a name and a number a line.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <mqueue.h>
#include <sched.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Short rounds, and many of them: on a busy machine the median is that of those which nobody has disturbed. */
enum { ROUNDS = 4000, BURST = 250, MESSAGE = 16 };

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

static void report(const char *what, double *rounds)
{
    qsort(rounds, ROUNDS, sizeof *rounds, ascending);
    printf("%s %.3f\n", what, rounds[ROUNDS / 2]);
}

static mqd_t queue(void)
{
    char name[64];
    struct mq_attr attributes = { .mq_maxmsg = 1, .mq_msgsize = MESSAGE };
    snprintf(name, sizeof name, "/interleave-bench-%d", getpid());
    mqd_t q = mq_open(name, O_CREAT | O_EXCL | O_RDWR, 0600, &attributes);
    if (q == (mqd_t) -1) {
        perror("mq_open");
        exit(1);
    }
    mq_unlink(name);
    return q;
}

static sem_t *semaphore(void)
{
    sem_t *s = mmap(NULL, sizeof *s, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    sem_init(s, 1, 0);
    return s;
}

static void post_and_wait(void)
{
    double rounds[ROUNDS];
    sem_t *s = semaphore();
    for (int r = 0; r < ROUNDS; r++) {
        double begun = now();
        for (int i = 0; i < BURST; i++) {
            sem_post(s);
            sem_wait(s);
        }
        rounds[r] = (now() - begun) / BURST;
    }
    report("postAndWait", rounds);
}

static void send_and_receive(void)
{
    double rounds[ROUNDS];
    mqd_t q = queue();
    char message[MESSAGE] = { 0 };
    for (int r = 0; r < ROUNDS; r++) {
        double begun = now();
        for (int i = 0; i < BURST; i++) {
            mq_send(q, message, sizeof message, 0);
            mq_receive(q, message, sizeof message, NULL);
        }
        rounds[r] = (now() - begun) / BURST;
    }
    report("sendAndReceive", rounds);
}

static void pin(void)
{
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(0, &one);
    sched_setaffinity(0, sizeof one, &one);
}

static void ping_pong_of_semaphores(void)
{
    double rounds[ROUNDS];
    sem_t *ping = semaphore(), *pong = semaphore();
    if (fork() == 0) {
        pin();
        for (int i = 0; i < ROUNDS * BURST; i++) {
            sem_wait(ping);
            sem_post(pong);
        }
        _exit(0);
    }
    for (int r = 0; r < ROUNDS; r++) {
        double begun = now();
        for (int i = 0; i < BURST; i++) {
            sem_post(ping);
            sem_wait(pong);
        }
        rounds[r] = (now() - begun) / BURST;
    }
    wait(NULL);
    report("semaphores", rounds);
}

static void ping_pong_of_queues(void)
{
    double rounds[ROUNDS];
    char message[MESSAGE] = { 0 };
    mqd_t ping = queue(), pong = queue();
    if (fork() == 0) {
        pin();
        for (int i = 0; i < ROUNDS * BURST; i++) {
            mq_receive(ping, message, sizeof message, NULL);
            mq_send(pong, message, sizeof message, 0);
        }
        _exit(0);
    }
    for (int r = 0; r < ROUNDS; r++) {
        double begun = now();
        for (int i = 0; i < BURST; i++) {
            mq_send(ping, message, sizeof message, 0);
            mq_receive(pong, message, sizeof message, NULL);
        }
        rounds[r] = (now() - begun) / BURST;
    }
    wait(NULL);
    report("queues", rounds);
}

int main(void)
{
    post_and_wait();
    send_and_receive();
    fflush(stdout);
    pin();
    ping_pong_of_semaphores();
    fflush(stdout);
    ping_pong_of_queues();
    return 0;
}
