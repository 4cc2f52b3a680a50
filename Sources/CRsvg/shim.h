#pragma once
#include <librsvg/rsvg.h>

// A variable, which Swift's concurrency would not let anyone read: it never changes.
static inline const char *rsvg_gdk_pixbuf_version(void) { return gdk_pixbuf_version; }
