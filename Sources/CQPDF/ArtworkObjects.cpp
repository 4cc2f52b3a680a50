// Pages of artwork as form XObjects (ISO 32000-1, 8.10), written out for another writer's file.
#include "Artwork.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Flate.hh>
#include <qpdf/Pl_String.hh>

struct cqpdf_objects : cqpdf_object_list {
    std::deque<std::string> bodies;
    std::vector<cqpdf_written_object> values;
};

namespace {

std::string reference(int number) { return std::to_string(number) + " 0 R"; }

std::string name(std::string const &key) { return QPDFObjectHandle::newName(key).unparse(); }

std::string number(double value) { return QPDFObjectHandle::newReal(value, 6).unparse(); }

std::string numbers(std::initializer_list<double> values) {
    std::string result = "[";
    for (double value : values) { result += " " + number(value); }
    return result + " ]";
}

std::string stream_body(std::string const &dictionary, char const *bytes, size_t count) {
    return dictionary + " /Length " + std::to_string(count) + " >>\nstream\n" + std::string(bytes, count)
        + "\nendstream";
}

bool is_any(QPDFObjectHandle value, std::initializer_list<char const *> types) {
    if (!value.isDictionary()) { return false; }
    auto const type = value.getKey("/Type");
    for (auto candidate : types) {
        if (cqpdf::is_name(type, candidate)) { return true; }
    }
    return false;
}

// Upright, in points, its lower left corner at the origin: the page is turned clockwise by its /Rotate.
std::string matrix(cqpdf_box const &box, int rotation, double unit) {
    double const u = unit;
    switch (rotation) {
    case 90: return numbers({0, -u, u, 0, -u * box.bottom, u * box.right});
    case 180: return numbers({-u, 0, 0, -u, u * box.right, u * box.top});
    case 270: return numbers({0, u, -u, 0, u * box.top, -u * box.left});
    default: return numbers({u, 0, 0, u, -u * box.left, -u * box.bottom});
    }
}

// In a press file all fonts are embedded. Content names some in which it sets nothing, and a name must lead to a font:
// this one has no glyphs, and needs no file (ISO 32000-1, 9.6.5).
char const *const empty_font = "<< /Type /Font /Subtype /Type3 /FontBBox [ 0 0 0 0 ] /FontMatrix [ 0.001 0 0 0.001 0 0 ] "
    "/CharProcs << >> /Encoding << /Type /Encoding /Differences [ ] >> /FirstChar 0 /LastChar 0 /Widths [ 0 ] >>";

class Copier {
  public:
    Copier(cqpdf_artwork &artwork, int first, cqpdf_objects &objects)
        : artwork(artwork), first(first), objects(objects) {}

    void copy(cqpdf_artwork_choice const *choices, size_t count) {
        for (size_t index = 0; index < count; ++index) {
            auto const &read = artwork.read.at(choices[index].page);
            idle_fonts.insert(read.idle_fonts.begin(), read.idle_fonts.end());
        }
        for (size_t index = 0; index < count; ++index) {
            for (auto const &font : artwork.read.at(choices[index].page).loose_fonts) { idle_fonts.erase(font); }
        }
        // The forms have the first numbers; what they refer to comes after them, in the order in which it is met.
        next = first + static_cast<int>(count);
        for (size_t index = 0; index < count; ++index) {
            page = artwork.pages.at(choices[index].page);
            page_resources = cqpdf::inherited(page, "/Resources");
            add(form(artwork.read.at(choices[index].page), choices[index].box), true);
        }
        while (done < waiting.size()) {
            auto [value, of_page] = waiting[done++];
            page_resources = of_page;
            if (idle_fonts.count(value.getObjGen()) != 0) {
                add(empty_font, false);
            } else {
                add(value.isStream() ? stream(value) : body(value), value.isStream());
            }
        }
        for (size_t index = 0; index < objects.bodies.size(); ++index) {
            auto const &text = objects.bodies[index];
            objects.values[index].bytes = reinterpret_cast<uint8_t const *>(text.data());
        }
        objects.objects = objects.values.data();
        objects.count = objects.values.size();
    }

  private:
    cqpdf_artwork &artwork;
    int const first;
    cqpdf_objects &objects;
    int next = 0;
    std::map<QPDFObjGen, int> known;
    // With the resources of the page that led there.
    std::deque<std::pair<QPDFObjectHandle, QPDFObjectHandle>> waiting;
    size_t done = 0;
    QPDFObjectHandle page, page_resources;
    // Forms without resources of their own, with those of the page that they take.
    std::map<QPDFObjGen, std::string> lenders;
    std::set<QPDFObjGen> idle_fonts;

    void add(std::string text, bool is_stream) {
        auto const &kept = objects.bodies.emplace_back(std::move(text));
        objects.values.push_back({nullptr, kept.size(), is_stream});
    }

    // As it stands within another object.
    std::string text(QPDFObjectHandle value) {
        // In a press file there are no layers: a membership of no groups hides nothing (ISO 32000-1, table 99).
        if (is_any(value, {"/OCG", "/OCMD"})) { return "<< /Type /OCMD >>"; }
        // Nothing drawn depends on these, and all of the document hangs on them.
        if (is_any(value, {"/Page", "/Pages", "/Catalog", "/StructElem", "/StructTreeRoot"})) { return "null"; }
        if (!value.isIndirect() || value.isNull()) { return body(value); }
        if (borrows(value)) {
            auto const lender = page_resources.unparse();
            if (lenders.try_emplace(value.getObjGen(), lender).first->second != lender) {
                throw std::runtime_error("a form without resources of its own is on several pages");
            }
        }
        auto const [place, is_new] = known.try_emplace(value.getObjGen(), next);
        if (is_new) {
            next += 1;
            waiting.emplace_back(value, page_resources);
        }
        return reference(place->second);
    }

    std::string body(QPDFObjectHandle value) {
        if (value.isArray()) {
            std::string result = "[";
            for (auto const &item : value.aitems()) { result += " " + text(item); }
            return result + " ]";
        }
        if (value.isDictionary()) {
            std::string result = "<<";
            for (auto &[key, item] : value.ditems()) { result += " " + name(key) + " " + text(item); }
            return result + " >>";
        }
        return value.isNull() ? "null" : value.unparseResolved();
    }

    std::string stream(QPDFObjectHandle value) {
        auto dictionary = value.getDict();
        std::string result = "<<";
        for (auto &[key, item] : dictionary.ditems()) {
            if (cqpdf::is_kept_of_stream(key)) { result += " " + name(key) + " " + text(item); }
        }
        if (borrows(value)) { result += " /Resources " + text(page_resources); }
        auto const data = value.getRawStreamData();
        return stream_body(result, reinterpret_cast<char const *>(data->getBuffer()), data->getSize());
    }

    // PDF 1.1 let a form use the page's resources.
    static bool borrows(QPDFObjectHandle value) {
        return value.isStream() && cqpdf::is_name(value.getDict().getKey("/Subtype"), "/Form")
            && value.getDict().getKey("/Resources").isNull() && cqpdf::read_content(value).uses_names;
    }

    std::string form(cqpdf::ArtworkPage const &read, cqpdf_box_kind kind) {
        auto const &box = read.boxes[kind];
        std::string result = "<< /Type /XObject /Subtype /Form /BBox "
            + numbers({box.left, box.bottom, box.right, box.top}) + " /Matrix "
            + matrix(box, read.rotation, read.user_unit) + " /Resources "
            + (page_resources.isDictionary() ? text(page_resources) : "<< >>");
        auto group = page.getKey("/Group");
        if (group.isDictionary()) {
            // A page's group is isolated, whatever it says (ISO 32000-1, 11.4.7); a form's must say so, or its colour
            // space has no meaning.
            result += " /Group <<";
            for (auto &[key, item] : group.ditems()) {
                if (key != "/I") { result += " " + name(key) + " " + text(item); }
            }
            result += " /I true >>";
        }
        return content(result);
    }

    std::string content(std::string result) {
        auto streams = cqpdf::content_streams(page);
        if (streams.empty()) { return stream_body(result, "", 0); }
        auto const use = cqpdf::read_content(page.getKey("/Contents"));
        if (streams.size() == 1 && use.open_states == 0) {
            auto dictionary = streams.front().getDict();
            for (auto key : {"/Filter", "/DecodeParms"}) {
                auto value = dictionary.getKey(key);
                if (!value.isNull()) { result += std::string(" ") + key + " " + text(value); }
            }
            auto const data = streams.front().getRawStreamData();
            return stream_body(result, reinterpret_cast<char const *>(data->getBuffer()), data->getSize());
        }
        std::string joined;
        for (auto part : streams) {
            auto const data = part.getStreamData(qpdf_dl_generalized);
            // A token never runs from one stream into the next (ISO 32000-1, table 30).
            if (!joined.empty()) { joined += "\n"; }
            joined.append(reinterpret_cast<char const *>(data->getBuffer()), data->getSize());
        }
        for (int open = 0; open < use.open_states; ++open) { joined += "\nQ"; }
        std::string data;
        Pl_String end("compressed", nullptr, data);
        Pl_Flate flate("compress", &end, Pl_Flate::a_deflate);
        flate.write(reinterpret_cast<unsigned char const *>(joined.data()), joined.size());
        flate.finish();
        return stream_body(result + " /Filter /FlateDecode", data.data(), data.size());
    }
};

}  // namespace

extern "C" char *cqpdf_artwork_objects(
    cqpdf_artwork *artwork, const cqpdf_artwork_choice *choices, size_t count, int first_number,
    cqpdf_object_list **list) {
    return cqpdf::guarded([&] {
        for (size_t index = 0; index < count; ++index) {
            if (artwork->read.count(choices[index].page) == 0) {
                throw std::runtime_error("the page has not been looked at");
            }
        }
        auto objects = std::make_unique<cqpdf_objects>();
        Copier(*artwork, first_number, *objects).copy(choices, count);
        cqpdf::refuse_warnings(artwork->pdf);
        *list = objects.release();
    });
}

extern "C" void cqpdf_object_list_close(cqpdf_object_list *list) { delete static_cast<cqpdf_objects *>(list); }
