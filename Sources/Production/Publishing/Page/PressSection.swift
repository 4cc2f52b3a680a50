public import JobModel

/// What the press files are made for; nothing of a plain run that converts nothing.
struct PressSection {
    let report: Report

    /// Rows of conversions shown; report.json has all.
    private static let limit = 12

    var html: String {
        let press = report.press
        guard press.profile != .plain || press.condition != nil else { return "" }
        var facts = PageTable(caption: "Press", columns: [.init("what"), .init("value")])
        facts.rows = [["files", press.profile.title]]
        if let condition = press.condition {
            let name = press.conditionName.map {
                $0 == condition ? "" : " <span class=\"soft\">\(Markup.escaped($0))</span>"
            }
            facts.rows.append(["printing condition", Markup.escaped(condition) + (name ?? "")])
        }
        if !press.marks.isEmpty {
            facts.rows.append(["marks", press.marks.map(\.rawValue).joined(separator: ", ")])
        }
        facts.rows.append([
            "colours of the template", press.inks.map(Markup.escaped).joined(separator: "<br/>"),
        ])
        var body = facts.html
        if !press.converted.isEmpty {
            let count = press.converted.count
            body +=
                "<h3>Converted colours</h3><p class=\"note\">\(Markup.counted(count, "RGB colour")) of artwork "
                + "and pictures, and what is printed instead\(count > PressSection.limit ? "; the first \(PressSection.limit), report.json has all" : "").</p>"
            var table = PageTable(caption: "Converted colours", columns: [.init("RGB"), .init("printed")])
            table.rows = press.converted.prefix(PressSection.limit).map { conversion in
                // Digits of our own making: nothing that could end the attribute.
                let swatch = "<span class=\"swatch\" style=\"background:\(conversion.rgb)\"></span>"
                return ["\(swatch) \(conversion.rgb)", Markup.escaped(conversion.inks)]
            }
            body += table.html
        }
        return Markup.section("press", "Press", body)
    }
}

extension PressProfile {
    /// For people.
    public var title: String {
        switch self {
        case .plain: "PDF"
        case .pdfx4: "PDF/X-4"
        case .pdfvt1: "PDF/VT-1"
        }
    }
}
