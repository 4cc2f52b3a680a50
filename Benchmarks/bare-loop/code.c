// Tokens, and the QR codes that hold them.
#include "bare-loop.h"
#include <qrencode.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { PAYLOAD_BYTES = 38, QR_VERSION = 3, QR_MODULES = 29 };

// As many symbols as a token of Tirage's, from the alphabet of Tirage's, worth nothing. codes.py makes the same.
void make_token(long piece, char upper[TOKEN_SYMBOLS + 1], char grouped[TOKEN_SYMBOLS + 4]) {
    uint64_t state = (uint64_t)(piece + 1) * 0x9e3779b97f4a7c15u;
    for (int n = 0, at = 0; n < TOKEN_SYMBOLS; n++) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        upper[n] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[state >> 59];
        if (n > 0 && n % 4 == 0) grouped[at++] = '-';
        grouped[at++] = "0123456789abcdefghjkmnpqrstvwxyz"[state >> 59];
        grouped[at] = 0;
    }
    upper[TOKEN_SYMBOLS] = 0;
}

// A 1-bit mask with nearest filter: cairo writes a stencil of 29 x 29 samples.
void draw_code(cairo_t *cr, const char *token, double x, double y, double module) {
    char payload[PAYLOAD_BYTES + 1];
    if (snprintf(payload, sizeof payload, "https://mon.example.com/%s", token) != PAYLOAD_BYTES)
        die("the payload has not %d characters", PAYLOAD_BYTES);
    QRcode *code = QRcode_encodeString(payload, QR_VERSION, QR_ECLEVEL_M, QR_MODE_8, 1);
    if (!code || code->width != QR_MODULES) die("the QR code is not of version %d", QR_VERSION);
    cairo_surface_t *mask = cairo_image_surface_create(CAIRO_FORMAT_A1, QR_MODULES, QR_MODULES);
    unsigned char *bits = cairo_image_surface_get_data(mask);
    int stride = cairo_image_surface_get_stride(mask);
    for (int row = 0; row < QR_MODULES; row++) {
        uint32_t samples = 0;  // A1 puts its first pixel into the lowest bit on little-endian machines
        for (int column = 0; column < QR_MODULES; column++)
            samples |= (uint32_t)(code->data[row * QR_MODULES + column] & 1) << column;
        memcpy(bits + row * stride, &samples, sizeof samples);
    }
    cairo_surface_mark_dirty(mask);
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, module, module);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_pattern_t *pattern = cairo_pattern_create_for_surface(mask);
    cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST);
    cairo_mask(cr, pattern);
    cairo_restore(cr);
    cairo_pattern_destroy(pattern);
    cairo_surface_destroy(mask);
    QRcode_free(code);
}
