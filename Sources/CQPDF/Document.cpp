#include "Document.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/Pl_Buffer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

QPDFObjectHandle cqpdf::expect_stream(QPDFObjectHandle object, char const *what) {
    if (!object.isStream()) { throw std::runtime_error(std::string(what) + " is not a stream"); }
    return object;
}

int cqpdf::indirect_number(QPDFObjectHandle object, char const *what) {
    if (!object.isIndirect()) { throw std::runtime_error(std::string(what) + " is not an object of its own"); }
    return object.getObjectID();
}

namespace {

using cqpdf::Content;

cqpdf_facet facet(QPDFObjectHandle value, bool is_plain) {
    if (value.isNull()) { return CQPDF_UNSET; }
    return is_plain ? CQPDF_PLAIN : CQPDF_NOT_PLAIN;
}

bool is_name(QPDFObjectHandle value, char const *name) { return value.isName() && value.getName() == name; }

void read_xobjects(QPDFObjectHandle resources, Content &content) {
    cqpdf::each_resource(resources, "/XObject", [&](std::string const &name, QPDFObjectHandle object) {
        auto dictionary = cqpdf::expect_stream(object, "an XObject").getDict();
        auto subtype = dictionary.getKey("/Subtype");
        cqpdf_xobject_kind kind;
        if (is_name(subtype, "/Form")) {
            kind = cqpdf::is_artwork(name) ? CQPDF_ARTWORK : CQPDF_FORM;
        } else if (is_name(subtype, "/Image")) {
            auto mask = dictionary.getKey("/ImageMask");
            kind = mask.isBool() && mask.getBoolValue() ? CQPDF_STENCIL : CQPDF_IMAGE;
        } else {
            throw std::runtime_error("an XObject is neither form nor image");
        }
        auto &text = content.names.emplace_back(name.substr(1));
        content.xobject_values.push_back({text.data(), text.size(), cqpdf::indirect_number(object, "an XObject"), kind});
    });
}

void read_fonts(QPDFObjectHandle resources, Content &content) {
    cqpdf::each_resource(resources, "/Font", [&](std::string const &name, QPDFObjectHandle object) {
        auto &text = content.names.emplace_back(name.substr(1));
        content.font_values.push_back({text.data(), text.size(), cqpdf::indirect_number(object, "a font")});
    });
}

void read_states(QPDFObjectHandle resources, Content &content) {
    cqpdf::each_resource(resources, "/ExtGState", [&](std::string const &name, QPDFObjectHandle state) {
        auto alpha = state.getKey("/ca");
        auto mask = state.getKey("/SMask");
        auto blend = state.getKey("/BM");
        auto overprint = state.getKey("/op");
        // OP alone stands for both (ISO 32000-1, table 58).
        if (overprint.isNull()) { overprint = state.getKey("/OP"); }
        if (!state.getKey("/Font").isNull()) {
            throw std::runtime_error("a graphics state sets a font, which read-back does not follow");
        }
        auto &text = content.names.emplace_back(name.substr(1));
        content.state_values.push_back({
            text.data(), text.size(),
            facet(alpha, alpha.isNumber() && alpha.getNumericValue() == 1),
            facet(mask, is_name(mask, "/None")),
            facet(blend, is_name(blend, "/Normal") || is_name(blend, "/Compatible")),
            facet(overprint, overprint.isBool() && !overprint.getBoolValue()),
        });
    });
}

cqpdf_box box(QPDFObjectHandle array, char const *what) {
    if (!array.isRectangle()) { throw std::runtime_error(std::string(what) + " is not a rectangle"); }
    auto r = array.getArrayAsRectangle();
    return {r.llx, r.lly, r.urx, r.ury};
}

// Points the C fields at what is now complete.
cqpdf_content *sealed(std::unique_ptr<Content> content, QPDFObjectHandle resources) {
    read_xobjects(resources, *content);
    read_fonts(resources, *content);
    read_states(resources, *content);
    content->bytes = content->stream->getBuffer();
    content->count = content->stream->getSize();
    content->xobjects = content->xobject_values.data();
    content->xobject_count = content->xobject_values.size();
    content->fonts = content->font_values.data();
    content->font_count = content->font_values.size();
    content->states = content->state_values.data();
    content->state_count = content->state_values.size();
    return content.release();
}

std::unique_ptr<Content> blank() {
    auto content = std::make_unique<Content>();
    static_cast<cqpdf_content &>(*content) = {};
    content->matrix[0] = content->matrix[3] = 1;
    content->user_unit = 1;
    return content;
}

std::shared_ptr<Buffer> content_of(cqpdf_document &document, QPDFObjectHandle stream) {
    auto data = stream.getStreamData(qpdf_dl_generalized);
    if (document.kept + data->getSize() <= document.most_kept
        && document.contents.emplace(stream.getObjGen(), data).second) {
        document.kept += data->getSize();
    }
    return data;
}

std::shared_ptr<Buffer> page_stream(cqpdf_document &document, QPDFPageObjectHelper &page) {
    auto contents = page.getObjectHandle().getKey("/Contents");
    if (contents.isStream()) { return content_of(document, contents); }
    // Several streams are one with breaks between them; none is an empty page.
    Pl_Buffer buffer("page content");
    page.pipeContents(&buffer);
    return buffer.getBufferSharedPointer();
}

}  // namespace

extern "C" char *cqpdf_open(const uint8_t *bytes, size_t count, cqpdf_document **document) {
    return cqpdf::guarded([&] {
        auto opened = std::make_unique<cqpdf_document>();
        opened->bytes.assign(reinterpret_cast<char const *>(bytes), count);
        cqpdf::be_strict(opened->pdf);
        opened->pdf.processMemoryFile("finished PDF", opened->bytes.data(), count);
        opened->pages = opened->pdf.getAllPages();
        cqpdf::refuse_warnings(opened->pdf);
        *document = opened.release();
    });
}

extern "C" void cqpdf_close(cqpdf_document *document) { delete document; }

extern "C" size_t cqpdf_page_count(const cqpdf_document *document) { return document->pages.size(); }

extern "C" char *cqpdf_page(cqpdf_document *document, size_t index, cqpdf_content **content) {
    return cqpdf::guarded([&] {
        QPDFPageObjectHelper page(document->pages.at(index));
        auto read = blank();
        read->box = box(page.getAttribute("/MediaBox", false), "a MediaBox");
        auto rotation = page.getAttribute("/Rotate", false);
        if (rotation.isInteger()) { read->rotation = rotation.getIntValueAsInt(); }
        auto unit = page.getObjectHandle().getKey("/UserUnit");
        if (unit.isNumber()) { read->user_unit = unit.getNumericValue(); }
        auto annotations = page.getObjectHandle().getKey("/Annots");
        if (annotations.isArray()) { read->annotation_count = static_cast<size_t>(annotations.getArrayNItems()); }
        read->stream = page_stream(*document, page);
        auto complete = sealed(std::move(read), page.getAttribute("/Resources", false));
        std::unique_ptr<Content> owner(static_cast<Content *>(complete));
        cqpdf::refuse_warnings(document->pdf);
        *content = owner.release();
    });
}

extern "C" char *cqpdf_form(cqpdf_document *document, int object, cqpdf_content **content) {
    return cqpdf::guarded([&] {
        auto stream = cqpdf::expect_stream(document->pdf.getObjectByID(object, 0), "a form");
        auto dictionary = stream.getDict();
        auto read = blank();
        read->box = box(dictionary.getKey("/BBox"), "a form's BBox");
        auto matrix = dictionary.getKey("/Matrix");
        if (matrix.isMatrix()) {
            auto m = matrix.getArrayAsMatrix();
            double const values[6] = {m.a, m.b, m.c, m.d, m.e, m.f};
            std::memcpy(read->matrix, values, sizeof values);
        }
        read->is_group = dictionary.getKey("/Group").isDictionary();
        read->stream = content_of(*document, stream);
        auto resources = dictionary.getKey("/Resources");
        auto complete = sealed(std::move(read), resources);
        std::unique_ptr<Content> owner(static_cast<Content *>(complete));
        cqpdf::refuse_warnings(document->pdf);
        *content = owner.release();
    });
}

extern "C" void cqpdf_content_close(cqpdf_content *content) { delete static_cast<Content *>(content); }

extern "C" char *cqpdf_stencil_read(cqpdf_document *document, int object, cqpdf_stencil *stencil) {
    return cqpdf::guarded([&] {
        auto stream = cqpdf::expect_stream(document->pdf.getObjectByID(object, 0), "a stencil");
        auto dictionary = stream.getDict();
        auto decode = dictionary.getKey("/Decode");
        bool const ones = decode.isArray() && decode.getArrayNItems() == 2
            && decode.getArrayItem(0).getNumericValue() > decode.getArrayItem(1).getNumericValue();
        auto data = stream.getStreamData(qpdf_dl_generalized);
        auto width = dictionary.getKey("/Width").getIntValueAsInt();
        auto height = dictionary.getKey("/Height").getIntValueAsInt();
        cqpdf::refuse_warnings(document->pdf);
        *stencil = {width, height, ones, cqpdf::copied(data->getBuffer(), data->getSize()), data->getSize()};
    });
}

extern "C" void cqpdf_release(void *text_or_bytes) { std::free(text_or_bytes); }
