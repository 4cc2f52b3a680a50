// What a document says of itself.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace cqpdf {

inline void set_info(QPDF &pdf, char const *title, char const *creator, char const *producer, char const *date) {
    auto info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title));
    info.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString(creator));
    info.replaceKey("/Producer", QPDFObjectHandle::newUnicodeString(producer));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(date));
    // A new object: an old one is then unreferenced, and the writer leaves it out.
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
}

}  // namespace cqpdf
