#include "Document.hpp"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <set>

namespace {

using cqpdf::Font;

std::string name_of(QPDFObjectHandle value) { return value.isName() ? value.getName().substr(1) : std::string(); }

double number(QPDFObjectHandle value, double otherwise) { return value.isNumber() ? value.getNumericValue() : otherwise; }

// The codes of one font are at most two bytes.
void set_width(Font &font, int code, double width) {
    if (code < 0 || code > 0xFFFF) { throw std::runtime_error("a font has a width for an impossible code"); }
    auto const index = static_cast<size_t>(code);
    if (font.width_values.size() <= index) { font.width_values.resize(index + 1, font.default_width); }
    font.width_values[index] = width;
}

// `c [w1 … wn]` and `first last w` in any order (ISO 32000-1, 9.7.4.3).
void read_composite_widths(QPDFObjectHandle array, Font &font) {
    int const count = array.isArray() ? array.getArrayNItems() : 0;
    for (int i = 0; i + 1 < count;) {
        int const first = array.getArrayItem(i).getIntValueAsInt();
        auto second = array.getArrayItem(i + 1);
        if (second.isArray()) {
            for (int k = 0; k < second.getArrayNItems(); ++k) {
                set_width(font, first + k, second.getArrayItem(k).getNumericValue());
            }
            i += 2;
        } else {
            if (i + 2 >= count) { throw std::runtime_error("a font's widths end early"); }
            double const width = array.getArrayItem(i + 2).getNumericValue();
            for (int code = first; code <= second.getIntValueAsInt(); ++code) { set_width(font, code, width); }
            i += 3;
        }
    }
}

void read_simple_widths(QPDFObjectHandle dictionary, Font &font) {
    auto widths = dictionary.getKey("/Widths");
    font.first_code = dictionary.getKey("/FirstChar").isInteger() ? dictionary.getKey("/FirstChar").getIntValueAsInt() : 0;
    int const count = widths.isArray() ? widths.getArrayNItems() : 0;
    for (int i = 0; i < count; ++i) { font.width_values.push_back(widths.getArrayItem(i).getNumericValue()); }
}

bool has_programme(QPDFObjectHandle descriptor) {
    for (auto key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (descriptor.isDictionary() && descriptor.getKey(key).isStream()) { return true; }
    }
    return false;
}

Font read_font(QPDFObjectHandle dictionary) {
    if (!dictionary.isDictionary()) { throw std::runtime_error("a font is not a dictionary"); }
    Font font;
    static_cast<cqpdf_font &>(font) = {};
    font.unit = 0.001;
    font.name_text = name_of(dictionary.getKey("/BaseFont"));
    auto const subtype = name_of(dictionary.getKey("/Subtype"));
    if (subtype == "Type0") {
        if (name_of(dictionary.getKey("/Encoding")) != "Identity-H") {
            throw std::runtime_error("a composite font's encoding is not Identity-H, which read-back needs");
        }
        auto descendant = dictionary.getKey("/DescendantFonts").getArrayItem(0);
        font.is_composite = true;
        font.is_embedded = has_programme(descendant.getKey("/FontDescriptor"));
        font.default_width = number(descendant.getKey("/DW"), 1000);
        read_composite_widths(descendant.getKey("/W"), font);
    } else if (subtype == "Type3") {
        // Its glyphs are content streams in the file itself.
        font.name_text = "Type 3";
        font.is_embedded = true;
        auto matrix = dictionary.getKey("/FontMatrix");
        if (matrix.isMatrix()) { font.unit = matrix.getArrayAsMatrix().a; }
        read_simple_widths(dictionary, font);
    } else {
        auto descriptor = dictionary.getKey("/FontDescriptor");
        font.is_embedded = has_programme(descriptor);
        if (descriptor.isDictionary()) { font.default_width = number(descriptor.getKey("/MissingWidth"), 0); }
        read_simple_widths(dictionary, font);
    }
    return font;
}

void collect(QPDFObjectHandle resources, std::set<int> &fonts, std::set<int> &forms) {
    cqpdf::each_resource(resources, "/Font", [&](std::string const &, QPDFObjectHandle font) {
        fonts.insert(cqpdf::indirect_number(font, "a font"));
    });
    cqpdf::each_resource(resources, "/XObject", [&](std::string const &name, QPDFObjectHandle object) {
        // The fonts of artwork are its maker's affair; preflight asks whether they are in the file.
        if (cqpdf::is_artwork(name)) { return; }
        if (!object.isStream() || name_of(object.getDict().getKey("/Subtype")) != "Form") { return; }
        // Each form once: the static layer is on every page, and a form may hold itself.
        if (!forms.insert(object.getObjectID()).second) { return; }
        collect(object.getDict().getKey("/Resources"), fonts, forms);
    });
}

}  // namespace

extern "C" char *cqpdf_font_read(cqpdf_document *document, int object, const cqpdf_font **result) {
    return cqpdf::guarded([&] {
        auto known = document->fonts.find(object);
        if (known == document->fonts.end()) {
            known = document->fonts.emplace(object, read_font(document->pdf.getObjectByID(object, 0))).first;
            // Only now do the strings stay where they are.
            auto &font = known->second;
            font.name = font.name_text.c_str();
            font.widths = font.width_values.data();
            font.width_count = font.width_values.size();
        }
        cqpdf::refuse_warnings(document->pdf);
        *result = &known->second;
    });
}

extern "C" char *cqpdf_fonts(cqpdf_document *document, int **objects, size_t *count) {
    return cqpdf::guarded([&] {
        std::set<int> fonts, forms;
        for (auto &page : document->pages) {
            collect(QPDFPageObjectHelper(page).getAttribute("/Resources", false), fonts, forms);
        }
        cqpdf::refuse_warnings(document->pdf);
        std::vector<int> const numbers(fonts.begin(), fonts.end());
        *objects = reinterpret_cast<int *>(cqpdf::copied(numbers.data(), numbers.size() * sizeof(int)));
        *count = numbers.size();
    });
}
