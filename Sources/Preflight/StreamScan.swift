import Verification

/// Follows one content stream. Operands and state here; painting in `StreamScan+Painting`, colours in
/// `StreamScan+Colours`.
struct StreamScan {
    let scan: FileScan
    let resources: ResourceSet
    var place: ScanPlace
    var lexer: ContentLexer
    var state: ScanState
    private var saved: [ScanState] = []

    /// The operands since the last operator.
    var numbers: [Double] = []
    var lastName: Range<Int>?

    var text = Matrix()
    var line = Matrix()
    /// The path's bounds, kept only while they matter.
    var path: Rect?

    // What is told at the end.
    var outcome = ScanOutcome()
    var used: ColourTraits = []
    var mostInk = 0.0
    var thinnest = Double.infinity
    var smallestRichText = Double.infinity

    /// More saved states than any program needs.
    private static let deepest = 1000
    /// More operands than any operator takes.
    private static let mostOperands = 10000

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, in scan: FileScan, _ resources: ResourceSet, _ state: ScanState,
        _ place: ScanPlace
    ) {
        self.scan = scan
        self.resources = resources
        self.state = state
        self.place = place
        lexer = ContentLexer(bytes)
        numbers.reserveCapacity(8)
    }

    mutating func run() throws(ContentError) {
        var dictionaries = 0
        while let token = try lexer.next() {
            switch token {
            case .number(let value):
                if dictionaries == 0, numbers.count < StreamScan.mostOperands { numbers.append(value) }
            case .name(let range): if dictionaries == 0 { lastName = range }
            case .keyword(let range):
                if dictionaries > 0 { continue }
                if let operation = PaintingOperator(lexer.bytes[range]) { try perform(operation) }
                numbers.removeAll(keepingCapacity: true)
                lastName = nil
            case .dictionaryStart: dictionaries += 1
            case .dictionaryEnd: dictionaries = max(0, dictionaries - 1)
            case .literalString, .hexString, .arrayStart, .arrayEnd: break
            }
        }
    }

    private mutating func perform(_ operation: PaintingOperator) throws(ContentError) {
        switch operation {
        case .save:
            guard saved.count < StreamScan.deepest else {
                throw ContentError("graphics states are saved \(StreamScan.deepest) deep")
            }
            saved.append(state)
        case .restore:
            guard let last = saved.popLast() else {
                throw ContentError("a graphics state is restored that was not saved")
            }
            state = last
        case .concatenate: state.matrix = try transform().then(state.matrix)
        case .lineWidth: state.lineWidth = try number()
        case .graphicsState: try setState()
        case .move, .line, .curve, .curveFromCurrent, .curveToEnd, .rectangle: extendPath(operation)
        case .stroke, .closeStroke, .fill, .fillOld, .fillEvenOdd, .fillStroke, .fillStrokeEvenOdd,
            .closeFillStroke, .closeFillStrokeEvenOdd, .endPath:
            paintPath(operation)
        case .beginText, .horizontalScale, .font, .renderMode, .moveText, .moveTextSetLeading, .textMatrix,
            .show, .showAdjusted, .nextLineShow, .nextLineShowSpaced:
            try setText(operation)
        case .strokeSpace, .fillSpace, .strokeColour, .strokeColourNamed, .fillColour, .fillColourNamed,
            .strokeGrey, .fillGrey, .strokeRGB, .fillRGB, .strokeCMYK, .fillCMYK:
            if !place.isUncoloured { try setColour(operation) }
        case .shading: try paintShading()
        case .xobject: try paintXObject()
        case .beginImage: try paintInlineImage()
        case .uncolouredGlyph: place.isUncoloured = true
        }
    }

    // MARK: Operands

    /// The last one, where an operator takes one.
    func number() throws(ContentError) -> Double {
        guard let value = numbers.last else { throw missing() }
        return value
    }

    func transform() throws(ContentError) -> Matrix {
        guard numbers.count == 6 else { throw missing() }
        return Matrix(
            a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    }

    func missing() -> ContentError {
        ContentError("an operator before byte \(lexer.position) has not its operands")
    }

    func name() throws(ContentError) -> String {
        guard let range = lastName else { throw missing() }
        return decoded(range)
    }

    /// A name with its `#` escapes undone (ISO 32000-1, 7.3.5).
    func decoded(_ range: Range<Int>) -> String {
        let bytes = lexer.bytes[range]
        guard bytes.contains(UInt8(ascii: "#")) else { return String(decoding: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "#"), index + 2 < bytes.endIndex,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                out.append(value)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What the resources hold under a name.
    func resource(_ category: PDFDictionary, _ what: String) throws(ContentError) -> PDFValue {
        guard let value = category[try name()] else {
            throw ContentError("\(what) is named that the resources lack")
        }
        return value
    }

    // MARK: State

    private mutating func setState() throws(ContentError) {
        let value = try resource(resources.states, "a graphics state")
        guard let facts = scan.facts(ofState: value) else { return }
        if let width = facts.lineWidth { state.lineWidth = width }
        if let size = facts.fontSize { state.fontSize = size }
        if facts.usesTransparency { outcome.usesTransparency = true }
        if let mask = facts.softMask, scan.firstLook(at: mask),
            case .form(let form) = scan.softMask(mask, place.page)
        {
            _ = scan.scan(form, ScanState(), place, parent: resources)
        }
    }

    private mutating func setText(_ operation: PaintingOperator) throws(ContentError) {
        switch operation {
        case .beginText:
            text = Matrix()
            line = text
        case .horizontalScale: state.textStretch = try number() / 100
        case .font:
            state.fontSize = try number()
            let value = try resource(resources.fonts, "a font")
            if let font = scan.store.dictionary(value), scan.store.name(font["Subtype"]) == "Type3" {
                scan.scan(type3: font, value.reference, place, parent: resources)
            }
        case .renderMode: state.textMode = Int(try number().clamped(0, 7))
        case .moveText, .moveTextSetLeading:
            guard numbers.count == 2 else { throw missing() }
            line = Matrix(a: 1, b: 0, c: 0, d: 1, e: numbers[0], f: numbers[1]).then(line)
            text = line
        case .textMatrix:
            text = try transform()
            line = text
        default: showText()
        }
    }

    // MARK: The end

    /// Tells what was done in the stream, once for each rule.
    func report(at object: ObjectID) {
        let check = scan.check
        let page = place.page
        if let intent = check.intent {
            let open = used.intersection(.device).subtracting(place.covered).subtracting(intent.covers)
            let name = intent.space.filter { $0 != " " }
            if open.contains(.deviceRGB) {
                check.find(
                    .deviceRGB, page: page, object: object,
                    "DeviceRGB is used, and the output intent is \(name)")
            }
            if open.contains(.deviceCMYK) {
                check.find(
                    .deviceCMYK, page: page, object: object,
                    "DeviceCMYK is used, and the output intent is \(name)"
                )
            }
        }
        if let limit = check.settings.inkLimit, mostInk > limit.value + 0.05 {
            check.find(
                .inkLimit, page: page, object: object, severity: limit.severity,
                "inks add up to \(rounded(mostInk, 0)) %, and the limit is \(rounded(limit.value, 0)) %")
        }
        // A limit of a quarter point is not broken by rounding.
        if let limit = check.settings.minimumStroke, place.measures, thinnest < limit.value - 0.001 {
            check.find(
                .minStroke, page: page, object: object, severity: limit.severity,
                "a stroke is \(rounded(thinnest * 25.4 / 72, 3)) mm wide, and the least is \(rounded(limit.value * 25.4 / 72, 3)) mm"
            )
        }
        if smallestRichText < check.settings.richBlackSize, place.measures {
            check.find(
                .richBlackText, page: page, object: object,
                "black text of \(rounded(smallestRichText, 1)) pt is made of several inks")
        }
    }

    private func rounded(_ value: Double, _ places: Int) -> String {
        let scale = [1.0, 10, 100, 1000][places]
        let value = (value * scale).rounded() / scale
        return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
