// What Tirage needs of ICU. Handles are opaque and statuses are ICU's numbers (0 and below: well), because Foundation
// has an ICU of its own whose types Swift would mix up with the system's.
#ifndef TIRAGE_CICU_H
#define TIRAGE_CICU_H

#include <stdint.h>

// U_BUFFER_OVERFLOW_ERROR: the result is the length needed.
#define CICU_TOO_SMALL 15

// To be called before all else, from any thread: once, it makes the root and UTC the defaults of ICU. A date format
// asks for the machine's time zone while it is made, even one that is given another.
int32_t cicu_begin(int32_t *status);

void cicu_version(uint8_t version[4]);

// The id of a BCP 47 tag; `parsed`: how many of its bytes were understood.
int32_t cicu_locale_of_tag(const char *tag, char *id, int32_t capacity, int32_t *parsed, int32_t *status);
int32_t cicu_locale_is_available(const char *id);
int32_t cicu_language(const char *id, char *out, int32_t capacity);
int32_t cicu_country(const char *id, char *out, int32_t capacity);

// UTF-8 in and out.
void *cicu_case_map_open(const char *id, int32_t *status);
void cicu_case_map_close(void *map);
int32_t cicu_upper(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status);
int32_t cicu_lower(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status);
// The first letter alone.
int32_t cicu_title(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status);
int32_t cicu_fold(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status);

// UTF-16 from here on.
int32_t cicu_nfc(const uint16_t *in, int32_t count, uint16_t *out, int32_t capacity, int32_t *status);

void *cicu_collator_open(const char *id, int32_t *status);
void cicu_collator_close(void *collator);
int32_t cicu_sort_key(const void *collator, const uint16_t *in, int32_t count, uint8_t *out, int32_t capacity);

// Formats of numbers round half up. ICU builds one anew after each change, so they are made for one purpose each.
// `fewest` and `most` digits after the separator.
void *cicu_decimal_open(const char *id, int32_t grouped, int32_t fewest, int32_t most, int32_t *status);
// `currency`: three letters and a zero.
void *cicu_money_open(const char *id, const uint16_t *currency, int32_t *status);
void cicu_number_close(void *format);
int32_t cicu_decimal_separator(const void *format, uint16_t *out, int32_t capacity, int32_t *status);
int32_t cicu_grouping_separator(const void *format, uint16_t *out, int32_t capacity, int32_t *status);
int32_t cicu_money_grouping_separator(const void *format, uint16_t *out, int32_t capacity, int32_t *status);
// Digits of a group that is not the last, where they are other than 3; else 0 or below.
int32_t cicu_secondary_grouping(const void *format);
// `number` in ASCII digits.
int32_t cicu_format_number(const void *format, const char *number, uint16_t *out, int32_t capacity, int32_t *status);
int32_t cicu_currency_of_locale(const char *id, uint16_t *out, int32_t capacity, int32_t *status);
int32_t cicu_currency_exists(const uint16_t *currency);

// Styles: 0 full, 1 long, 2 medium, 3 short. Days are moments of UTC, so that no time zone moves them.
void *cicu_date_open_style(const char *id, int32_t style, int32_t *status);
void *cicu_date_open_pattern(const char *id, const uint16_t *pattern, int32_t count, int32_t *status);
void cicu_date_close(void *format);
int32_t cicu_date_pattern(const void *format, uint16_t *out, int32_t capacity, int32_t *status);
int32_t cicu_format_date(const void *format, double milliseconds, uint16_t *out, int32_t capacity, int32_t *status);
// Strictly; `end`: where it stopped.
double cicu_parse_date(void *format, const uint16_t *text, int32_t count, int32_t *end, int32_t *status);

#endif
