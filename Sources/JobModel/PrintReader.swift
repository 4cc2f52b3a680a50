import Diagnostics

/// `print` of a job.
extension Reading {
    func print(_ node: YAMLNode) -> PrintSettings? {
        let keys = [
            "part", "files", "max_quarantined", "profile", "intent", "images", "marks", "ink_limit",
            "min_stroke",
        ]
        guard let print = MappingReader(node, "`print`", keys: keys, in: self) else { return nil }
        var settings = PrintSettings()
        if let part = print.optional("part").flatMap({ integer($0, "part", in: PrintSettings.partRange) }) {
            settings.part = part
        }
        settings.files = print.optional("files").flatMap { deliveredFiles($0, "files") }
        if let share = print.optional("max_quarantined").flatMap({ fraction($0, "max_quarantined") }) {
            settings.maxQuarantined = share
        }
        if let profile = print.optional("profile").flatMap({ word($0, "profile", PressProfile.self) }) {
            settings.profile = profile
            if profile != .plain, print.optional("intent") == nil {
                error(
                    "missing-intent",
                    "the profile `\(profile.rawValue)` needs an `intent`: what it is printed with",
                    at: print.keyLocation("profile") ?? node.location,
                    [
                        "ask the printer for the ICC profile of the press and paper, and for the condition's name",
                        "write intent: {file: PSOcoated_v3.icc, condition: FOGRA51}",
                    ])
            }
        }
        settings.intent = print.optional("intent").flatMap { intent($0) }
        if let policy = print.optional("images").flatMap({ word($0, "images", ImagePolicy.self) }) {
            settings.images = policy
            if policy == .convert, print.optional("intent") == nil {
                error(
                    "missing-intent", "images are converted into the inks of an `intent`, and there is none",
                    at: print.keyLocation("images") ?? node.location,
                    ["give the job an `intent`, or leave the images as they are: images: keep"])
            }
        }
        settings.marks = Set(print.optional("marks").map { marks($0) } ?? [])
        settings.inkLimit = print.optional("ink_limit").flatMap { inkLimit($0, "ink_limit") }
        settings.minStroke = print.optional("min_stroke").flatMap {
            length($0, "min_stroke", from: "0.01mm", to: "2mm")
        }
        return settings
    }

    private func intent(_ node: YAMLNode) -> IntentSource? {
        let keys = ["file", "condition", "name"]
        guard let mapping = MappingReader(node, "`intent`", keys: keys, in: self) else { return nil }
        let file = mapping.required("file").flatMap { path($0, "file") }
        let condition = mapping.required("condition").flatMap { words($0, "condition") }
        let name = mapping.optional("name").flatMap { words($0, "name") }
        guard let file, let condition else { return nil }
        return IntentSource(file: file, condition: condition, name: name)
    }

    /// A line that goes into every press file.
    private func words(_ node: YAMLNode, _ name: String) -> String? {
        guard let text = line(node, name) else { return nil }
        guard !text.isEmpty, text.utf8.count <= 200, text.unicodeScalars.allSatisfy({ $0.value >= 32 }) else {
            error("bad-value", "`\(name)` is a line of 1 to 200 bytes", at: node.location)
            return nil
        }
        return text
    }

    private func marks(_ node: YAMLNode) -> [PrinterMark] {
        guard case .list(let list) = node.content else {
            error(
                "wrong-kind", "`marks` must be a list, but is \(node.kind)", at: node.location,
                ["write marks: [\(PrinterMark.allCases.map(\.rawValue).joined(separator: ", "))]"])
            return []
        }
        return list.compactMap { word($0, "marks", PrinterMark.self) }
    }

    /// `300%`: a whole number from 100% to 400%.
    private func inkLimit(_ node: YAMLNode, _ name: String) -> Double? {
        guard let text = line(node, name) else { return nil }
        let digits = text.utf8.last == UInt8(ascii: "%") ? ColumnName.trimmed(String(text.dropLast())) : ""
        guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let percent = Int(digits), (100...400).contains(percent)
        else {
            error(
                "bad-number", "`\(name)` takes a whole percentage from 100% to 400%, not \(text.quoted)",
                at: node.location,
                ["ask the printer: 300% is usual on coated paper, 280% and less on uncoated"])
            return nil
        }
        return Double(percent) / 100
    }

    /// `parts`, which is nil, or pieces in a file.
    private func deliveredFiles(_ node: YAMLNode, _ name: String) -> Int? {
        guard let text = line(node, name), text != "parts" else { return nil }
        let digits = text.utf8.allSatisfy { (48...57).contains($0) }
        guard digits, text.utf8.count <= 7, !text.hasPrefix("0"), let pieces = Int(text),
            PrintSettings.fileRange.contains(pieces)
        else {
            error(
                "bad-number",
                "`\(name)` takes `parts`, or how many pieces go into a press file, from 1 to "
                    + "\(PrintSettings.fileRange.upperBound), not \(text.quoted)",
                at: node.location)
            return nil
        }
        return pieces
    }

}
