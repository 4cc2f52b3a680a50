// What Tirage needs of zxing-cpp: the bytes of a QR code whose modules are known.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// The most that a QR code holds: version 40, level L, bytes (ISO/IEC 18004:2015, table 7).
#define CZXING_MOST_BYTES 2953

#define CZXING_NOTHING (-1)
// The library threw.
#define CZXING_FAILED (-2)

// `pixels`: side × side, 0 is dark, 255 is light; one upright QR code, a pixel for each module, and nothing else but a
// light margin. `bytes` has room for CZXING_MOST_BYTES; what it says goes there as it stands in the code, converted to no
// character set, and its length is the result; or one of the two above.
long czxing_read_qr(uint8_t const *pixels, int side, uint8_t *bytes);

#ifdef __cplusplus
}
#endif
