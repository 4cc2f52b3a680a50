/// Where a cell stands: `C5`.
enum CellReference {
    /// What a sheet holds (ISO 29500-1, 18.3.1.4; up to `XFD1048576`).
    static let columnLimit = 16_384
    static let rowLimit = 1_048_576

    /// Column and row, counted from 1; nil for what is no place of a sheet.
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
        var column = 0
        var index = 0
        while index < text.count, case let letter = text[index] & 0xDF,
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
        {
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            index += 1
            guard column <= columnLimit else { return nil }
        }
        var row = 0
        let firstDigit = index
        while index < text.count, text[index] &- UInt8(ascii: "0") < 10 {
            row = row * 10 + Int(text[index] - UInt8(ascii: "0"))
            index += 1
            guard row <= rowLimit else { return nil }
        }
        guard column > 0, row > 0, index == text.count, index > firstDigit else { return nil }
        return (column, row)
    }

    /// `A`, `Z`, `AA`: a column's name, of its number from 1.
    static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
            rest = (rest - 1) / 26
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
