#include "CQPDF.h"
#include "Guard.hpp"
#include "Info.hpp"
#include "Write.hpp"

#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace {

bool holds(cqpdf_box const &outer, cqpdf_box const &inner) {
    double const slack = 0.001;  // cairo writes at most 6 decimals of a point
    return outer.left - slack <= inner.left && outer.bottom - slack <= inner.bottom
        && inner.right <= outer.right + slack && inner.top <= outer.top + slack;
}

QPDFObjectHandle rectangle(cqpdf_box const &box) {
    return QPDFObjectHandle::newFromRectangle({box.left, box.bottom, box.right, box.top});
}

void set_boxes(QPDF &pdf, cqpdf_finishing const &settings) {
    auto trim = rectangle(settings.trim);
    auto bleed = rectangle(settings.bleed);
    size_t number = 0;
    for (auto page : pdf.getAllPages()) {
        number += 1;
        auto media = QPDFPageObjectHelper(page).getMediaBox().getArrayAsRectangle();
        if (!holds({media.llx, media.lly, media.urx, media.ury}, settings.bleed)) {
            throw std::runtime_error("page " + std::to_string(number) + ": the bleed box leaves the media box");
        }
        // Trim and bleed are not inherited (ISO 32000-1, table 30): each page carries them.
        page.replaceKey("/TrimBox", trim.shallowCopy());
        page.replaceKey("/BleedBox", bleed.shallowCopy());
    }
}

}  // namespace

extern "C" char *cqpdf_finish(
    const uint8_t *bytes, size_t count, const cqpdf_finishing *settings, uint8_t **result, size_t *result_count) {
    return cqpdf::guarded([&] {
        QPDF pdf;
        cqpdf::be_strict(pdf);
        // libqpdf reads from these bytes until `pdf` is gone, which is before this function returns.
        pdf.processMemoryFile("composed PDF", reinterpret_cast<char const *>(bytes), count);
        cqpdf::set_info(pdf, settings->title, settings->creator, settings->producer, settings->date);
        set_boxes(pdf, *settings);
        cqpdf::refuse_warnings(pdf);

        auto const written = cqpdf::written(pdf);
        *result = cqpdf::copied(written->getBuffer(), written->getSize());
        *result_count = written->getSize();
    });
}

extern "C" void cqpdf_release(void *text_or_bytes) { std::free(text_or_bytes); }
