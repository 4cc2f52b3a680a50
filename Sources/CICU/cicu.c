#include "cicu.h"

#include <pthread.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucasemap.h>
#include <unicode/ucol.h>
#include <unicode/ucurr.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/uversion.h>

// ICU does nothing when the status it is given is an error already, so each call begins with a fresh one.
#define CALL(type, expression) \
    UErrorCode code = U_ZERO_ERROR; \
    type result = expression; \
    *status = (int32_t)code; \
    return result

static const UChar utc[] = {'U', 'T', 'C', 0};

static pthread_once_t beginning = PTHREAD_ONCE_INIT;
static UErrorCode begun = U_ZERO_ERROR;

static void begin(void) {
    uloc_setDefault("", &begun);
    ucal_setDefaultTimeZone(utc, &begun);
}

int32_t cicu_begin(int32_t *status) {
    pthread_once(&beginning, begin);
    *status = (int32_t)begun;
    return U_SUCCESS(begun);
}

void cicu_version(uint8_t version[4]) { u_getVersion(version); }

int32_t cicu_locale_of_tag(const char *tag, char *id, int32_t capacity, int32_t *parsed, int32_t *status) {
    CALL(int32_t, uloc_forLanguageTag(tag, id, capacity, parsed, &code));
}

int32_t cicu_locale_is_available(const char *id) {
    UErrorCode code = U_ZERO_ERROR;
    // Older names too, such as zh_CN for zh_Hans_CN: ICU's own functions know them.
    UEnumeration *known = uloc_openAvailableByType(ULOC_AVAILABLE_WITH_LEGACY_ALIASES, &code);
    int32_t is_available = 0;
    const char *name;
    while (!is_available && (name = uenum_next(known, NULL, &code)) && U_SUCCESS(code)) {
        is_available = strcmp(name, id) == 0;
    }
    uenum_close(known);
    return is_available;
}

int32_t cicu_language(const char *id, char *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    return uloc_getLanguage(id, out, capacity, &code);
}

int32_t cicu_country(const char *id, char *out, int32_t capacity) {
    UErrorCode code = U_ZERO_ERROR;
    return uloc_getCountry(id, out, capacity, &code);
}

void *cicu_case_map_open(const char *id, int32_t *status) {
    // For titles alone: the first letter, and nothing else, as in Dutch IJ and Croatian ǆ.
    uint32_t options = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE | U_TITLECASE_NO_BREAK_ADJUSTMENT;
    CALL(void *, ucasemap_open(id, options, &code));
}
void cicu_case_map_close(void *map) { ucasemap_close(map); }

int32_t cicu_upper(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status) {
    CALL(int32_t, ucasemap_utf8ToUpper(map, out, capacity, in, count, &code));
}

int32_t cicu_lower(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status) {
    CALL(int32_t, ucasemap_utf8ToLower(map, out, capacity, in, count, &code));
}

int32_t cicu_title(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status) {
    // Not const, for ICU keeps an iterator in it where it is to look for words.
    CALL(int32_t, ucasemap_utf8ToTitle((UCaseMap *)map, out, capacity, in, count, &code));
}

int32_t cicu_fold(const void *map, char *out, int32_t capacity, const char *in, int32_t count, int32_t *status) {
    CALL(int32_t, ucasemap_utf8FoldCase(map, out, capacity, in, count, &code));
}

int32_t cicu_nfc(const uint16_t *in, int32_t count, uint16_t *out, int32_t capacity, int32_t *status) {
    UErrorCode opening = U_ZERO_ERROR;
    const UNormalizer2 *form = unorm2_getNFCInstance(&opening);
    if (U_FAILURE(opening)) {
        *status = (int32_t)opening;
        return 0;
    }
    CALL(int32_t, unorm2_normalize(form, in, count, out, capacity, &code));
}

void *cicu_collator_open(const char *id, int32_t *status) { CALL(void *, ucol_open(id, &code)); }
void cicu_collator_close(void *collator) { ucol_close(collator); }

int32_t cicu_sort_key(const void *collator, const uint16_t *in, int32_t count, uint8_t *out, int32_t capacity) {
    return ucol_getSortKey(collator, in, count, out, capacity);
}

static UNumberFormat *number_open(UNumberFormatStyle style, const char *id, UErrorCode *code) {
    UNumberFormat *format = unum_open(style, NULL, 0, id, NULL, code);
    if (format) {
        // As in a spreadsheet: 0.5 becomes 1, not the nearest even number.
        unum_setAttribute(format, UNUM_ROUNDING_MODE, UNUM_ROUND_HALFUP);
        // Spanish and Polish begin with five digits: 1234, but 12.345. Unless told, ICU heeds that in newer calls alone.
        unum_setAttribute(format, UNUM_MINIMUM_GROUPING_DIGITS, UNUM_MINIMUM_GROUPING_DIGITS_AUTO);
    }
    return format;
}

void *cicu_decimal_open(const char *id, int32_t grouped, int32_t fewest, int32_t most, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UNumberFormat *format = number_open(UNUM_DECIMAL, id, &code);
    if (format) {
        unum_setAttribute(format, UNUM_GROUPING_USED, grouped);
        unum_setAttribute(format, UNUM_MIN_FRACTION_DIGITS, fewest);
        unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, most);
    }
    *status = (int32_t)code;
    return format;
}

void *cicu_money_open(const char *id, const uint16_t *currency, int32_t *status) {
    UErrorCode code = U_ZERO_ERROR;
    UNumberFormat *format = number_open(UNUM_CURRENCY, id, &code);
    if (format) { unum_setTextAttribute(format, UNUM_CURRENCY_CODE, currency, 3, &code); }
    *status = (int32_t)code;
    return format;
}

void cicu_number_close(void *format) { unum_close(format); }

int32_t cicu_decimal_separator(const void *format, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, unum_getSymbol(format, UNUM_DECIMAL_SEPARATOR_SYMBOL, out, capacity, &code));
}

int32_t cicu_grouping_separator(const void *format, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, unum_getSymbol(format, UNUM_GROUPING_SEPARATOR_SYMBOL, out, capacity, &code));
}

int32_t cicu_money_grouping_separator(const void *format, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, unum_getSymbol(format, UNUM_MONETARY_GROUPING_SEPARATOR_SYMBOL, out, capacity, &code));
}

int32_t cicu_secondary_grouping(const void *format) { return unum_getAttribute(format, UNUM_SECONDARY_GROUPING_SIZE); }

int32_t cicu_format_number(const void *format, const char *number, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, unum_formatDecimal(format, number, (int32_t)strlen(number), out, capacity, NULL, &code));
}

int32_t cicu_currency_of_locale(const char *id, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, ucurr_forLocale(id, out, capacity, &code));
}

int32_t cicu_currency_exists(const uint16_t *currency) { return ucurr_getNumericCode(currency) != 0; }

void *cicu_date_open_style(const char *id, int32_t style, int32_t *status) {
    CALL(void *, udat_open(UDAT_NONE, (UDateFormatStyle)style, id, utc, 3, NULL, -1, &code));
}

void *cicu_date_open_pattern(const char *id, const uint16_t *pattern, int32_t count, int32_t *status) {
    CALL(void *, udat_open(UDAT_PATTERN, UDAT_PATTERN, id, utc, 3, pattern, count, &code));
}

void cicu_date_close(void *format) { udat_close(format); }

int32_t cicu_date_pattern(const void *format, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, udat_toPattern(format, 0, out, capacity, &code));
}

int32_t cicu_format_date(const void *format, double milliseconds, uint16_t *out, int32_t capacity, int32_t *status) {
    CALL(int32_t, udat_format(format, milliseconds, out, capacity, NULL, &code));
}

double cicu_parse_date(void *format, const uint16_t *text, int32_t count, int32_t *end, int32_t *status) {
    udat_setLenient(format, 0);
    *end = 0;
    CALL(double, udat_parse(format, text, count, end, &code));
}
