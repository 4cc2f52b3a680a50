import Diagnostics

/// What is known of one column so far.
struct ColumnLog {
    let name: String
    let kind: ColumnKind
    private var filled = 0
    private var longest = 0
    private var longestLine = 0
    private var distinct = DistinctCounter()
    private var troubles = [Finding](repeating: Finding(), count: Trouble.allCases.count)
    private var shortPostcodes = Finding()
    private var longPostcodes = 0
    /// Of names: those in capitals, those in small letters, all.
    private var capitals = Finding()
    private var smalls = Finding()
    private var names = 0

    init(name: String, kind: ColumnKind) {
        self.name = name
        self.kind = kind
    }

    /// - Parameter traits: `ByteTraits.table`.
    /// - Returns: the value's hash.
    mutating func add(
        _ bytes: UnsafeBufferPointer<UInt8>, traits: UnsafeBufferPointer<UInt8>, line: Int
    ) -> UInt64 {
        let hash = CellHash.of(bytes)
        guard !bytes.isEmpty else { return hash }
        filled += 1
        distinct.add(hash)
        let found = ByteTraits.of(bytes, table: traits)
        // No text has more characters than bytes.
        if bytes.count > longest {
            let count = Characters.count(bytes)
            if count > longest {
                longest = count
                longestLine = line
            }
        }
        look(bytes, found, line)
        switch kind {
        case .name: addName(bytes, found, line)
        case .date:
            if found == .digit, SpoiltValue.isSerialDate(bytes) { add(.serialDate, line) }
        case .email:
            if !found.contains(.at) { add(.noAt, line) }
        case .street, .houseNumber, .postcode, .city, .country, .other: break
        }
        return hash
    }

    private mutating func add(_ trouble: Trouble, _ line: Int) { troubles[trouble.rawValue].add(line: line) }

    private mutating func look(_ bytes: UnsafeBufferPointer<UInt8>, _ found: ByteTraits, _ line: Int) {
        if found.contains(.beyondASCII) {
            if Mojibake.isLost(bytes) {
                add(.lostLetters, line)
            } else if Mojibake.isOne(bytes) {
                add(.mojibake, line)
            }
        }
        if found.contains(.digit) {
            if SpoiltValue.isShortenedNumber(bytes) { add(.shortenedNumber, line) }
        } else if SpoiltValue.isWordForNothing(bytes) {
            add(.wordForNothing, line)
        }
        if found.contains(.hash), SpoiltValue.isSpreadsheetError(bytes) { add(.spreadsheetError, line) }
        if found.contains(.ampersand), SpoiltValue.hasEntity(bytes) { add(.entity, line) }
        if SpoiltValue.isQuoteRest(bytes) { add(.quoteRest, line) }
        if found.contains(.brace), SpoiltValue.hasPlaceholder(bytes) { add(.placeholder, line) }
    }

    private mutating func addName(_ bytes: UnsafeBufferPointer<UInt8>, _ found: ByteTraits, _ line: Int) {
        switch LetterCase.of(bytes, found) {
        case .mixed: names += 1
        case .capitals:
            names += 1
            capitals.add(line: line)
        case .small:
            names += 1
            smalls.add(line: line)
        case .none: break
        }
    }

    /// Of a value that has been added: four or five digits.
    ///
    /// - Parameter isForeign: whether its row says that it belongs to a country of four digits.
    mutating func addPostcode(_ value: String, line: Int, isForeign: Bool) {
        let count = value.utf8.count
        guard (4...5).contains(count), value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
        if count == 5 {
            longPostcodes += 1
        } else if !isForeign {
            shortPostcodes.add(line: line)
        }
    }
}

extension ColumnLog {
    func profile(rows: Int) -> ColumnProfile {
        ColumnProfile(
            name: name, filled: filled, filledPercent: rows == 0 ? 0 : filled * 100 / rows, longest: longest,
            longestLine: longestLine, distinct: distinct.count, isDistinctExact: distinct.isExact)
    }

    func warnings(file: String) -> [Diagnostic] {
        func warning(_ code: Diagnostic.Code, _ what: String, _ line: Int, _ hints: [String]) -> Diagnostic {
            Diagnostic(
                .warning, code, "column `\(name)`: \(what)", at: SourceLocation(file: file, line: line),
                hints: hints)
        }
        var all: [Diagnostic] = []
        for (trouble, finding) in zip(Trouble.allCases, troubles) where finding.count > 0 {
            // A column of answers (yes, no) whose name has `email` in it.
            if trouble == .noAt, finding.count * 2 > filled { continue }
            let isOne = finding.count == 1
            all.append(
                warning(
                    trouble.code,
                    "\(finding.count) \(isOne ? "value" : "values") \(trouble.says(isOne: isOne))",
                    finding.firstLine, trouble.hints(column: written)))
        }
        if shortPostcodes.count > 0, longPostcodes * 2 > filled {
            let isOne = shortPostcodes.count == 1
            all.append(
                warning(
                    "lost-zeros",
                    "\(shortPostcodes.count) \(isOne ? "value has" : "values have") 4 digits where "
                        + "\(longPostcodes) have 5: leading zeros look lost",
                    shortPostcodes.firstLine,
                    [
                        "make the column text in the spreadsheet and export again, or write them in a field: "
                            + "substr('00000' || \(written), -5)"
                    ]))
        }
        for (finding, letters) in [(capitals, "capitals"), (smalls, "small letters")]
        where names >= ColumnLog.fewestNames && finding.count * 10 > names * 9 {
            all.append(
                warning(
                    "name-case", "\(finding.count) of \(names) names are in \(letters)", finding.firstLine,
                    ["title(\(written)) in a field writes them as names"]))
        }
        return all
    }

    /// Fewer say nothing of how a list is written.
    private static var fewestNames: Int { 5 }

    /// The column as a rule writes it: a plain name as it is, any other quoted.
    private var written: String {
        let isPlain =
            name.utf8.allSatisfy { byte in
                let traits = ByteTraits(rawValue: ByteTraits.table[Int(byte)])
                return byte == UInt8(ascii: "_")
                    || (!traits.isEmpty && traits.isSubset(of: [.capital, .small, .digit]))
            } && name.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
        if isPlain { return name }
        // By scalars: a quote with an accent behind it is one Character.
        let parts = name.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
        return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
    }
}
