internal import CQRencode
internal import Glibc

/// One call of libqrencode, its result copied out and freed.
struct Encoding {
    var version: Int
    var side: Int
    /// 1 for a dark module, row by row from the top left.
    var modules: [UInt8]

    /// Version 0: the smallest that fits. Otherwise *at least* that version: given too much for it, libqrencode
    /// silently takes a larger one, so a caller who wants one format compares `version`.
    init(of segments: [Segment], version: Int, level: ErrorCorrectionLevel) throws(QRSymbolError) {
        let length = segments.reduce(0) { $0 + $1.bytes.count }
        func failure(_ code: CInt) -> QRSymbolError {
            QRSymbolError(code == ERANGE ? .tooLong : .library(errno: code), payloadLength: length)
        }
        guard let input = QRinput_new2(CInt(version), level.library) else { throw failure(errno) }
        defer { QRinput_free(input) }
        for segment in segments {
            let mode = segment.mode == .alphanumeric ? QR_MODE_AN : QR_MODE_8
            let bytes = Array(segment.bytes)
            guard QRinput_append(input, mode, CInt(bytes.count), bytes) == 0 else { throw failure(errno) }
        }
        guard let code = QRcode_encodeInput(input) else { throw failure(errno) }
        defer { QRcode_free(code) }
        self.version = Int(code.pointee.version)
        side = Int(code.pointee.width)
        modules = UnsafeBufferPointer(start: code.pointee.data, count: side * side).map { $0 & 1 }
    }
}
