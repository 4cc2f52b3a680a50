// The label: labels/template.yaml by hand.
#include "bare-loop.h"

enum { SMALL, ADDRESS, STYLES, LEFT = 8, WHOLE = 182, MEASURE = 112 };
static struct style styles[STYLES] = {
    [SMALL] = {.family = "Lato", .size = 6, .leading = 8, .weight = 400, .colour = 0x4b6b50},
    [ADDRESS] = {.family = "Lato", .size = 9, .leading = 12, .weight = 400, .colour = 0x22332b},
};

static void draw(cairo_t *cr, char **row, const char *token, const char *grouped) {
    draw_text(cr, &styles[SMALL], LEFT, 5, WHOLE, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon");
    draw_text(
        cr, &styles[ADDRESS], LEFT, 18, MEASURE, "%s %s %s\n%s\n%s %s", row[TITLE], row[FIRST_NAME],
        row[LAST_NAME], row[STREET], row[POSTCODE], row[CITY]);
    draw_code(cr, token, 130, 23, 2);
    draw_text(cr, &styles[SMALL], LEFT, 91, WHOLE, "mon.example.com/%s", grouped);
    cairo_show_page(cr);
}

const struct work labels = {"labels", POINTS(70), POINTS(36), styles, STYLES, 0, draw};
