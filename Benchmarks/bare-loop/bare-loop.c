// Pieces drawn by a bare loop over cairo, Pango and libqrencode: what the same libraries cost without a plan,
// a registry, finishing, reading back or syncing. Built and run by Benchmarks/run.
//
//     bare-loop WORK layout|runs CONTACTS FIRST COUNT FOLDER
//
// WORK: reference, letter or labels. layout: every text is set by Pango each time. runs: each word is shaped
// once and its glyphs are kept. Draws COUNT pieces from row FIRST (0-based) of a list written by make-contacts,
// which quotes nothing, so that splitting at semicolons reads it. One PDF file for every PIECES_A_PART pieces;
// FOLDER must exist.
//
// Each work repeats its template by hand; Benchmarks/run compares the text of the two results.
#include "bare-loop.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PIECES_A_PART = 250 };

static const struct work *work_named(const char *name) {
    const struct work *const all[] = {&reference, &letter, &labels};
    for (int n = 0; n < 3; n++)
        if (strcmp(all[n]->name, name) == 0) return all[n];
    die("%s is none of reference, letter and labels", name);
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    struct stat facts;
    if (!file || fstat(fileno(file), &facts) != 0) die("cannot read %s", path);
    char *bytes = malloc(facts.st_size + 1);
    if (fread(bytes, 1, facts.st_size, file) != (size_t)facts.st_size) die("cannot read %s", path);
    bytes[facts.st_size] = 0;
    fclose(file);
    return bytes;
}

// Takes the next line apart in place; `rest` moves past it.
static void next_row(char **rest, char *row[COLUMNS]) {
    char *line = strsep(rest, "\n");
    for (int n = 0; n < COLUMNS; n++)
        if (!(row[n] = strsep(&line, ";"))) die("the list ends early or has a row of too few columns");
}

static void draw_part(const struct work *work, const char *path, char **rest, long piece, long count) {
    cairo_surface_t *surface = cairo_pdf_surface_create(path, work->width, work->height);
    cairo_t *cr = cairo_create(surface);
    for (long n = piece; n < piece + count; n++) {
        char *row[COLUMNS], token[TOKEN_SYMBOLS + 1], grouped[TOKEN_SYMBOLS + 4];
        next_row(rest, row);
        make_token(n, token, grouped);
        work->draw(cr, row, token, grouped);
    }
    cairo_status_t drawn = cairo_status(cr);
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    cairo_status_t finished = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (drawn || finished) die("%s: %s", path, cairo_status_to_string(drawn ? drawn : finished));
}

int main(int count, char **arguments) {
    if (count != 7) die("usage: bare-loop WORK layout|runs CONTACTS FIRST COUNT FOLDER");
    const struct work *work = work_named(arguments[1]);
    enum way way = strcmp(arguments[2], "layout") == 0 ? LAYOUT : RUNS;
    if (way == RUNS && strcmp(arguments[2], "runs") != 0) die("%s is neither layout nor runs", arguments[2]);
    long first = atol(arguments[4]), end = first + atol(arguments[5]);
    if (first < 0 || end <= first) die("FIRST begins at 0 and COUNT at 1");

    char *bytes = read_file(arguments[3]), *rest = bytes;
    for (long n = 0; n <= first; n++) strsep(&rest, "\n");  // the header and the rows before the first
    open_styles(work->styles, work->style_count, way);
    if (work->open) work->open();
    for (long piece = first; piece < end;) {
        long part = piece / PIECES_A_PART + 1, left = part * PIECES_A_PART - piece;
        if (left > end - piece) left = end - piece;
        char path[4096];
        snprintf(path, sizeof path, "%s/bare-%04ld.pdf", arguments[6], part);
        draw_part(work, path, &rest, piece, left);
        piece += left;
    }
    forget_words();
    free(bytes);
    return 0;
}
