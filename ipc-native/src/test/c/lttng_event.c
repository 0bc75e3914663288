/* Prints the median time of an event of LTTng-UST and of the clock alone, in ns, over bursts of 250. */
#define LTTNG_UST_TRACEPOINT_CREATE_PROBES
#define LTTNG_UST_TRACEPOINT_DEFINE
#include "lttng_event.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { BURST = 250, WARM_UP = 2000, BURSTS = 10000 };

static double event[BURSTS];
static double lone_clock[BURSTS];
static volatile uint64_t sink;

static uint64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

static double burst_of_events(void)
{
    uint64_t began = now();
    for (uint64_t i = 0; i < BURST; i++)
        lttng_ust_tracepoint(interleave, ended, 1, i);
    return (double)(now() - began) / BURST;
}

static double burst_of_clocks(void)
{
    uint64_t began = now();
    for (int i = 0; i < BURST; i++)
        sink = now();
    return (double)(now() - began) / BURST;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(void)
{
    for (int i = -WARM_UP; i < BURSTS; i++) {
        double e = burst_of_events(), c = burst_of_clocks();
        if (i >= 0) {
            event[i] = e;
            lone_clock[i] = c;
        }
    }
    qsort(event, BURSTS, sizeof *event, ascending);
    qsort(lone_clock, BURSTS, sizeof *lone_clock, ascending);
    printf("%.1f %.1f\n", event[BURSTS / 2], lone_clock[BURSTS / 2]);
    return 0;
}
