// What the files of the bare loop share. bare-loop.c says what it is for.
#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define POINTS(millimetres) ((millimetres) * 72 / 25.4)

enum { ID, TITLE, SALUTATION, FIRST_NAME, LAST_NAME, STREET, POSTCODE, CITY, AMOUNT, COLUMNS };
enum { TOKEN_SYMBOLS = 14 };

// ---- die.c

_Noreturn void die(const char *format, ...);

// ---- text.c

struct style {
    const char *family;
    double size, leading, gap;  // gap: between paragraphs, beside the leading
    int weight, justified;
    unsigned colour;
    PangoLayout *layout;
    double ascent, descent;
};

enum way { LAYOUT, RUNS };

void open_styles(struct style *styles, int count, enum way way);
void draw_text(cairo_t *cr, struct style *style, double x, double top, double measure, const char *format, ...);
void forget_words(void);
void set_colour(cairo_t *cr, unsigned rgb);

// ---- code.c

void make_token(long piece, char upper[TOKEN_SYMBOLS + 1], char grouped[TOKEN_SYMBOLS + 4]);
void draw_code(cairo_t *cr, const char *token, double x, double y, double module);

// ---- reference.c, letter.c, labels.c: what a piece of each work looks like

struct work {
    const char *name;
    double width, height;  // of a page, in points
    struct style *styles;
    int style_count;
    void (*open)(void);
    void (*draw)(cairo_t *cr, char **row, const char *token, const char *grouped);
};

extern const struct work reference, letter, labels;
