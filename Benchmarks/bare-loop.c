// The reference piece drawn by a bare loop over cairo, Pango and libqrencode: what the same libraries cost
// without a plan, a registry, finishing, reading back or syncing. Built and run by Benchmarks/run.
//
//     bare-loop layout|runs CONTACTS FIRST COUNT FOLDER
//
// layout: every text is set by Pango each time. runs: each word is shaped once and its glyphs are kept.
// Draws COUNT pieces from row FIRST (0-based) of a list written by make-contacts, which quotes nothing, so
// that splitting at semicolons reads it. One PDF file for every PIECES_A_PART pieces; FOLDER must exist.
//
// Frames, styles and artwork repeat reference/template.yaml and reference/background.svg by hand;
// Benchmarks/run compares the text of the two results.
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <qrencode.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { PIECES_A_PART = 250, PAGE_WIDTH = 420, PAGE_HEIGHT = 595, MEASURE = 300, LEFT = 60 };
enum { ID, TITLE, SALUTATION, FIRST_NAME, LAST_NAME, STREET, POSTCODE, CITY, AMOUNT, COLUMNS };
enum { TEXT_BYTES = 1024, LINE_GLYPHS = 512, PAYLOAD_BYTES = 38, QR_VERSION = 3, QR_MODULES = 29 };

static void die(const char *format, ...) {
    va_list values;
    va_start(values, format);
    fputs("bare-loop: ", stderr);
    vfprintf(stderr, format, values);
    fputc('\n', stderr);
    exit(1);
}

// ---- Styles

struct style {
    const char *family;
    double size, leading;
    int weight;
    unsigned colour;
    PangoLayout *layout;
    double ascent, descent;
};

enum { SMALL, LABEL, STRONG, BODY, TITLING, STYLES };
static struct style styles[STYLES] = {
    [SMALL] = {.family = "Lato", .size = 8, .leading = 10, .weight = 400, .colour = 0x4b6b50},
    [LABEL] = {.family = "Lato", .size = 10, .leading = 13, .weight = 400, .colour = 0x22332b},
    [STRONG] = {.family = "Lato", .size = 24, .leading = 28, .weight = 700, .colour = 0x4b6b50},
    [BODY] = {.family = "EB Garamond 12", .size = 12, .leading = 16, .weight = 400, .colour = 0x22332b},
    [TITLING] = {.family = "EB Garamond 12", .size = 20, .leading = 24, .weight = 400, .colour = 0x22332b},
};

// fontconfig answers every question with some font; a figure made with another one would compare nothing.
static void require_family(const char *family) {
    FcPattern *asked = FcPatternCreate();
    FcPatternAddString(asked, FC_FAMILY, (const FcChar8 *)family);
    FcConfigSubstitute(NULL, asked, FcMatchPattern);
    FcDefaultSubstitute(asked);
    FcResult result;
    FcPattern *found = FcFontMatch(NULL, asked, &result);
    FcChar8 *name;
    for (int n = 0; found && FcPatternGetString(found, FC_FAMILY, n, &name) == FcResultMatch; n++)
        if (strcmp((char *)name, family) == 0) {
            FcPatternDestroy(found);
            FcPatternDestroy(asked);
            return;
        }
    die("the font family %s is not installed", family);
}

static void open_styles(void) {
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("fr"));
    for (struct style *style = styles; style < styles + STYLES; style++) {
        require_family(style->family);
        PangoFontDescription *font = pango_font_description_new();
        pango_font_description_set_family(font, style->family);
        pango_font_description_set_weight(font, style->weight);
        pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
        style->layout = pango_layout_new(context);
        pango_layout_set_font_description(style->layout, font);
        pango_layout_set_wrap(style->layout, PANGO_WRAP_WORD);
        PangoFontMetrics *metrics = pango_context_get_metrics(context, font, NULL);
        style->ascent = pango_units_to_double(pango_font_metrics_get_ascent(metrics));
        style->descent = pango_units_to_double(pango_font_metrics_get_descent(metrics));
        pango_font_metrics_unref(metrics);
        pango_font_description_free(font);
    }
    cairo_font_options_destroy(options);
}

static void set_colour(cairo_t *cr, unsigned rgb) {
    cairo_set_source_rgb(cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

static double first_baseline(const struct style *style, double top) {
    return top + (style->leading - style->ascent - style->descent) / 2 + style->ascent;
}

// ---- Texts set by Pango each time

static void draw_layout(cairo_t *cr, const struct style *style, double top, const char *text) {
    pango_layout_set_width(style->layout, MEASURE * PANGO_SCALE);
    pango_layout_set_text(style->layout, text, -1);
    double baseline = first_baseline(style, top);
    int lines = pango_layout_get_line_count(style->layout);
    for (int n = 0; n < lines; n++, baseline += style->leading) {
        cairo_move_to(cr, LEFT, baseline);
        pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(style->layout, n));
    }
}

// ---- Texts from kept glyphs

struct word {
    uint64_t hash;
    const struct style *style;
    int bytes, glyph_count, cluster_count;
    char *text;
    cairo_glyph_t *glyphs;  // from x = 0
    cairo_text_cluster_t *clusters;
    cairo_scaled_font_t *font;
    double width;
};

// Open addressing, at most half full; emptied when it is, so that memory does not grow with the list.
enum { WORD_SLOTS = 1 << 17 };
static struct word words[WORD_SLOTS];
static int words_kept;

static void forget_words(void) {
    for (struct word *word = words; word < words + WORD_SLOTS; word++) {
        if (!word->style) continue;
        free(word->text);
        free(word->glyphs);
        free(word->clusters);
        cairo_scaled_font_destroy(word->font);
    }
    memset(words, 0, sizeof words);
    words_kept = 0;
}

static void shape(struct word *word) {
    PangoLayout *layout = word->style->layout;
    pango_layout_set_width(layout, -1);
    pango_layout_set_text(layout, word->text, word->bytes);
    word->glyphs = calloc(word->bytes * 4, sizeof *word->glyphs);
    word->clusters = calloc(word->bytes, sizeof *word->clusters);
    for (GSList *run = pango_layout_get_line_readonly(layout, 0)->runs; run; run = run->next) {
        PangoGlyphItem *item = run->data;
        cairo_scaled_font_t *font =
            pango_cairo_font_get_scaled_font((PangoCairoFont *)item->item->analysis.font);
        if (word->font && word->font != font) die("a word needs two fonts");
        if (!word->font) word->font = cairo_scaled_font_reference(font);
        const PangoGlyphString *string = item->glyphs;
        for (int n = 0; n < string->num_glyphs; n++) {
            const PangoGlyphInfo *info = &string->glyphs[n];
            if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) die("a font lacks a character of the list");
            if (n == 0 || string->log_clusters[n] != string->log_clusters[n - 1]) {
                int end = item->item->length;
                for (int m = n + 1; m < string->num_glyphs; m++)
                    if (string->log_clusters[m] != string->log_clusters[n]) {
                        end = string->log_clusters[m];
                        break;
                    }
                word->clusters[word->cluster_count++].num_bytes = end - string->log_clusters[n];
            }
            word->clusters[word->cluster_count - 1].num_glyphs++;
            word->glyphs[word->glyph_count++] = (cairo_glyph_t){
                info->glyph, word->width + pango_units_to_double(info->geometry.x_offset),
                pango_units_to_double(info->geometry.y_offset)};
            word->width += pango_units_to_double(info->geometry.width);
        }
    }
    // The first sizes were upper limits; many thousands of words are kept.
    word->glyphs = realloc(word->glyphs, word->glyph_count * sizeof *word->glyphs);
    word->clusters = realloc(word->clusters, word->cluster_count * sizeof *word->clusters);
}

static const struct word *shaped(const struct style *style, const char *text, int bytes) {
    uint64_t hash = 0xcbf29ce484222325u ^ (uint64_t)(style - styles);  // FNV-1a, 64 bits
    for (int n = 0; n < bytes; n++) hash = (hash ^ (unsigned char)text[n]) * 0x100000001b3u;
    hash ^= hash >> 32;
    struct word *word = &words[hash % WORD_SLOTS];
    while (word->style) {
        if (word->hash == hash && word->style == style && word->bytes == bytes &&
            memcmp(word->text, text, bytes) == 0)
            return word;
        if (++word == words + WORD_SLOTS) word = words;
    }
    words_kept++;
    *word = (struct word){.hash = hash, .style = style, .bytes = bytes, .text = strndup(text, bytes)};
    shape(word);
    return word;
}

// One line, collected so that cairo is called once for it.
struct line {
    int bytes, glyph_count, cluster_count;
    char text[TEXT_BYTES];
    cairo_glyph_t glyphs[LINE_GLYPHS];
    cairo_text_cluster_t clusters[LINE_GLYPHS];
    double x;
};

static void append(struct line *line, const struct word *word, double baseline) {
    if (line->glyph_count + word->glyph_count > LINE_GLYPHS || line->bytes + word->bytes > TEXT_BYTES)
        die("a line is too long");
    memcpy(line->text + line->bytes, word->text, word->bytes);
    line->bytes += word->bytes;
    for (int n = 0; n < word->glyph_count; n++) {
        cairo_glyph_t glyph = word->glyphs[n];
        glyph.x += line->x;
        glyph.y += baseline;
        line->glyphs[line->glyph_count++] = glyph;
    }
    memcpy(
        line->clusters + line->cluster_count, word->clusters, word->cluster_count * sizeof *word->clusters);
    line->cluster_count += word->cluster_count;
    line->x += word->width;
}

static void show(cairo_t *cr, struct line *line, const struct word *word) {
    cairo_set_scaled_font(cr, word->font);
    cairo_show_text_glyphs(
        cr, line->text, line->bytes, line->glyphs, line->glyph_count, line->clusters, line->cluster_count, 0);
    line->bytes = line->glyph_count = line->cluster_count = 0;
    line->x = LEFT;
}

static void draw_runs(cairo_t *cr, const struct style *style, double top, const char *text) {
    static struct line line;
    if (words_kept > WORD_SLOTS / 2) forget_words();
    double baseline = first_baseline(style, top);
    const struct word *space = shaped(style, " ", 1), *word = NULL;
    line.x = LEFT;
    for (const char *start = text; *start;) {
        int bytes = strcspn(start, " ");
        word = shaped(style, start, bytes);
        if (line.glyph_count > 0) {
            if (line.x + space->width + word->width > LEFT + MEASURE) {
                show(cr, &line, word);
                baseline += style->leading;
            } else {
                append(&line, space, baseline);
            }
        }
        append(&line, word, baseline);
        start += bytes;
        if (*start) start++;
    }
    if (word) show(cr, &line, word);
}

// ---- Artwork and QR code

// Drawn once; cairo writes it once a file, by its unique id, and names it on every page.
static cairo_surface_t *make_background(void) {
    static const unsigned tones[5] = {0x4b6b50, 0x8fa67a, 0xd9c58b, 0xc97b4a, 0xe9e2cf};
    static const int tops[4] = {12, 40, 531, 559};
    cairo_rectangle_t page = {0, 0, PAGE_WIDTH, PAGE_HEIGHT};
    cairo_surface_t *surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &page);
    cairo_t *cr = cairo_create(surface);
    for (int row = 0; row < 4; row++)
        for (int column = 0; column < 10; column++) {
            set_colour(cr, tones[(2 * column + 3 * row + column / 4) % 5]);
            cairo_rectangle(cr, 2 + 42 * column, tops[row], 38, 24);
            cairo_fill(cr);
        }
    cairo_destroy(cr);
    static const char id[] = "background";
    cairo_surface_set_mime_data(
        surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const unsigned char *)id, sizeof id - 1, NULL, NULL);
    return surface;
}

// A 1-bit mask with nearest filter: cairo writes a stencil of 29 x 29 samples.
static void draw_code(cairo_t *cr, const char *payload, double x, double y, double module) {
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

// ---- A piece

typedef void draw_text(cairo_t *cr, const struct style *style, double top, const char *text);

static void draw_frame(draw_text *draw, cairo_t *cr, int style, double top, const char *format, ...) {
    char text[TEXT_BYTES];
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, format, values);
    va_end(values);
    set_colour(cr, styles[style].colour);
    draw(cr, &styles[style], top, text);
}

// As many symbols as a token of Tirage's, from the alphabet of Tirage's, worth nothing.
static void make_token(long piece, char upper[15], char grouped[18]) {
    uint64_t state = (uint64_t)(piece + 1) * 0x9e3779b97f4a7c15u;
    for (int n = 0, at = 0; n < 14; n++) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        upper[n] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[state >> 59];
        if (n > 0 && n % 4 == 0) grouped[at++] = '-';
        grouped[at++] = "0123456789abcdefghjkmnpqrstvwxyz"[state >> 59];
        grouped[at] = 0;
    }
    upper[14] = 0;
}

static void draw_piece(cairo_t *cr, draw_text *draw, cairo_surface_t *background, char **row, long piece) {
    char token[15], grouped[18], payload[64];
    make_token(piece, token, grouped);
    snprintf(payload, sizeof payload, "https://mon.example.com/%s", token);
    if (strlen(payload) != PAYLOAD_BYTES) die("the payload has not %d characters", PAYLOAD_BYTES);

    cairo_set_source_surface(cr, background, 0, 0);
    cairo_paint(cr);
    draw_frame(draw, cr, SMALL, 96, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon");
    draw_frame(draw, cr, BODY, 132, "%s %s %s", row[TITLE], row[FIRST_NAME], row[LAST_NAME]);
    draw_frame(draw, cr, BODY, 150, "%s", row[STREET]);
    draw_frame(draw, cr, BODY, 168, "%s %s", row[POSTCODE], row[CITY]);
    draw_frame(draw, cr, LABEL, 204, "Client n° %s", row[ID]);
    draw_frame(draw, cr, TITLING, 260, "%s %s,", row[SALUTATION], row[FIRST_NAME]);
    draw_frame(
        draw, cr, BODY, 300,
        "Depuis le printemps, nos jardiniers parcourent les environs de %s pour y replanter des pommiers. "
        "Cet automne, nous voudrions vous faire goûter leur première récolte.",
        row[CITY]);
    cairo_show_page(cr);

    cairo_set_source_surface(cr, background, 0, 0);
    cairo_paint(cr);
    draw_frame(draw, cr, TITLING, 96, "Un panier vous attend");
    draw_frame(draw, cr, STRONG, 132, "%s € offerts", row[AMOUNT]);
    draw_frame(
        draw, cr, BODY, 180,
        "Montrez cette carte à notre comptoir, %s %s, et repartez avec votre panier, une bouteille de cidre "
        "et un jeune pommier à planter chez vous avant les premières gelées.",
        row[TITLE], row[LAST_NAME]);
    draw_code(cr, payload, 72, 292, 3);
    draw_frame(draw, cr, LABEL, 408, "mon.example.com/%s", grouped);
    draw_frame(draw, cr, SMALL, 440, "Un panier par foyer, dans nos boutiques, jusqu’au 31 décembre 2026.");
    cairo_show_page(cr);
}

// ---- The loop

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

// getrusage's ru_maxrss would remember the process that started this one; VmHWM begins at exec.
static long peak_kibibytes(void) {
    long peak = 0;
    char line[256];
    FILE *status = fopen("/proc/self/status", "r");
    while (status && fgets(line, sizeof line, status))
        if (sscanf(line, "VmHWM: %ld", &peak) == 1) break;
    if (status) fclose(status);
    return peak;
}

int main(int count, char **arguments) {
    if (count != 6) die("usage: bare-loop layout|runs CONTACTS FIRST COUNT FOLDER");
    int layout = strcmp(arguments[1], "layout") == 0;
    if (!layout && strcmp(arguments[1], "runs") != 0) die("%s is neither layout nor runs", arguments[1]);
    draw_text *draw = layout ? draw_layout : draw_runs;
    long first = atol(arguments[3]), pieces = atol(arguments[4]);
    if (first < 0 || pieces < 1) die("FIRST begins at 0 and COUNT at 1");

    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    char *bytes = read_file(arguments[2]), *rest = bytes, *row[COLUMNS];
    for (long n = 0; n <= first; n++) strsep(&rest, "\n");  // the header and the rows before the first
    open_styles();
    cairo_surface_t *background = make_background();

    long long written = 0;
    for (long piece = first; piece < first + pieces;) {
        char path[4096];
        snprintf(path, sizeof path, "%s/bare-%04ld.pdf", arguments[5], piece / PIECES_A_PART + 1);
        cairo_surface_t *surface = cairo_pdf_surface_create(path, PAGE_WIDTH, PAGE_HEIGHT);
        cairo_t *cr = cairo_create(surface);
        do {
            next_row(&rest, row);
            draw_piece(cr, draw, background, row, piece);
        } while (++piece < first + pieces && piece % PIECES_A_PART != 0);
        cairo_status_t drawn = cairo_status(cr);
        cairo_destroy(cr);
        cairo_surface_finish(surface);
        cairo_status_t finished = cairo_surface_status(surface);
        cairo_surface_destroy(surface);
        if (drawn || finished) die("%s: %s", path, cairo_status_to_string(drawn ? drawn : finished));
        struct stat facts;
        if (stat(path, &facts) == 0) written += facts.st_size;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    double seconds = (end.tv_sec - start.tv_sec) + (end.tv_nsec - start.tv_nsec) / 1e9;
    printf(
        "pieces=%ld seconds=%.3f pieces_per_second=%.0f peak_kib=%ld bytes_per_piece=%.0f\n", pieces, seconds,
        pieces / seconds, peak_kibibytes(), (double)written / pieces);
    cairo_surface_destroy(background);
    forget_words();
    free(bytes);
    return 0;
}
