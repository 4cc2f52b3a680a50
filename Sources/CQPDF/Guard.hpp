// The one way from C++ errors to C error texts.
#pragma once

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <string>

namespace cqpdf {

// Never NULL: an error must not look like success when memory is short.
inline char *text(std::string const &message) {
    char *copy = strdup(message.empty() ? "unknown error" : message.c_str());
    if (copy == nullptr) { std::abort(); }
    return copy;
}

inline uint8_t *copied(void const *bytes, size_t count) {
    // malloc(0) may be NULL.
    auto copy = static_cast<uint8_t *>(std::malloc(count + 1));
    if (copy == nullptr) { throw std::bad_alloc(); }
    std::memcpy(copy, bytes, count);
    return copy;
}

inline void refuse_warnings(QPDF &pdf) {
    if (!pdf.anyWarnings()) { return; }
    throw std::runtime_error(pdf.getWarnings().front().what());
}

// libqpdf may rebuild a damaged file and go on; for a file of our own making that hides the fault.
inline void be_strict(QPDF &pdf) {
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
}

template <typename Body>
char *guarded(Body body) {
    try {
        body();
        return nullptr;
    } catch (std::exception const &error) {
        return text(error.what());
    } catch (...) {
        return text("unknown C++ exception");
    }
}

}  // namespace cqpdf
