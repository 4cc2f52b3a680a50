import Compression

extension CairoFile {
    /// The value as PDF, in as few bytes as it takes.
    func append(_ value: PDFValue, to out: inout [UInt8]) {
        switch value {
        case .written(let range):
            separate(bytes[range.lowerBound], in: &out)
            out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        case .text(let text):
            if let first = text.utf8.first { separate(first, in: &out) }
            out.append(contentsOf: text.utf8)
        case .reference(let number):
            separate(48, in: &out)
            out.append(contentsOf: "\(number) 0 R".utf8)
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for value in values { append(value, to: &out) }
            out.append(UInt8(ascii: "]"))
        case .dictionary(let dictionary):
            out.append(contentsOf: "<<".utf8)
            append(dictionary, to: &out)
            out.append(contentsOf: ">>".utf8)
        }
    }

    /// The entries without the brackets, as a stream's dictionary wants them.
    func append(_ dictionary: PDFDictionary, to out: inout [UInt8]) {
        for entry in dictionary.entries {
            out.append(UInt8(ascii: "/"))
            out.append(contentsOf: entry.key.utf8)
            append(entry.value, to: &out)
        }
    }

    /// A space where two words would run into one.
    private func separate(_ first: UInt8, in out: inout [UInt8]) {
        guard let last = out.last, !PDFSyntax.isDelimiter(last), !PDFSyntax.isDelimiter(first) else { return }
        out.append(32)
    }
}

extension CairoFile {
    /// A content stream that cairo has compressed.
    static func inflated(_ data: UnsafeBufferPointer<UInt8>) throws(PressError) -> [UInt8] {
        do throws(CompressionError) {
            return try Inflater.inflated(data, limit: 1 << 28)
        } catch {
            throw PressError(.library, "a content stream of the drawn PDF: \(error.description)")
        }
    }
}
