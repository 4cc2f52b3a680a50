#pragma once

#include "CQPDF.h"
#include "Guard.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <deque>
#include <map>
#include <vector>

namespace cqpdf {

struct Font : cqpdf_font {
    std::string name_text;
    std::vector<double> width_values;
};

// A page or a form with everything its C struct points into. A deque keeps its strings where they are.
struct Content : cqpdf_content {
    std::shared_ptr<Buffer> stream;
    std::deque<std::string> names;
    std::vector<cqpdf_xobject> xobject_values;
    std::vector<cqpdf_font_resource> font_values;
    std::vector<cqpdf_graphics_state> state_values;
};

// Whether an XObject of this name, with its slash, is a page of a foreign PDF.
inline bool is_artwork(std::string const &name) { return name.rfind("/" CQPDF_ARTWORK_NAME, 0) == 0; }

// Throws if the object is not of the kind asked for: a file that says otherwise is not one of ours.
QPDFObjectHandle expect_stream(QPDFObjectHandle object, char const *what);
int indirect_number(QPDFObjectHandle object, char const *what);

// Of `resources[category]`, if there is such a dictionary. libqpdf warns when asked for the entries of nothing.
template <typename Body>
void each_resource(QPDFObjectHandle resources, char const *category, Body body) {
    if (!resources.isDictionary()) { return; }
    auto entries = resources.getKey(category);
    if (!entries.isDictionary()) { return; }
    for (auto &[name, object] : entries.ditems()) { body(name, object); }
}

}  // namespace cqpdf

struct cqpdf_document {
    // libqpdf reads from here until `pdf` is gone; members go in reverse order.
    std::string bytes;
    QPDF pdf;
    std::vector<QPDFObjectHandle> pages;
    std::map<int, cqpdf::Font> fonts;
    // Contents that were decoded for one reader, for the next one, who takes them away: at most `most_kept` bytes.
    std::map<QPDFObjGen, std::shared_ptr<Buffer>> contents;
    size_t kept = 0;
    static constexpr size_t most_kept = 16 << 20;
    // The object asked for last, as cqpdf_object tells it, and the header's version.
    std::string told;
    std::string version;
    // libqpdf's, that were taken from it.
    std::vector<QPDFExc> warnings;
};
