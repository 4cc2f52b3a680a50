extension ContentInterpreter {
    mutating func performText(
        _ operation: ContentOperator, with scanner: inout ContentScanner
    ) throws(ContentError) {
        switch operation {
        case .beginText: text.set(.identity)
        case .endText: break
        case .characterSpacing: state.text.characterSpacing = try number(0, of: 1)
        case .wordSpacing: state.text.wordSpacing = try number(0, of: 1)
        case .horizontalScale: state.text.horizontalScale = try number(0, of: 1) / 100
        case .leading: state.text.leading = try number(0, of: 1)
        case .renderMode: state.text.mode = Int(try number(0, of: 1))
        case .rise: state.text.rise = try number(0, of: 1)
        case .font:
            state.text.size = try number(0, of: 1)
            guard let object = content.font(named: try nameOperand()) else {
                throw ContentError("a font is named that the resources lack")
            }
            state.text.font = object
        case .moveText: text.moveLine(try number(0, of: 2), numbers[1])
        case .moveTextSetLeading:
            text.moveLine(try number(0, of: 2), numbers[1])
            state.text.leading = -numbers[1]
        case .textMatrix: text.set(try matrixOperand())
        case .nextLine: text.moveLine(0, -state.text.leading)
        case .nextLineShow:
            text.moveLine(0, -state.text.leading)
            try show(with: &scanner)
        case .nextLineShowSpaced:
            state.text.wordSpacing = try number(0, of: 2)
            state.text.characterSpacing = numbers[1]
            text.moveLine(0, -state.text.leading)
            try show(with: &scanner)
        default: try show(with: &scanner)
        }
    }

    private mutating func show(with scanner: inout ContentScanner) throws(ContentError) {
        guard state.text.font != 0 else { throw ContentError("text is shown before a font is set") }
        let font = try scanner.metrics(ofFont: state.text.font)
        guard let box = text.show(parts, codes: codes, font: font, state: state) else { return }
        // Modes 3 and 7 paint nothing (ISO 32000-1, table 106).
        if state.text.mode != 3, state.text.mode != 7 { add(.text, box) }
    }
}
