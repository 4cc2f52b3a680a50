#include "CZXing.h"

#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include <cstring>

long czxing_read_qr(uint8_t const *pixels, int side, uint8_t *bytes) {
    try {
        // Pure: the finder patterns are where the dark pixels begin, instead of being looked for.
        auto const hints = ZXing::DecodeHints()
                               .setFormats(ZXing::BarcodeFormat::QRCode)
                               .setIsPure(true)
                               .setTryHarder(false)
                               .setTryRotate(false)
                               .setTryDownscale(false)
                               .setBinarizer(ZXing::Binarizer::BoolCast);
        auto const result = ZXing::ReadBarcode({pixels, side, side, ZXing::ImageFormat::Lum}, hints);
        // A mirrored symbol is read, too; nobody planned one.
        if (!result.isValid() || result.isMirrored()) { return CZXING_NOTHING; }
        auto const &content = result.bytes();
        if (content.size() > CZXING_MOST_BYTES) { return CZXING_FAILED; }
        std::memcpy(bytes, content.data(), content.size());
        return static_cast<long>(content.size());
    } catch (...) {
        return CZXING_FAILED;
    }
}
