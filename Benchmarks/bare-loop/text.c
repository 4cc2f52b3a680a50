// Texts in frames, in two ways: set by Pango each time, or from glyphs that are kept for each word.
#include "bare-loop.h"
#include <fontconfig/fontconfig.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_BYTES = 4096, LINE_BYTES = 1024, LINE_GLYPHS = 512, LINE_WORDS = 128 };

static enum way way;

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

void open_styles(struct style *styles, int count, enum way asked) {
    way = asked;
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("fr"));
    for (struct style *style = styles; style < styles + count; style++) {
        require_family(style->family);
        PangoFontDescription *font = pango_font_description_new();
        pango_font_description_set_family(font, style->family);
        pango_font_description_set_weight(font, style->weight);
        pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
        style->layout = pango_layout_new(context);
        pango_layout_set_font_description(style->layout, font);
        pango_layout_set_wrap(style->layout, PANGO_WRAP_WORD);
        pango_layout_set_justify(style->layout, style->justified && way == LAYOUT);
        PangoFontMetrics *metrics = pango_context_get_metrics(context, font, NULL);
        style->ascent = pango_units_to_double(pango_font_metrics_get_ascent(metrics));
        style->descent = pango_units_to_double(pango_font_metrics_get_descent(metrics));
        pango_font_metrics_unref(metrics);
        pango_font_description_free(font);
    }
    cairo_font_options_destroy(options);
}

void set_colour(cairo_t *cr, unsigned rgb) {
    cairo_set_source_rgb(cr, (rgb >> 16) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0);
}

static double first_baseline(const struct style *style, double top) {
    return top + (style->leading - style->ascent - style->descent) / 2 + style->ascent;
}

// ---- Set by Pango each time

static void draw_layout(
    cairo_t *cr, const struct style *style, double x, double top, double measure, const char *text) {
    pango_layout_set_width(style->layout, measure * PANGO_SCALE);
    pango_layout_set_text(style->layout, text, -1);
    double baseline = first_baseline(style, top);
    int lines = pango_layout_get_line_count(style->layout);
    for (int n = 0; n < lines; n++, baseline += style->leading) {
        PangoLayoutLine *line = pango_layout_get_line_readonly(style->layout, n);
        if (n > 0 && line->is_paragraph_start) baseline += style->gap;
        cairo_move_to(cr, x, baseline);
        pango_cairo_show_layout_line(cr, line);
    }
}

// ---- From kept glyphs

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

void forget_words(void) {
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
    uint64_t hash = 0xcbf29ce484222325u ^ (uint64_t)(uintptr_t)style;  // FNV-1a, 64 bits
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

// A line, collected so that cairo is called once for it.
struct line {
    int word_count;
    const struct word *words[LINE_WORDS];
    double width;  // of the words and the spaces between them
};

static void show(
    cairo_t *cr, struct line *line, const struct word *space, double stretch, double x, double baseline) {
    static char text[LINE_BYTES];
    static cairo_glyph_t glyphs[LINE_GLYPHS];
    static cairo_text_cluster_t clusters[LINE_GLYPHS];
    int bytes = 0, glyph_count = 0, cluster_count = 0;
    for (int n = 0; n < 2 * line->word_count - 1; n++) {
        const struct word *word = n % 2 ? space : line->words[n / 2];
        if (bytes + word->bytes > LINE_BYTES || glyph_count + word->glyph_count > LINE_GLYPHS)
            die("a line is too long");
        memcpy(text + bytes, word->text, word->bytes);
        memcpy(clusters + cluster_count, word->clusters, word->cluster_count * sizeof *clusters);
        for (int m = 0; m < word->glyph_count; m++) {
            cairo_glyph_t glyph = word->glyphs[m];
            glyphs[glyph_count++] = (cairo_glyph_t){glyph.index, glyph.x + x, glyph.y + baseline};
        }
        bytes += word->bytes;
        cluster_count += word->cluster_count;
        x += word->width + (n % 2 ? stretch : 0);
    }
    cairo_set_scaled_font(cr, line->words[0]->font);
    cairo_show_text_glyphs(cr, text, bytes, glyphs, glyph_count, clusters, cluster_count, 0);
    *line = (struct line){0};
}

static void draw_runs(
    cairo_t *cr, const struct style *style, double x, double top, double measure, const char *text) {
    if (words_kept > WORD_SLOTS / 2) forget_words();
    double baseline = first_baseline(style, top);
    const struct word *space = shaped(style, " ", 1);
    struct line line = {0};
    for (const char *start = text;;) {
        int bytes = strcspn(start, " \n");
        if (bytes > 0) {
            const struct word *word = shaped(style, start, bytes);
            double width = line.width + (line.word_count > 0 ? space->width : 0) + word->width;
            if (line.word_count > 0 && width > measure) {
                double gaps = line.word_count - 1;
                double stretch = style->justified && gaps > 0 ? (measure - line.width) / gaps : 0;
                show(cr, &line, space, stretch, x, baseline);
                baseline += style->leading;
                width = word->width;
            }
            if (line.word_count == LINE_WORDS) die("a line has too many words");
            line.words[line.word_count++] = word;
            line.width = width;
        }
        start += bytes;
        if (*start != ' ') {
            if (line.word_count > 0) show(cr, &line, space, 0, x, baseline);
            baseline += style->leading + style->gap;
        }
        if (!*start++) return;
    }
}

void draw_text(
    cairo_t *cr, struct style *style, double x, double top, double measure, const char *format, ...) {
    char text[TEXT_BYTES];
    va_list values;
    va_start(values, format);
    if (vsnprintf(text, sizeof text, format, values) >= (int)sizeof text) die("a text is too long");
    va_end(values);
    set_colour(cr, style->colour);
    (way == LAYOUT ? draw_layout : draw_runs)(cr, style, x, top, measure, text);
}
