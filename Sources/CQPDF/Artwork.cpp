// A foreign PDF looked at: what its pages are, and why one cannot be artwork.
#include "Artwork.hpp"
#include "Document.hpp"

#include <qpdf/Pl_Discard.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
#include <tuple>

using cqpdf::ArtworkPage;

QPDFObjectHandle cqpdf::inherited(QPDFObjectHandle page, char const *key) {
    std::set<QPDFObjGen> seen;
    for (auto node = page; node.isDictionary(); node = node.getKey("/Parent")) {
        if (node.isIndirect() && !seen.insert(node.getObjGen()).second) { break; }
        auto value = node.getKey(key);
        if (!value.isNull()) { return value; }
    }
    return QPDFObjectHandle::newNull();
}

std::vector<QPDFObjectHandle> cqpdf::content_streams(QPDFObjectHandle page) {
    auto contents = page.getKey("/Contents");
    if (contents.isNull()) { return {}; }
    if (contents.isStream()) { return {contents}; }
    if (!contents.isArray()) { throw std::runtime_error("its content is no stream"); }
    std::vector<QPDFObjectHandle> streams;
    for (auto item : contents.aitems()) { streams.push_back(expect_stream(item, "a part of its content")); }
    return streams;
}

bool cqpdf::is_embedded(QPDFObjectHandle font) {
    if (cqpdf::is_name(font.getKey("/Subtype"), "/Type3")) { return true; }
    auto descendants = font.getKey("/DescendantFonts");
    auto simple = descendants.isArray() && descendants.getArrayNItems() > 0 ? descendants.getArrayItem(0) : font;
    if (!simple.isDictionary()) { return false; }
    auto descriptor = simple.getKey("/FontDescriptor");
    if (!descriptor.isDictionary()) { return false; }
    for (auto key : {"/FontFile", "/FontFile2", "/FontFile3"}) {
        if (descriptor.getKey(key).isStream()) { return true; }
    }
    return false;
}

namespace {

cqpdf_box normalised(QPDFObjectHandle rectangle) {
    auto r = rectangle.getArrayAsRectangle();
    return {std::min(r.llx, r.urx), std::min(r.lly, r.ury), std::max(r.llx, r.urx), std::max(r.lly, r.ury)};
}

// Boxes beyond the media are as good as cut there (ISO 32000-1, 14.11.2).
cqpdf_box common(cqpdf_box a, cqpdf_box b) {
    return {std::max(a.left, b.left), std::max(a.bottom, b.bottom), std::min(a.right, b.right), std::min(a.top, b.top)};
}

void read_boxes(QPDFObjectHandle page, ArtworkPage &read) {
    char const *const names[CQPDF_BOX_KINDS] = {"/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"};
    for (int kind = 0; kind < CQPDF_BOX_KINDS; ++kind) {
        bool const is_inheritable = kind == CQPDF_MEDIA_BOX || kind == CQPDF_CROP_BOX;
        auto value = is_inheritable ? cqpdf::inherited(page, names[kind]) : page.getKey(names[kind]);
        read.states[kind] = value.isRectangle();
        auto const otherwise = kind == CQPDF_MEDIA_BOX ? cqpdf_box{0, 0, 0, 0}
            : read.boxes[kind == CQPDF_CROP_BOX ? CQPDF_MEDIA_BOX : CQPDF_CROP_BOX];
        read.boxes[kind] = read.states[kind] ? normalised(value) : otherwise;
        if (kind != CQPDF_MEDIA_BOX) { read.boxes[kind] = common(read.boxes[kind], read.boxes[CQPDF_MEDIA_BOX]); }
    }
}

// Those that would be printed (ISO 32000-1, 12.5.3): a page that becomes a form loses them.
size_t printed_annotations(QPDFObjectHandle page) {
    auto annotations = page.getKey("/Annots");
    if (!annotations.isArray()) { return 0; }
    size_t count = 0;
    for (auto annotation : annotations.aitems()) {
        if (!annotation.isDictionary() || cqpdf::is_name(annotation.getKey("/Subtype"), "/Popup")) { continue; }
        auto flags = annotation.getKey("/F");
        auto const set = flags.isInteger() ? flags.getIntValue() : 0;
        bool const is_printed = (set & 4) != 0 && (set & 2) == 0;
        auto appearance = annotation.getKey("/AP");
        if (is_printed && appearance.isDictionary() && !appearance.getKey("/N").isNull()) { count += 1; }
    }
    return count;
}

// Everything that a page draws, each object once.
class Walk {
  public:
    Walk(cqpdf_artwork &artwork, QPDFObjectHandle page, ArtworkPage &read)
        : layers(artwork.pdf.getRoot()), page(page), read(read), page_resources(cqpdf::inherited(page, "/Resources")) {}

    void run() {
        read_page_content();
        visit(page_resources);
        visit(page.getKey("/Group"));
        while (!waiting.empty()) {
            auto next = waiting.back();
            waiting.pop_back();
            look_at(next);
        }
        for (auto const &fault : faults) { read.fault_values.push_back(read.texts.emplace_back(fault).c_str()); }
        for (auto const &[name, visibility] : found_layers) {
            read.layer_values.push_back({read.texts.emplace_back(name).c_str(), visibility});
        }
        for (auto &[number, font] : found_fonts) {
            font.is_used = font.is_used || is_any_used;
            if (!font.is_embedded) { (font.is_used ? read.loose_fonts : read.idle_fonts).insert(number); }
        }
        // One line for fonts that are told alike: a subset has one object on each page, or several.
        std::set<std::tuple<std::string, bool, bool>> told;
        for (auto const &[number, font] : found_fonts) { told.emplace(font.name, font.is_embedded, font.is_used); }
        for (auto const &[name, is_embedded, is_used] : told) {
            read.font_values.push_back({read.texts.emplace_back(name).c_str(), is_embedded, is_used});
        }
    }

  private:
    cqpdf::Layers layers;
    QPDFObjectHandle page;
    ArtworkPage &read;
    QPDFObjectHandle page_resources;
    std::set<QPDFObjGen> seen;
    std::vector<QPDFObjectHandle> waiting;
    std::set<std::string> faults;
    std::map<std::string, cqpdf_visibility> found_layers;
    struct FoundFont {
        std::string name;
        bool is_embedded = false, is_used = false;
    };
    std::map<QPDFObjGen, FoundFont> found_fonts;
    // A form sets text in a font of whoever shows it: any may be meant.
    bool is_any_used = false;

    void visit(QPDFObjectHandle object) {
        if (object.isIndirect() && !seen.insert(object.getObjGen()).second) { return; }
        if (object.isArray() || object.isDictionary() || object.isStream()) { waiting.push_back(object); }
    }

    void look_at(QPDFObjectHandle object) {
        if (object.isArray()) {
            for (auto item : object.aitems()) { visit(item); }
            return;
        }
        auto type = object.isStream() ? QPDFObjectHandle::newNull() : object.getKey("/Type");
        for (auto name : {"/Page", "/Pages", "/Catalog", "/OCG", "/OCMD", "/StructElem", "/StructTreeRoot"}) {
            // Nothing that these lead to is drawn.
            if (cqpdf::is_name(type, name)) { return; }
        }
        if (cqpdf::is_name(type, "/Font")) { look_at_font(object); }
        auto dictionary = object.isStream() ? object.getDict() : object;
        if (object.isStream()) { look_at_stream(object, dictionary); }
        for (auto &[key, value] : dictionary.ditems()) {
            if (object.isStream() && !cqpdf::is_kept_of_stream(key)) { continue; }
            visit(value);
        }
    }

    void look_at_font(QPDFObjectHandle font) {
        // The parts of a composite font are no fonts by themselves.
        if (!cqpdf::is_name(font.getKey("/Subtype"), "/CIDFontType0")
            && !cqpdf::is_name(font.getKey("/Subtype"), "/CIDFontType2")) {
            note_font(font, false);
        }
        auto glyphs = font.getKey("/CharProcs");
        if (!glyphs.isDictionary()) { return; }
        auto resources = font.getKey("/Resources");
        for (auto &[key, glyph] : glyphs.ditems()) {
            if (!glyph.isStream()) { continue; }
            note(cqpdf::read_content(glyph), resources.isDictionary() ? resources : page_resources);
        }
    }

    void look_at_stream(QPDFObjectHandle stream, QPDFObjectHandle dictionary) {
        if (!dictionary.getKey("/F").isNull()) { faults.insert("keeps a part of itself in another file"); }
        auto subtype = dictionary.getKey("/Subtype");
        bool const is_form = cqpdf::is_name(subtype, "/Form");
        if (is_form && !dictionary.getKey("/Ref").isNull()) { faults.insert("shows a page of another file"); }
        if (!dictionary.getKey("/OPI").isNull()) {
            faults.insert("holds pictures that another program is to replace (OPI)");
        }
        if (cqpdf::is_name(subtype, "/PS") || cqpdf::is_name(dictionary.getKey("/Subtype2"), "/PS")) {
            faults.insert("holds PostScript");
        }
        auto alternates = dictionary.getKey("/Alternates");
        if (alternates.isArray()) {
            for (auto alternate : alternates.aitems()) {
                if (!alternate.isDictionary()) { continue; }
                auto is_default = alternate.getKey("/DefaultForPrinting");
                if (is_default.isBool() && is_default.getBoolValue()) {
                    faults.insert("shows other pictures on a screen than it prints");
                }
            }
        }
        note_layer(dictionary.getKey("/OC"));
        auto pattern = dictionary.getKey("/PatternType");
        bool const is_tiling = pattern.isInteger() && pattern.getIntValue() == 1;
        if (is_form || is_tiling) {
            auto own = dictionary.getKey("/Resources");
            note(cqpdf::read_content(stream), own.isDictionary() ? own : page_resources);
        } else {
            try_decoding(stream);
        }
    }

    // Broken data, of which libqpdf warns, would come to light on the press. Filters of pictures (DCT, JPX, …) are not
    // looked into.
    void try_decoding(QPDFObjectHandle stream) {
        Pl_Discard nowhere;
        stream.pipeStreamData(&nowhere, 0, qpdf_dl_generalized);
    }

    void read_page_content() {
        auto const streams = cqpdf::content_streams(page);
        if (streams.empty()) { return; }
        auto const use = cqpdf::read_content(page.getKey("/Contents"));
        if (use.restores_too_often) { faults.insert("restores a graphics state that it has not saved"); }
        for (auto stream : streams) {
            if (!stream.getDict().getKey("/F").isNull()) { faults.insert("keeps a part of itself in another file"); }
        }
        note(use, page_resources);
    }

    void note(cqpdf::ContentUse const &use, QPDFObjectHandle resources) {
        auto entry = [&](char const *category, std::string const &name) {
            auto entries = resources.isDictionary() ? resources.getKey(category) : QPDFObjectHandle::newNull();
            return entries.isDictionary() ? entries.getKey(name) : QPDFObjectHandle::newNull();
        };
        is_any_used = is_any_used || use.uses_outer_font;
        for (auto const &name : use.layers) { note_layer(entry("/Properties", name)); }
        for (auto const &name : use.fonts) { note_font(entry("/Font", name), true); }
        for (auto const &name : use.state_fonts) {
            auto state = entry("/ExtGState", name);
            auto font = state.isDictionary() ? state.getKey("/Font") : QPDFObjectHandle::newNull();
            if (font.isArray() && font.getArrayNItems() > 0) { note_font(font.getArrayItem(0), true); }
        }
    }

    void note_font(QPDFObjectHandle font, bool is_used) {
        if (!font.isDictionary()) { return; }
        auto name = font.getKey("/BaseFont");
        auto &found = found_fonts[font.getObjGen()];
        found.name = name.isName() ? name.getName().substr(1) : "";
        found.is_embedded = cqpdf::is_embedded(font);
        // Those written where they are named have no number to be known by.
        found.is_used = found.is_used || is_used || !font.isIndirect();
    }

    void note_layer(QPDFObjectHandle membership) {
        for (auto const &finding : layers.findings(membership)) {
            auto &worst = found_layers.try_emplace(finding.name, finding.visibility).first->second;
            worst = std::max(worst, finding.visibility);
        }
    }
};

std::string group_space(QPDFObjectHandle page) {
    auto group = page.getKey("/Group");
    auto space = group.isDictionary() ? group.getKey("/CS") : QPDFObjectHandle::newNull();
    if (space.isArray() && space.getArrayNItems() > 0) { space = space.getArrayItem(0); }
    return space.isName() ? space.getName().substr(1) : "";
}

void read_page(cqpdf_artwork &artwork, QPDFObjectHandle page, ArtworkPage &read) {
    read_boxes(page, read);
    auto rotation = cqpdf::inherited(page, "/Rotate");
    auto const degrees = rotation.isInteger() ? rotation.getIntValue() : 0;
    if (degrees % 90 != 0) { throw std::runtime_error("a page is turned by no quarter turns"); }
    read.rotation = static_cast<int>((degrees % 360 + 360) % 360);
    auto unit = page.getKey("/UserUnit");
    read.user_unit = unit.isNumber() && unit.getNumericValue() > 0 ? unit.getNumericValue() : 1;
    read.printed_annotation_count = printed_annotations(page);
    read.is_group = page.getKey("/Group").isDictionary();
    read.group_space = read.texts.emplace_back(group_space(page)).c_str();
    Walk(artwork, page, read).run();
    read.layers = read.layer_values.data();
    read.layer_count = read.layer_values.size();
    read.fonts = read.font_values.data();
    read.font_count = read.font_values.size();
    read.faults = read.fault_values.data();
    read.fault_count = read.fault_values.size();
}

}  // namespace

bool cqpdf::is_kept_of_stream(std::string const &key) {
    // What belongs to the page tree, to other programs or to the structure of the whole document.
    static std::set<std::string> const dropped{
        "/Length", "/OC", "/StructParent", "/StructParents", "/PieceInfo", "/LastModified", "/Metadata", "/Alternates"};
    return dropped.count(key) == 0;
}

extern "C" char *cqpdf_artwork_open(
    const uint8_t *bytes, size_t count, cqpdf_artwork **artwork, bool *is_encrypted) {
    *is_encrypted = false;
    return cqpdf::guarded([&] {
        auto opened = std::make_unique<cqpdf_artwork>();
        opened->bytes.assign(reinterpret_cast<char const *>(bytes), count);
        // A file that libqpdf would mend is told as damaged: nobody has seen what the mended one looks like.
        cqpdf::be_strict(opened->pdf);
        try {
            opened->pdf.processMemoryFile("artwork", opened->bytes.data(), count);
        } catch (QPDFExc const &error) {
            *is_encrypted = error.getErrorCode() == qpdf_e_password;
            throw;
        }
        *is_encrypted = opened->pdf.isEncrypted();
        if (*is_encrypted) { throw std::runtime_error("it is encrypted"); }
        opened->pages = opened->pdf.getAllPages();
        cqpdf::refuse_warnings(opened->pdf);
        *artwork = opened.release();
    });
}

extern "C" void cqpdf_artwork_close(cqpdf_artwork *artwork) { delete artwork; }

extern "C" size_t cqpdf_artwork_page_count(const cqpdf_artwork *artwork) { return artwork->pages.size(); }

extern "C" char *cqpdf_artwork_page_read(
    cqpdf_artwork *artwork, size_t index, const cqpdf_artwork_page **page) {
    return cqpdf::guarded([&] {
        auto &read = artwork->read[index];
        read = {};
        read_page(*artwork, artwork->pages.at(index), read);
        cqpdf::refuse_warnings(artwork->pdf);
        *page = &read;
    });
}
