/// How a cell's number is shown: what is understood of a format code (ISO 29500-1, 18.8.30 and 18.8.31).
///
/// What depends on who looks is left out, since other programs and people read the cell as text: dates and times are
/// shown as ISO 8601 writes them, numbers with a point and without marks between thousands, amounts of money without
/// their currency. Fractions, exponents, conditions, thousands that are cut off (`0,`) and other scripts' digits are
/// not followed: such a number is shown as `General` would. So are dates before the first day of the workbook.
enum NumberFormat: Hashable {
    case general
    case date(DatePattern)
    /// For positive numbers, and those for negative and zero where the code has them.
    case number(NumberPattern, negative: NumberPattern?, zero: NumberPattern?)

    init(code: String) {
        let sections = FormatSection.sections(of: code)
        if sections.contains(where: \.isBeyondUs) {
            self = .general
        } else if let pattern = DatePattern(sections[0]) {
            self = .date(pattern)
        } else if sections.contains(where: { DatePattern($0) != nil }) || sections[0].tokens == [.text]
            || sections[0].tokens.isEmpty
        {
            self = .general
        } else {
            var patterns = sections.prefix(3).map(NumberPattern.init)
            // One currency makes all sections amounts.
            if patterns.contains(where: \.isAmount) {
                for index in patterns.indices { patterns[index].isAmount = true }
            }
            self = .number(
                patterns[0], negative: patterns.count > 1 ? patterns[1] : nil,
                zero: patterns.count > 2 ? patterns[2] : nil)
            if self == .number(NumberPattern(FormatSection(tokens: [.general])), negative: nil, zero: nil) {
                self = .general
            }
        }
    }

    /// The formats without a code in the file, by number. Those that follow the language of the program are given
    /// their English form, or a date or time where East Asian and Thai programs have one.
    init(builtIn id: Int) {
        let code: String? =
            switch id {
            case 1, 59: "0"
            case 2, 60: "0.00"
            case 3, 61: "#,##0"
            case 4, 62: "#,##0.00"
            case 5, 6, 41, 42: "$#,##0"
            case 7, 8, 43, 44: "$#,##0.00"
            case 9, 67: "0%"
            case 10, 68: "0.00%"
            case 14...17, 27...31, 34...36, 50...54, 57, 58, 71...74, 81: "yyyy-mm-dd"
            case 18, 20, 32, 55, 75: "h:mm"
            case 19, 21, 33, 56, 76, 45, 47, 78, 80: "h:mm:ss"
            case 22, 77: "yyyy-mm-dd h:mm"
            case 37, 38: "#,##0"
            case 39, 40: "#,##0.00"
            case 46, 79: "[h]:mm:ss"
            default: nil
            }
        self = code.map(NumberFormat.init(code:)) ?? .general
    }

    var isGeneral: Bool { self == .general }

    func text(_ number: DecimalNumber, in calendar: SheetCalendar) -> String {
        switch self {
        case .general: number.general
        case .date(let pattern): pattern.text(number, in: calendar) ?? number.general
        case .number(let positive, let negative, let zero):
            if number.isZero {
                // A currency's nought is often a dash.
                (zero.map { $0.isAmount ? positive : $0 } ?? positive).text(number)
            } else if number.isNegative, let negative, negative.isWordsOnly {
                negative.text(number)
            } else {
                positive.text(number)
            }
        }
    }
}
