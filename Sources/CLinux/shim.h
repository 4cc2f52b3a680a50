#pragma once
#include <signal.h>
#include <sys/prctl.h>

// prctl(2) is variadic, which Swift cannot call.
static inline int linux_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
