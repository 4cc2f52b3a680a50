// How the bare loop ends when something is wrong.
#include "bare-loop.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

_Noreturn void die(const char *format, ...) {
    va_list values;
    va_start(values, format);
    fputs("bare-loop: ", stderr);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
    exit(1);
}
