import Diagnostics

/// Turns a sheet's cells into the texts that the sheet shows.
struct SheetCells {
    let strings: SharedStrings
    let styles: SheetStyles
    let calendar: SheetCalendar

    enum Mistake: Error, Hashable {
        case cellTooLong
        case noSuchText
        case notANumber
        case tooManyDigits
        case notABoolean
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>, _ cell: SheetPart.Cell) -> Result<String, Mistake> {
        switch cell.kind {
        case .shared:
            guard let number = bytes.integer else { return .failure(.noSuchText) }
            switch strings[number] {
            case .text(let text): return .success(text)
            case .tooLong: return .failure(.cellTooLong)
            case .none: return .failure(.noSuchText)
            }
        case .text: return .success(EscapedText.decoded(bytes))
        case .error: return .success(String(decoding: bytes, as: UTF8.self))
        case .boolean:
            if bytes.equals("1") || bytes.equals("true") { return .success("TRUE") }
            return bytes.equals("0") || bytes.equals("false") ? .success("FALSE") : .failure(.notABoolean)
        case .date: return .success(ISODate.shown(bytes, styles[cell.style]))
        case .number: return number(bytes, styles[cell.style])
        }
    }

    private func number(_ bytes: UnsafeBufferPointer<UInt8>, _ format: NumberFormat) -> Result<
        String, Mistake
    > {
        if format.isGeneral, SheetCells.isPlain(bytes) {
            return .success(String(decoding: bytes, as: UTF8.self))
        }
        do {
            return .success(format.text(try DecimalNumber(bytes), in: calendar))
        } catch {
            return .failure(error == .tooManyDigits ? .tooManyDigits : .notANumber)
        }
    }

    /// A whole number as it would be written anew: most numbers of most lists.
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= DecimalNumber.precision, let first = bytes.first, first != UInt8(ascii: "0")
        else {
            return bytes.equals("0")
        }
        return bytes.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
    }
}

/// A cell of the type `d`: a date as ISO 8601 writes it, shown as its format asks.
enum ISODate {
    static func shown(_ bytes: UnsafeBufferPointer<UInt8>, _ format: NumberFormat) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, isShaped(first, like: "dddd-dd-dd") else { return text }
        let date = String(first)
        let clock = parts.count == 2 ? parts[1].prefix { $0 != "." && $0 != "Z" } : "00:00:00"
        guard isShaped(clock, like: "dd:dd:dd") || isShaped(clock, like: "dd:dd") else { return text }
        let seconds = clock.count == 5 ? clock + ":00" : clock
        guard case .date(let pattern) = format else {
            return seconds == "00:00:00" ? date : "\(date) \(seconds)"
        }
        let time = pattern.clock == .seconds ? String(seconds) : String(seconds.prefix(5))
        if !pattern.hasDate { return time }
        return pattern.clock == .none ? date : "\(date) \(time)"
    }

    private static func isShaped(_ text: Substring, like shape: String) -> Bool {
        text.utf8.count == shape.utf8.count
            && zip(text.utf8, shape.utf8).allSatisfy { byte, place in
                place == UInt8(ascii: "d") ? byte &- UInt8(ascii: "0") < 10 : byte == place
            }
    }
}
