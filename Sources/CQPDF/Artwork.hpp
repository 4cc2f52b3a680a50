// A foreign PDF whose pages become artwork: what its files share.
#pragma once

#include "CQPDF.h"
#include "Guard.hpp"

#include <qpdf/QPDFObjectHandle.hh>

#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cqpdf {

// What a content stream says that cannot be seen in its resources.
struct ContentUse {
    // Names of optional content that encloses something (`/OC /MC0 BDC`).
    std::set<std::string> layers;
    // Names of fonts in which something visible is set; those that graphics states set by the state's name.
    std::set<std::string> fonts, state_fonts;
    // Whether something visible is set in a font that is set elsewhere: before the form that this content is.
    bool uses_outer_font = false;
    // Whether it names any resource.
    bool uses_names = false;
    // Saved graphics states that are not restored at its end.
    int open_states = 0;
    // Restored ones that were never saved.
    bool restores_too_often = false;
};

// Throws, or leaves a warning with the document, where the content cannot be read.
ContentUse read_content(QPDFObjectHandle stream_or_array);

// Which content is seen: of the document's layers by its default configuration.
class Layers {
  public:
    explicit Layers(QPDFObjectHandle catalog);
    // Of an optional-content group or membership dictionary: the layers for whose sake not everyone sees it.
    struct Finding {
        std::string name;
        cqpdf_visibility visibility;
    };
    std::vector<Finding> findings(QPDFObjectHandle membership);

  private:
    std::set<QPDFObjGen> hidden;
    // Shown on screens and not on paper, or the other way round.
    std::set<QPDFObjGen> changing;
    std::set<std::string> intents;

    cqpdf_visibility visibility(QPDFObjectHandle group);
    bool holds(QPDFObjectHandle expression, int depth);
    void read_automatic(QPDFObjectHandle usages);
};

// A page with everything its C struct points into. A deque keeps its strings where they are.
struct ArtworkPage : cqpdf_artwork_page {
    std::deque<std::string> texts;
    std::vector<cqpdf_artwork_layer> layer_values;
    std::vector<cqpdf_artwork_font> font_values;
    std::vector<char const *> fault_values;
    // Fonts that are not embedded: those in which something visible is set, and those in which nothing is.
    std::set<QPDFObjGen> loose_fonts, idle_fonts;
};

// The page's own or inherited. Null without one.
QPDFObjectHandle inherited(QPDFObjectHandle page, char const *key);

// Its content streams, one or several or none. Throws if one is no stream.
std::vector<QPDFObjectHandle> content_streams(QPDFObjectHandle page);

bool is_name(QPDFObjectHandle value, char const *name);

bool is_embedded(QPDFObjectHandle font);

// Of the keys of a stream's dictionary: those that have a meaning in another document.
bool is_kept_of_stream(std::string const &key);

}  // namespace cqpdf

struct cqpdf_artwork {
    // libqpdf reads from here until `pdf` is gone; members go in reverse order.
    std::string bytes;
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
    std::map<size_t, cqpdf::ArtworkPage> read;
};
