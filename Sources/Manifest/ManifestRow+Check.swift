import PURL

extension ManifestRow {
    /// What is wrong with the row by itself, or nil: the same rules as `RowSchema`, and the token's check symbol.
    /// Never repeats a value.
    var fault: String? {
        if sequence < 1 { return "`seq` is out of range" }
        if run < 1 { return "`run` is out of range" }
        if !ManifestRow.isName(campaign) { return "`campaign` is not a name" }
        if !ManifestRow.isName(job) { return "`job` is not a name" }
        if !ManifestRow.isRid(rid) { return "`rid` has not its form" }
        guard let parsed = try? Token(parsing: token), parsed.text == token else {
            return "`token` fails its check symbol"
        }
        if !ManifestRow.isAddress(purl) || !purl.hasSuffix("/" + token) {
            return "`purl` does not end with the token"
        }
        if target.map(ManifestRow.isAddress) == false { return "`target` is not an address in ASCII" }
        if symbol.payload.lowercased() != purl.lowercased() { return "`qr.payload` is not the PURL" }
        if !(1...40).contains(symbol.version) { return "`qr.version` is out of range" }
        return printFault ?? validityFault
    }

    private var printFault: String? {
        guard let print else { return kind == .probe ? nil : "`print` is null in a row that is printed" }
        if kind == .probe { return "`print` is not null in the probe's row" }
        if !ManifestRow.isFileName(print.file) { return "`print.file` is not a file's name" }
        if print.firstPage < 1 || print.lastPage < print.firstPage { return "`print.pages` is out of range" }
        return print.piece < 1 ? "`print.piece` is out of range" : nil
    }

    private var validityFault: String? {
        if validFrom.map(ManifestRow.isDate) == false { return "`valid.from` is not a date" }
        if validUntil.map(ManifestRow.isDate) == false { return "`valid.until` is not a date" }
        if let validFrom, let validUntil, validUntil < validFrom {
            return "`valid.until` is before `valid.from`"
        }
        return nil
    }

    private static func isName(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy { isLowerOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isFileName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                isLowerOrDigit($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
                    || "._-".utf8.contains($0)
            }
    }

    static func isRid(_ text: String) -> Bool {
        text.utf8.count == 28 && text.hasPrefix("r_")
            && text.utf8.dropFirst(2).allSatisfy { isLowerOrDigit($0) && !"ilou".utf8.contains($0) }
    }

    private static func isLowerOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://"))
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    /// `YYYY-MM-DD`; that the day exists is the job reader's business.
    private static func isDate(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(isDigit) else { return false }
        let numbers = parts.map { Int(String(Substring($0))) ?? 0 }
        return (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
    }
}
