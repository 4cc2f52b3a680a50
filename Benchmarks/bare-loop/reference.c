// The reference piece: reference/template.yaml and reference/background.svg, by hand.
#include "bare-loop.h"

enum { SMALL, LABEL, STRONG, BODY, TITLING, STYLES, LEFT = 60, MEASURE = 300 };
static struct style styles[STYLES] = {
    [SMALL] = {.family = "Lato", .size = 8, .leading = 10, .weight = 400, .colour = 0x4b6b50},
    [LABEL] = {.family = "Lato", .size = 10, .leading = 13, .weight = 400, .colour = 0x22332b},
    [STRONG] = {.family = "Lato", .size = 24, .leading = 28, .weight = 700, .colour = 0x4b6b50},
    [BODY] = {.family = "EB Garamond 12", .size = 12, .leading = 16, .weight = 400, .colour = 0x22332b},
    [TITLING] = {.family = "EB Garamond 12", .size = 20, .leading = 24, .weight = 400, .colour = 0x22332b},
};
enum { PAGE_WIDTH = 420, PAGE_HEIGHT = 595 };
static cairo_surface_t *background;

// Drawn once; cairo writes it once a file, by its unique id, and names it on every page.
static void open(void) {
    static const unsigned tones[5] = {0x4b6b50, 0x8fa67a, 0xd9c58b, 0xc97b4a, 0xe9e2cf};
    static const int tops[4] = {12, 40, 531, 559};
    cairo_rectangle_t page = {0, 0, PAGE_WIDTH, PAGE_HEIGHT};
    background = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &page);
    cairo_t *cr = cairo_create(background);
    for (int row = 0; row < 4; row++)
        for (int column = 0; column < 10; column++) {
            set_colour(cr, tones[(2 * column + 3 * row + column / 4) % 5]);
            cairo_rectangle(cr, 2 + 42 * column, tops[row], 38, 24);
            cairo_fill(cr);
        }
    cairo_destroy(cr);
    static const char id[] = "background";
    cairo_surface_set_mime_data(
        background, CAIRO_MIME_TYPE_UNIQUE_ID, (const unsigned char *)id, sizeof id - 1, NULL, NULL);
}

static void frame(cairo_t *cr, int style, double top, const char *text) {
    draw_text(cr, &styles[style], LEFT, top, MEASURE, "%s", text);
}

static void draw(cairo_t *cr, char **row, const char *token, const char *grouped) {
    cairo_set_source_surface(cr, background, 0, 0);
    cairo_paint(cr);
    frame(cr, SMALL, 96, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon");
    draw_text(
        cr, &styles[BODY], LEFT, 132, MEASURE, "%s %s %s", row[TITLE], row[FIRST_NAME], row[LAST_NAME]);
    frame(cr, BODY, 150, row[STREET]);
    draw_text(cr, &styles[BODY], LEFT, 168, MEASURE, "%s %s", row[POSTCODE], row[CITY]);
    draw_text(cr, &styles[LABEL], LEFT, 204, MEASURE, "Client n° %s", row[ID]);
    draw_text(cr, &styles[TITLING], LEFT, 260, MEASURE, "%s %s,", row[SALUTATION], row[FIRST_NAME]);
    draw_text(
        cr, &styles[BODY], LEFT, 300, MEASURE,
        "Depuis le printemps, nos jardiniers parcourent les environs de %s pour y replanter des pommiers. "
        "Cet automne, nous voudrions vous faire goûter leur première récolte.",
        row[CITY]);
    cairo_show_page(cr);

    cairo_set_source_surface(cr, background, 0, 0);
    cairo_paint(cr);
    frame(cr, TITLING, 96, "Un panier vous attend");
    draw_text(cr, &styles[STRONG], LEFT, 132, MEASURE, "%s € offerts", row[AMOUNT]);
    draw_text(
        cr, &styles[BODY], LEFT, 180, MEASURE,
        "Montrez cette carte à notre comptoir, %s %s, et repartez avec votre panier, une bouteille de cidre "
        "et un jeune pommier à planter chez vous avant les premières gelées.",
        row[TITLE], row[LAST_NAME]);
    draw_code(cr, token, 72, 292, 3);
    draw_text(cr, &styles[LABEL], LEFT, 408, MEASURE, "mon.example.com/%s", grouped);
    frame(cr, SMALL, 440, "Un panier par foyer, dans nos boutiques, jusqu’au 31 décembre 2026.");
    cairo_show_page(cr);
}

const struct work reference = {"reference", PAGE_WIDTH, PAGE_HEIGHT, styles, STYLES, open, draw};
