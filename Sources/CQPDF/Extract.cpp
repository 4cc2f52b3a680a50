#include "CQPDF.h"
#include "Guard.hpp"
#include "Info.hpp"
#include "Write.hpp"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace {

using Pair = std::pair<QPDFObjGen, QPDFObjGen>;

bool same(QPDFObjectHandle a, QPDFObjectHandle b, std::set<Pair> &seen);

// Entries of `left_out` count in neither.
bool same_entries(QPDFObjectHandle a, QPDFObjectHandle b, char const *left_out, std::set<Pair> &seen) {
    auto names = a.getKeys();
    auto others = b.getKeys();
    names.erase(left_out);
    others.erase(left_out);
    if (names != others) { return false; }
    for (auto const &name : names) {
        if (!same(a.getKey(name), b.getKey(name), seen)) { return false; }
    }
    return true;
}

bool same_stream(QPDFObjectHandle a, QPDFObjectHandle b, std::set<Pair> &seen) {
    // The length may be an object of its own; what it says is compared with the bytes themselves.
    if (!same_entries(a.getDict(), b.getDict(), "/Length", seen)) { return false; }
    auto const bytes = a.getRawStreamData();
    auto const others = b.getRawStreamData();
    return bytes->getSize() == others->getSize()
        && std::memcmp(bytes->getBuffer(), others->getBuffer(), bytes->getSize()) == 0;
}

// Whether objects of two files are the same, with all that they refer to. A pair met before is not looked at twice.
bool same(QPDFObjectHandle a, QPDFObjectHandle b, std::set<Pair> &seen) {
    if (a.isIndirect() && b.isIndirect() && !seen.emplace(a.getObjGen(), b.getObjGen()).second) { return true; }
    if (a.getTypeCode() != b.getTypeCode()) { return false; }
    if (a.isArray()) {
        if (a.getArrayNItems() != b.getArrayNItems()) { return false; }
        for (int i = 0; i < a.getArrayNItems(); ++i) {
            if (!same(a.getArrayItem(i), b.getArrayItem(i), seen)) { return false; }
        }
        return true;
    }
    if (a.isDictionary()) { return same_entries(a, b, "/Parent", seen); }
    if (a.isStream()) { return same_stream(a, b, seen); }
    return a.unparseResolved() == b.unparseResolved();
}

// What a document says outside its pages and what they depend on: pages taken out would lose it without a word.
void refuse_what_would_be_lost(QPDF &pdf) {
    for (auto key : {"/OCProperties", "/OutputIntents", "/AcroForm", "/StructTreeRoot", "/DPartRoot"}) {
        if (pdf.getRoot().hasKey(key)) {
            throw std::runtime_error(std::string("the document's ") + key + " cannot be kept with a page of it");
        }
    }
}

// One finished file after the other, each open as long as its pages are looked at.
template <typename Body>
void each_page(char const *const *files, cqpdf_page_place const *places, size_t count, Body body) {
    std::unique_ptr<QPDF> pdf;
    std::vector<QPDFObjectHandle> pages;
    for (size_t i = 0; i < count; ++i) {
        bool const is_new = i == 0 || places[i].file != places[i - 1].file;
        if (is_new) {
            pages.clear();
            pdf = std::make_unique<QPDF>();
            cqpdf::be_strict(*pdf);
            pdf->processFile(files[places[i].file]);
            refuse_what_would_be_lost(*pdf);
            // What a page inherits becomes its own, as it does when the page is copied.
            pdf->pushInheritedAttributesToPage();
            // Streams are copied at once, so that the file can be closed before the outcome is written.
            pdf->setImmediateCopyFrom(true);
            pages = pdf->getAllPages();
            cqpdf::refuse_warnings(*pdf);
        }
        if (places[i].page >= pages.size()) {
            throw std::runtime_error("there is no page " + std::to_string(places[i].page + 1));
        }
        body(i, is_new, pages[places[i].page]);
        cqpdf::refuse_warnings(*pdf);
    }
}

}  // namespace

extern "C" char *cqpdf_extract(
    const char *const *files, const cqpdf_page_place *places, size_t count, const cqpdf_information *information,
    uint8_t **result, size_t *result_count) {
    return cqpdf::guarded([&] {
        QPDF pdf;
        cqpdf::be_strict(pdf);
        pdf.emptyPDF();
        QPDFPageDocumentHelper document(pdf);
        each_page(files, places, count, [&](size_t, bool, QPDFObjectHandle page) {
            document.addPage(QPDFPageObjectHelper(page), false);
        });
        cqpdf::set_info(
            pdf, information->title, information->creator, information->producer, information->date);
        auto const written = cqpdf::written(pdf);

        QPDF copy;
        cqpdf::be_strict(copy);
        copy.processMemoryFile(
            "pages taken out", reinterpret_cast<char const *>(written->getBuffer()), written->getSize());
        auto const copies = copy.getAllPages();
        if (copies.size() != count) { throw std::runtime_error("the pages taken out are not as many as asked for"); }
        std::set<Pair> seen;
        each_page(files, places, count, [&](size_t index, bool is_new, QPDFObjectHandle page) {
            if (is_new) { seen.clear(); }
            if (!same(page, copies[index], seen)) {
                throw std::runtime_error("page " + std::to_string(index + 1) + " is not what it was taken from");
            }
        });
        cqpdf::refuse_warnings(copy);
        *result = cqpdf::copied(written->getBuffer(), written->getSize());
        *result_count = written->getSize();
    });
}
