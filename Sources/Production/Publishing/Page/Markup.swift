import Foundation

/// Pieces of HTML that is also well-formed XML, and numbers as people read them.
enum Markup {
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            // No place in XML, and in a report nobody has put them there on purpose.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// `1 piece`, `12 500 pieces`.
    static func counted(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    /// In groups of three, a narrow no-break space between.
    static func grouped(_ number: Int) -> String {
        var groups: [String] = []
        var rest = number
        while rest >= 1000 {
            groups.insert(padded(rest % 1000, to: 3), at: 0)
            rest /= 1000
        }
        return ([String(rest)] + groups).joined(separator: "\u{202F}")
    }

    /// `4 ms`, `1.04 s`, `12.3 s`, `3 min 20 s`, `2 h 5 min`.
    static func duration(_ seconds: Double) -> String {
        if seconds < 0.0995 { return "\(max(1, Int((seconds * 1000).rounded()))) ms" }
        if seconds < 9.995 { return "\(decimal(seconds, places: 2)) s" }
        if seconds < 99.95 { return "\(decimal(seconds, places: 1)) s" }
        let whole = Int(seconds.rounded())
        if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
        return "\(whole / 3600) h \(whole % 3600 / 60) min"
    }

    /// `940 B`, `12.3 kB`, `1.2 GB`: thousands, not 1024s.
    static func size(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes) B" }
        var value = Double(bytes) / 1000
        var unit = 0
        let units = ["kB", "MB", "GB", "TB"]
        while value >= 999.5, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        return "\(decimal(value, places: value < 99.5 ? 1 : 0)) \(units[unit])"
    }

    /// `98 %`; what is little is not nothing, and what is nearly all is not all.
    static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return "0 %" }
        if part == whole { return "100 %" }
        let percent = Double(part) * 100 / Double(whole)
        if percent < 0.1 { return "&lt; 0.1 %" }
        if percent > 99.9 { return "&gt; 99.9 %" }
        return "\(decimal(percent, places: percent < 10 || percent > 99 ? 1 : 0)) %"
    }

    /// A decimal point in any locale.
    static func decimal(_ value: Double, places: Int) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded())
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let whole = "\(sign)\(scaled / scale)"
        return places == 0 ? whole : "\(whole).\(padded(scaled % scale, to: places))"
    }

    /// A length of a plot, without a needless tail.
    static func place(_ value: Double) -> String {
        let text = decimal(value, places: 2)
        guard text.contains(".") else { return text }
        let cut = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(cut.reversed())
    }

    static func section(_ id: String, _ title: String, _ body: String, note: String = "") -> String {
        let note = note.isEmpty ? "" : "<p class=\"note\">\(note)</p>"
        return """
            <section id="\(id)" aria-labelledby="\(id)-title">
            <h2 id="\(id)-title">\(title)</h2>
            \(note)\(body)
            </section>

            """
    }
}
