// A narrow C face of libqpdf's C++ interface: what Press and Verification need and no more.
//
// Rules of this header:
// - A function that can fail returns NULL, or an error text for the caller to release with cqpdf_release. No C++
//   exception leaves it. libqpdf's warnings count as errors: it repairs silently what we would rather hear of.
// - Pointers inside a cqpdf_document, cqpdf_content or cqpdf_font belong to it and die with it.
// - A document is used by one thread at a time.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

void cqpdf_release(void *text_or_bytes);

// In points, origin at the bottom left.
typedef struct {
    double left, bottom, right, top;
} cqpdf_box;

// MARK: Artwork

// A foreign PDF, of which pages become artwork.
typedef struct cqpdf_artwork cqpdf_artwork;

// Copies the bytes. What libqpdf would mend is an error here. `*artwork` is for the caller to close; `*is_encrypted`
// says whether encryption is the error, with or without a password.
char *cqpdf_artwork_open(const uint8_t *pdf, size_t count, cqpdf_artwork **artwork, bool *is_encrypted);
void cqpdf_artwork_close(cqpdf_artwork *artwork);
size_t cqpdf_artwork_page_count(const cqpdf_artwork *artwork);

typedef enum {
    CQPDF_MEDIA_BOX, CQPDF_CROP_BOX, CQPDF_BLEED_BOX, CQPDF_TRIM_BOX, CQPDF_ART_BOX, CQPDF_BOX_KINDS
} cqpdf_box_kind;

// For everyone; for nobody; it depends on where, or on whom.
typedef enum { CQPDF_VISIBLE, CQPDF_CHANGING, CQPDF_HIDDEN } cqpdf_visibility;

typedef struct {
    // UTF-8.
    const char *name;
    cqpdf_visibility visibility;
} cqpdf_artwork_layer;

typedef struct {
    // Base name without the slash.
    const char *name;
    bool is_embedded;
    // Whether something visible is set in it.
    bool is_used;
} cqpdf_artwork_font;

typedef struct {
    // In the page's own units, before it is turned; inherited ones too, cut at the media box. What is not stated is the
    // crop box, and that the media box.
    cqpdf_box boxes[CQPDF_BOX_KINDS];
    bool states[CQPDF_BOX_KINDS];
    // Clockwise: 0, 90, 180 or 270.
    int rotation;
    double user_unit;
    // Comments, form fields and the like that would be printed.
    size_t printed_annotation_count;
    // Whether it is a transparency group, and its colour space's name or family; empty where it states none.
    bool is_group;
    const char *group_space;
    // Layers on which its content lies.
    const cqpdf_artwork_layer *layers;
    size_t layer_count;
    const cqpdf_artwork_font *fonts;
    size_t font_count;
    // Why it cannot be artwork: "shows a page of another file".
    const char *const *faults;
    size_t fault_count;
} cqpdf_artwork_page;

// Looks at all that the page draws, decodes it where no picture's filter is in the way, and parses all content.
// `*page` belongs to the artwork and dies with it, or when the page is read again.
char *cqpdf_artwork_page_read(cqpdf_artwork *artwork, size_t index, const cqpdf_artwork_page **page);

typedef struct {
    size_t page;
    cqpdf_box_kind box;
} cqpdf_artwork_choice;

// What stands between `n 0 obj` and `endobj`.
typedef struct {
    const uint8_t *bytes;
    size_t count;
    bool is_stream;
} cqpdf_written_object;

typedef struct {
    const cqpdf_written_object *objects;
    size_t count;
} cqpdf_object_list;

// Form XObjects of pages that were read, and all that they refer to, for another file: objects with consecutive numbers
// from `first_number`, the forms first, in the order of the choices; what several share is there once. A form's BBox
// is the box; its matrix turns it upright, its lower left corner to the origin, in points. Streams are copied as they
// are; only where a page has several, or leaves graphics states unrestored, its content is decoded and compressed anew.
// `*list` is for the caller to close.
char *cqpdf_artwork_objects(
    cqpdf_artwork *artwork, const cqpdf_artwork_choice *choices, size_t count, int first_number,
    cqpdf_object_list **list);
void cqpdf_object_list_close(cqpdf_object_list *list);

// MARK: Joining

typedef struct {
    // The information dictionary, whole, and the metadata's XML.
    const char *information, *metadata;
    // Where the pages are to stand under a hierarchy of document parts: the root's DPM, with its key. NULL: they do not.
    const char *root_dpm;
    // The file's identifier: what was planned, not a clock's or a random one.
    uint8_t id[16];
} cqpdf_joining;

// Consecutive pages that are one leaf of the hierarchy, with its DPM.
typedef struct {
    size_t page_count;
    const char *dpm;
} cqpdf_piece;

typedef struct cqpdf_joiner cqpdf_joiner;

// Begins a new file. `*number` is the system's error number where a call of the system failed, else 0. `*joiner` is for
// the caller to close, finished or not.
char *cqpdf_join_begin(const char *path, const cqpdf_joining *settings, cqpdf_joiner **joiner, int *number);

// Adds `count` pages of a part from index `first`, which are the pages of `pieces`. Objects are copied as they are,
// equal ones once.
char *cqpdf_join_add(
    cqpdf_joiner *joiner, const char *part, size_t first, size_t count, const cqpdf_piece *pieces, size_t piece_count,
    int *number);
char *cqpdf_join_finish(cqpdf_joiner *joiner, int *number);
void cqpdf_join_close(cqpdf_joiner *joiner);

typedef struct cqpdf_joined cqpdf_joined;

// `*joined` is for the caller to close.
char *cqpdf_joined_open(const char *path, cqpdf_joined **joined);
void cqpdf_joined_close(cqpdf_joined *joined);
size_t cqpdf_joined_page_count(const cqpdf_joined *joined);

// Compares `count` pages from index `page` with those of a part from index `first`, with all that they refer to.
// `*different` is the number, from 1, of the first page that differs, or 0.
char *cqpdf_joined_compare(
    cqpdf_joined *joined, size_t page, const char *part, size_t first, size_t count, size_t *different);

// MARK: Reading back

typedef struct cqpdf_document cqpdf_document;

// Copies the bytes. `*document` is for the caller to close.
char *cqpdf_open(const uint8_t *pdf, size_t count, cqpdf_document **document);
void cqpdf_close(cqpdf_document *document);
size_t cqpdf_page_count(const cqpdf_document *document);

// A page of a foreign PDF is a form by name: CQPDF_ARTWORK_NAME and a number.
#define CQPDF_ARTWORK_NAME "TirageArtwork"
typedef enum { CQPDF_FORM, CQPDF_STENCIL, CQPDF_IMAGE, CQPDF_ARTWORK } cqpdf_xobject_kind;

typedef struct {
    // Without the slash.
    const char *name;
    size_t name_count;
    int object;
    cqpdf_xobject_kind kind;
} cqpdf_xobject;

typedef struct {
    const char *name;
    size_t name_count;
    int object;
} cqpdf_font_resource;

// What a graphics state dictionary says of one thing: nothing, or that painting stays plain, or that it does not.
typedef enum { CQPDF_UNSET, CQPDF_PLAIN, CQPDF_NOT_PLAIN } cqpdf_facet;

typedef struct {
    const char *name;
    size_t name_count;
    // ca is 1; SMask is None; BM is Normal; op (or OP) is false.
    cqpdf_facet fill_alpha, soft_mask, blend_mode, overprint;
} cqpdf_graphics_state;

// A content stream, decoded, with the resources it names. Of a page or of a form XObject.
typedef struct {
    const uint8_t *bytes;
    size_t count;
    const cqpdf_xobject *xobjects;
    size_t xobject_count;
    const cqpdf_font_resource *fonts;
    size_t font_count;
    const cqpdf_graphics_state *states;
    size_t state_count;
    // A page's MediaBox or a form's BBox.
    cqpdf_box box;
    // Of a form; the identity for a page.
    double matrix[6];
    // Of a form: whether it is composited as a group.
    bool is_group;
    // Of a page.
    int rotation;
    double user_unit;
    size_t annotation_count;
} cqpdf_content;

char *cqpdf_page(cqpdf_document *document, size_t index, cqpdf_content **content);
char *cqpdf_form(cqpdf_document *document, int object, cqpdf_content **content);
void cqpdf_content_close(cqpdf_content *content);

typedef struct {
    int width, height;
    // Whether a sample of 1 paints (Decode [1 0]) or one of 0.
    bool paints_ones;
    // Rows padded to whole bytes, decoded; for the caller to release.
    uint8_t *bits;
    size_t bit_bytes;
} cqpdf_stencil;

char *cqpdf_stencil_read(cqpdf_document *document, int object, cqpdf_stencil *stencil);

typedef struct {
    // Base name without the slash; a Type 3 font has none and says so.
    const char *name;
    bool is_embedded;
    // Two bytes a code (a composite font with Identity-H) or one.
    bool is_composite;
    // Glyph space to text space: 0.001 but for Type 3.
    double unit;
    // Of code `first_code + i`, in glyph space; other codes have `default_width`.
    int first_code;
    const double *widths;
    size_t width_count;
    double default_width;
} cqpdf_font;

// The font belongs to the document.
char *cqpdf_font_read(cqpdf_document *document, int object, const cqpdf_font **font);

// Object numbers of the fonts in the resources of all pages and of all forms they use, ascending; for the caller to
// release.
char *cqpdf_fonts(cqpdf_document *document, int **objects, size_t *count);

// MARK: Objects of any file

// How a file could be opened. A repaired one is read as libqpdf understands it.
typedef enum { CQPDF_WHOLE, CQPDF_REPAIRED, CQPDF_LOCKED, CQPDF_UNREADABLE } cqpdf_condition;

// Any file of the world, from `path`, or from the bytes (copied) if that is NULL. `*document`, for the caller to close,
// is NULL if the file is locked or unreadable; `*reason`, for the caller to release, is NULL if it is whole.
char *cqpdf_open_any(
    const char *path, const uint8_t *pdf, size_t count, cqpdf_document **document, cqpdf_condition *condition,
    char **reason);

// The version that the file's first line names, such as 1.6; lives as long as the document.
const char *cqpdf_header_version(const cqpdf_document *document);
bool cqpdf_is_encrypted(const cqpdf_document *document);
void cqpdf_page_object(const cqpdf_document *document, size_t index, int *number, int *generation);

// What libqpdf has warned of since the file was opened; `*first`, for the caller to release, is NULL if nothing.
char *cqpdf_warnings(cqpdf_document *document, size_t *count, char **first);

// An object with what it holds directly, written one behind the other; references stay references. Number 0 is the
// trailer. Each value is a letter and what belongs to it, numbers in the machine's order of bytes:
//   n null; t true; f false; i int64; r double; s bytes of a string; N bytes of a name; R object and generation, both int32;
//   a count, values; d count, then for each entry the bytes of its name and a value; S a stream: its dictionary as `d`;
//   x what is nested deeper than 100. Bytes are a uint32 count and as many bytes; counts are uint32; names lack the slash.
// The bytes are the document's, until the next call of this function.
char *cqpdf_object(cqpdf_document *document, int number, int generation, const uint8_t **bytes, size_t *count);

typedef enum { CQPDF_DECODED, CQPDF_TOO_LONG, CQPDF_UNDECODABLE } cqpdf_decoding;

// A stream's data with its filters undone, those of photographs (DCT) only if `decodes_pictures`. `*bytes`, for the caller
// to release, is NULL unless all of them are decoded and at most `limit`.
char *cqpdf_stream_data(
    cqpdf_document *document, int number, int generation, bool decodes_pictures, size_t limit, uint8_t **bytes,
    size_t *count, cqpdf_decoding *decoding);

#ifdef __cplusplus
}
#endif
