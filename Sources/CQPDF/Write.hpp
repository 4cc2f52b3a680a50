#pragma once
#include "Guard.hpp"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace cqpdf {

// A document's bytes: streams untouched, the identifier from its content, so that equal documents give equal bytes.
inline std::shared_ptr<Buffer> written(QPDF &pdf) {
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    // Measured on 1,000 cairo pages of twelve texts and a code: 0.69 kB a page instead of 1.13, for 0.02 ms a page
    // in writing and 0.006 ms in reading back.
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    refuse_warnings(pdf);
    return writer.getBufferSharedPointer();
}

}  // namespace cqpdf
