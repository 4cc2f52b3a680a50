import Diagnostics

/// How often something was found, and where first.
struct Finding {
    private(set) var count = 0
    private(set) var firstLine = 0

    mutating func add(line: Int) {
        if count == 0 { firstLine = line }
        count += 1
    }
}

/// What can look wrong in any column's values.
enum Trouble: Int, CaseIterable {
    case mojibake, lostLetters, shortenedNumber, spreadsheetError, wordForNothing, entity, placeholder
    case quoteRest, serialDate, noAt

    var code: Diagnostic.Code {
        switch self {
        case .mojibake: "mojibake"
        case .lostLetters: "lost-letters"
        case .shortenedNumber: "shortened-number"
        case .spreadsheetError: "spreadsheet-error"
        case .wordForNothing: "word-for-nothing"
        case .entity: "html-entity"
        case .placeholder: "unfilled-placeholder"
        case .quoteRest: "quote-rest"
        case .serialDate: "serial-date"
        case .noAt: "email-without-at"
        }
    }

    /// Follows `12 values` or `1 value`.
    func says(isOne: Bool) -> String {
        switch self {
        case .mojibake: "\(isOne ? "looks" : "look") like UTF-8 read as Windows-1252"
        case .lostLetters: "\(isOne ? "holds" : "hold") U+FFFD, which stands for a letter that was lost"
        case .shortenedNumber:
            isOne
                ? "is a number that a spreadsheet has shortened (as 1.23E+10)"
                : "are numbers that a spreadsheet has shortened (as 1.23E+10)"
        case .spreadsheetError:
            isOne ? "is a spreadsheet's error (as #N/A)" : "are a spreadsheet's errors (as #N/A)"
        case .wordForNothing:
            isOne
                ? "is a program's word for nothing (as NULL)" : "are a program's words for nothing (as NULL)"
        case .entity: "\(isOne ? "holds" : "hold") HTML entities (as &amp;)"
        case .placeholder: "\(isOne ? "holds" : "hold") `{{`, a placeholder that was never filled"
        case .quoteRest:
            isOne
                ? "begins or ends with a quote that another program has left"
                : "begin or end with quotes that another program has left"
        case .serialDate:
            isOne
                ? "looks like a day as spreadsheets count them (as 45000)"
                : "look like days as spreadsheets count them (as 45000)"
        case .noAt: "\(isOne ? "has" : "have") no `@`"
        }
    }

    /// - Parameter column: as a rule writes it.
    func hints(column: String) -> [String] {
        switch self {
        case .mojibake: ["export the list again as UTF-8: the letters would be printed as they are"]
        case .lostLetters:
            ["export the list again from where it comes: this file no longer holds the letters"]
        case .shortenedNumber:
            ["make the column text in the spreadsheet, fill it anew and export again: digits are lost"]
        case .spreadsheetError:
            ["mend the formulas and export again, or leave these rows out: NOT starts_with(\(column), '#')"]
        case .wordForNothing: ["they would be printed as they are: export empty cells"]
        case .entity: ["they would be printed as they are: export plain text"]
        case .placeholder: ["values are printed as they are, never filled in: put these rows right"]
        case .quoteRest: ["they would be printed as they are: export the list again, each value quoted once"]
        case .serialDate:
            [
                "make the column a date in the spreadsheet and export again, or count in a field: "
                    + "add_days(date('1899-12-30'), number(\(column)))"
            ]
        case .noAt: ["put these rows right: an address that is wrong matches no list of `suppress`"]
        }
    }
}
