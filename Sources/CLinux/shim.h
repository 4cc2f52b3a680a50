#pragma once
#include <malloc.h>
#include <signal.h>
#include <sys/prctl.h>

// prctl(2) is variadic, which Swift cannot call.
static inline int linux_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

// malloc_trim(3): Swift's module of glibc leaves malloc.h out.
static inline void linux_give_back_memory(void) { malloc_trim(0); }
