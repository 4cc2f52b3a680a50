// Artwork's forms put under the pages of a PDF of our own.
#include "CQPDF.h"
#include "Guard.hpp"
#include "Write.hpp"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

extern "C" char *cqpdf_place(
    const uint8_t *bytes, size_t count, const uint8_t *artwork, size_t artwork_count,
    const cqpdf_placement *placements, size_t placement_count, uint8_t **result, size_t *result_count) {
    return cqpdf::guarded([&] {
        QPDF shown;
        cqpdf::be_strict(shown);
        shown.processMemoryFile("artwork", reinterpret_cast<char const *>(artwork), artwork_count);
        QPDF pdf;
        cqpdf::be_strict(pdf);
        pdf.processMemoryFile("composed PDF", reinterpret_cast<char const *>(bytes), count);
        auto const pages = pdf.getAllPages();
        auto const sheets = shown.getAllPages();
        if (pages.size() != placement_count) { throw std::runtime_error("the PDF has another number of pages"); }
        for (size_t index = 0; index < pages.size(); ++index) {
            auto const &placement = placements[index];
            if (placement.name == nullptr) { continue; }
            auto form = QPDFPageObjectHelper(sheets.at(placement.sheet)).getAttribute("/Resources", false)
                .getKey("/XObject").getKey(placement.name);
            QPDFPageObjectHelper page(pages[index]);
            auto resources = page.getAttribute("/Resources", true);
            if (!resources.getKey("/XObject").isDictionary()) {
                resources.replaceKey("/XObject", QPDFObjectHandle::newDictionary());
            }
            // Copied once: libqpdf knows again what it has copied.
            resources.getKey("/XObject").replaceKey(placement.name, pdf.copyForeignObject(form));
            page.addPageContents(QPDFObjectHandle::newStream(&pdf, placement.content), true);
        }
        auto const written = cqpdf::written(pdf);
        cqpdf::refuse_warnings(shown);
        *result = cqpdf::copied(written->getBuffer(), written->getSize());
        *result_count = written->getSize();
    });
}
