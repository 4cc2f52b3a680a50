/// The form of a number in one section of a format: places for digits, and words around them.
struct NumberPattern: Hashable {
    private enum Piece: Hashable {
        case words(String)
        case digit(isRequired: Bool)
        case point
        case general
    }

    private let pieces: [Piece]
    private let wholePlaces: Int
    private let decimalPlaces: Int
    private let percents: Int
    /// Digits cannot be told apart from what is cut off (`0,`), or a fraction is meant (`# ?/?`).
    private let isBeyondUs: Bool
    /// Of money: shown as its number alone.
    var isAmount: Bool

    init(_ section: FormatSection) {
        var pieces: [Piece] = []
        var whole = 0
        var decimals = 0
        var percents = 0
        var isAmount = false
        var hasPoint = false
        var isBeyondUs = false
        var commaIsOpen = false
        for token in section.tokens {
            switch token {
            case .literal(let text):
                if text == "/", whole > 0 { isBeyondUs = true }
                pieces.append(.words(text))
            case .digit(let isRequired):
                pieces.append(.digit(isRequired: isRequired))
                if hasPoint { decimals += 1 } else { whole += 1 }
                commaIsOpen = false
            case .point:
                if hasPoint {
                    pieces.append(.words("."))
                } else {
                    hasPoint = true
                    pieces.append(.point)
                    if commaIsOpen { isBeyondUs = true }
                }
            case .comma: if whole > 0 { commaIsOpen = true } else { pieces.append(.words(",")) }
            case .percent:
                percents += 1
                pieces.append(.words("%"))
            case .currency, .room: isAmount = true
            case .general: pieces.append(.general)
            case .text, .date, .elapsed: break
            }
        }
        self.pieces = pieces
        wholePlaces = whole
        decimalPlaces = decimals
        self.percents = percents
        self.isAmount = isAmount
        self.isBeyondUs = isBeyondUs || commaIsOpen
    }

    /// It has no place for a number.
    var isWordsOnly: Bool {
        !pieces.contains {
            switch $0 {
            case .digit, .general: true
            case .words, .point: false
            }
        }
    }

    func text(_ number: DecimalNumber) -> String {
        if isBeyondUs || (isAmount && isWordsOnly) { return number.general }
        let shown = number.shifted(by: 2 * percents).rounded(decimals: decimalPlaces)
        var text = !isWordsOnly && (hasGeneral ? number : shown).isNegative ? "-" : ""
        let whole = shown.wholeDigits
        var place = 0
        var decimal = 0
        var isBehindPoint = false
        for piece in pieces {
            switch piece {
            case .words(let words): if !isAmount || words == "%" { text += words }
            case .general:
                var positive = number
                positive.isNegative = false
                text += positive.general
            case .point:
                // A number below one whose format asks for no digit before the point: `.5`.
                isBehindPoint = true
                if shown.decimals > 0 || requiredDecimals > 0 { text += "." }
            case .digit(let isRequired) where isBehindPoint:
                if isRequired || decimal < shown.decimals {
                    text += DecimalNumber.text([shown.decimal(decimal)])
                }
                decimal += 1
            case .digit(let isRequired):
                // Digits beyond the places go before the first one.
                if place == 0, whole.count > wholePlaces {
                    text += DecimalNumber.text(whole[..<(whole.count - wholePlaces)])
                }
                let fromRight = wholePlaces - place
                if fromRight <= whole.count {
                    text += DecimalNumber.text([whole[whole.count - fromRight]])
                } else if isRequired {
                    text += "0"
                }
                place += 1
            }
        }
        return HeaderCheck.trimmed(text)
    }

    private var hasGeneral: Bool { pieces.contains(.general) }

    /// Places after the point that are shown for a zero too, up to the last of them.
    private var requiredDecimals: Int {
        var count = 0
        var place = 0
        var isBehindPoint = false
        for piece in pieces {
            if piece == .point { isBehindPoint = true }
            if isBehindPoint, case .digit(let isRequired) = piece {
                place += 1
                if isRequired { count = place }
            }
        }
        return count
    }
}
