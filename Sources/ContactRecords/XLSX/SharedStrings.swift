import Diagnostics

/// The texts that a workbook's cells refer to by number, from `xl/sharedStrings.xml`.
///
/// They stay in memory, since cells refer to them in any order, packed: each takes its bytes, one to three for their
/// number and four for its place.
struct SharedStrings {
    /// Of all texts together.
    static let sizeLimit = 256 << 20

    private var texts = PackedTexts()

    /// Without the part there are none.
    init(_ part: ArchivePart?) throws {
        guard let part else { return }
        let strings = try SharedStringsPart(part)
        try strings.readAll()
        texts = strings.texts
    }

    enum Found {
        case text(String)
        /// It has more than `RowScanner.cellLimit` bytes.
        case tooLong
        case none
    }

    subscript(number: Int) -> Found { texts[number] }
}

/// Byte strings in blocks, so that growing never copies them.
struct PackedTexts {
    private static let blockSize = 1 << 20
    private static let placesPerBlock = 1 << 16
    private static let tooLong = UInt32.max

    private var blocks: [[UInt8]] = []
    private var places: [[UInt32]] = []
    private(set) var count = 0
    /// Bytes in use, those at the ends of blocks included.
    private(set) var size = 0

    mutating func append(_ text: UnsafeBufferPointer<UInt8>?) {
        if count % PackedTexts.placesPerBlock == 0 {
            places.append([])
            places[places.count - 1].reserveCapacity(PackedTexts.placesPerBlock)
        }
        let place = text.map { store($0) } ?? PackedTexts.tooLong
        places[places.count - 1].append(place)
        count += 1
        size += 4
    }

    /// The text's place: the number of its block, and of its first byte in it.
    private mutating func store(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        // A text is never cut in two: the longest one fits into a block.
        let needed = text.count + 3
        if blocks.isEmpty || blocks[blocks.count - 1].count + needed > PackedTexts.blockSize {
            size += PackedTexts.blockSize
            blocks.append([])
            blocks[blocks.count - 1].reserveCapacity(PackedTexts.blockSize)
        }
        let last = blocks.count - 1
        let place = last << 20 | blocks[last].count
        var length = text.count
        while length > 0x7F {
            blocks[last].append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        blocks[last].append(UInt8(length))
        blocks[last].append(contentsOf: text)
        return UInt32(place)
    }

    subscript(number: Int) -> SharedStrings.Found {
        guard number >= 0, number < count else { return .none }
        let place = places[number / PackedTexts.placesPerBlock][number % PackedTexts.placesPerBlock]
        guard place != PackedTexts.tooLong else { return .tooLong }
        return blocks[Int(place >> 20)].withUnsafeBufferPointer { block in
            var index = Int(place) & (PackedTexts.blockSize - 1)
            var length = 0
            var shift = 0
            while block[index] > 0x7F {
                length |= Int(block[index] & 0x7F) << shift
                shift += 7
                index += 1
            }
            length |= Int(block[index]) << shift
            let bytes = UnsafeBufferPointer(rebasing: block[(index + 1)..<(index + 1 + length)])
            return .text(EscapedText.decoded(bytes))
        }
    }
}

/// Its own texts and those of rich text's runs; phonetic runs are another reading of the same text.
private final class SharedStringsPart: XMLPart {
    private(set) var texts = PackedTexts()
    private var current: [UInt8] = []
    private var isTooLong = false
    private var isInText = false

    override func opens(_ name: XMLName, level: Int, _ attributes: XMLAttributes) -> Bool {
        guard name.isSpreadsheet else { return false }
        switch level {
        case 0: return name.is("sst")
        case 1:
            current.removeAll(keepingCapacity: true)
            isTooLong = false
            return name.is("si")
        // Without runs a `t` stands where a run would.
        case 2, 3:
            isInText = name.is("t")
            return isInText || (level == 2 && name.is("r"))
        default: return false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>, level: Int) {
        // Blanks between the tags of `si` and `r` are not theirs.
        guard isInText else { return }
        if current.count + bytes.count > RowScanner.cellLimit {
            isTooLong = true
        } else {
            current.append(contentsOf: bytes)
        }
    }

    override func closes(level: Int) {
        isInText = false
        guard level == 1 else { return }
        if isTooLong {
            texts.append(nil)
        } else {
            current.withUnsafeBufferPointer { texts.append($0) }
        }
        guard texts.size > SharedStrings.sizeLimit else { return }
        stop(
            DiagnosticList([
                Diagnostic(
                    "workbook-too-large",
                    "the workbook's texts take more than \(SharedStrings.sizeLimit >> 20) MB of memory",
                    at: SourceLocation(file: displayName),
                    hints: ["save the sheet as CSV in a spreadsheet program"])
            ]))
    }
}
