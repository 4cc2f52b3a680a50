/// Runs one content stream. Its operators fall in three: state and colour here, paths and XObjects in
/// `ContentInterpreter+Painting`, text in `ContentInterpreter+Text`.
struct ContentInterpreter {
    let content: Content
    let depth: Int
    var lexer: ContentLexer
    var state: GraphicsState
    var saved: [GraphicsState] = []
    var path = PathBounds()
    var clipsNext = false
    var text = TextBounds()

    /// The operands since the last operator.
    var numbers: [Double] = []
    var names: [Range<Int>] = []
    var parts: [TextBounds.Part] = []
    var codes: [UInt8] = []

    var painted: [PaintOperation] = []
    var runs: [[PaintOperation]] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>, of content: Content, in state: GraphicsState, depth: Int) {
        self.content = content
        self.depth = depth
        self.state = state
        lexer = ContentLexer(bytes)
    }

    /// What the stream paints, in order, in runs.
    mutating func run(with scanner: inout ContentScanner) throws(ContentError) -> [[PaintOperation]] {
        var inArray = false
        var dictionaries = 0
        while let token = try lexer.next() {
            switch token {
            case .dictionaryStart: dictionaries += 1
            case .dictionaryEnd: dictionaries -= 1
            // The properties of marked content are no operands of ours.
            case _ where dictionaries > 0: break
            case .number(let value):
                if inArray { parts.append(.shift(value)) } else { numbers.append(value) }
            case .name(let range): names.append(range)
            case .literalString(let range):
                let start = codes.count
                lexer.decodeLiteral(range, into: &codes)
                parts.append(.codes(start..<codes.count))
            case .hexString(let range):
                let start = codes.count
                try lexer.decodeHex(range, into: &codes)
                parts.append(.codes(start..<codes.count))
            case .arrayStart: inArray = true
            case .arrayEnd: inArray = false
            case .keyword(let range):
                guard let next = ContentOperator(lexer.bytes[range]) else {
                    // `true`, `false` and `null` are operands of nothing we meet either.
                    throw ContentError("an operator that read-back does not know at byte \(range.lowerBound)")
                }
                try perform(next, with: &scanner)
                numbers.removeAll(keepingCapacity: true)
                parts.removeAll(keepingCapacity: true)
                codes.removeAll(keepingCapacity: true)
                names.removeAll(keepingCapacity: true)
            }
        }
        guard saved.isEmpty else { throw ContentError("a saved graphics state is never restored") }
        if !painted.isEmpty { runs.append(painted) }
        return runs
    }

    private mutating func perform(
        _ operation: ContentOperator, with scanner: inout ContentScanner
    ) throws(ContentError) {
        switch operation {
        case .save: saved.append(state)
        case .restore:
            guard let last = saved.popLast() else {
                throw ContentError("a graphics state is restored unsaved")
            }
            state = last
        case .concatenate: state.matrix = try matrixOperand().then(state.matrix)
        case .lineWidth: state.lineWidth = try number(0, of: 1)
        case .graphicsState:
            guard content.apply(stateNamed: try nameOperand(), to: &state) else {
                throw ContentError("a graphics state is named that the resources lack")
            }
        case .fillGrey: state.fill = FillColour(grey: try number(0, of: 1))
        case .fillRGB:
            state.fill = FillColour(red: try number(0, of: 3), green: numbers[1], blue: numbers[2])
        case .fillCMYK:
            state.fill = FillColour(
                cyan: try number(0, of: 4), magenta: numbers[1], yellow: numbers[2], black: numbers[3])
        case .fillSpace, .fillColour, .fillColourNamed: state.fill = .other
        case .lineCap, .lineJoin, .miterLimit, .dash, .renderingIntent, .flatness, .strokeSpace,
            .strokeColour,
            .strokeColourNamed, .strokeGrey, .strokeRGB, .strokeCMYK, .markPoint, .markPointProperties,
            .beginMarked, .endMarked:
            break
        case .beginMarkedProperties:
            // What an optional-content group hides or shows depends on the reader.
            if let tag = names.first, lexer.bytes[tag].elementsEqual("OC".utf8) {
                throw ContentError("the page has optional content")
            }
        case .move, .line, .curve, .curveFromCurrent, .curveToEnd, .closePath, .rectangle:
            try extendPath(operation)
        case .stroke, .closeStroke, .fill, .fillOld, .fillEvenOdd, .fillStroke, .fillStrokeEvenOdd,
            .closeFillStroke, .closeFillStrokeEvenOdd, .endPath:
            paintPath(operation)
        case .clip, .clipEvenOdd: clipsNext = true
        case .shading: paintShading()
        case .xobject: try paintXObject(with: &scanner)
        case .beginText, .endText, .characterSpacing, .wordSpacing, .horizontalScale, .leading, .font,
            .renderMode,
            .rise, .moveText, .moveTextSetLeading, .textMatrix, .nextLine, .show, .showAdjusted,
            .nextLineShow,
            .nextLineShowSpaced:
            try performText(operation, with: &scanner)
        }
    }

    /// The operand, after checking that there are exactly `count` numbers.
    func number(_ index: Int, of count: Int) throws(ContentError) -> Double {
        guard numbers.count == count else { throw ContentError("an operator has not its operands") }
        return numbers[index]
    }

    func matrixOperand() throws(ContentError) -> Matrix {
        Matrix(
            a: try number(0, of: 6), b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5]
        )
    }

    func nameOperand() throws(ContentError) -> UnsafeBufferPointer<UInt8> {
        guard let name = names.last else { throw ContentError("an operator has not its operands") }
        return UnsafeBufferPointer(rebasing: lexer.bytes[name])
    }
}
