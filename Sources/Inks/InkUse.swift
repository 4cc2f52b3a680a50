public import JobModel

extension InkTable {
    /// For what is fitted and never printed.
    public static func provisional(_ template: Template) -> InkTable {
        var table = InkTable()
        let preview = InkPreview()
        table.add(template.inks, avoiding: []) { preview.look(of: $0) }
        return table
    }

    /// The same stand-ins, printed as they look: for a screen.
    public var onScreen: InkTable {
        var table = InkTable()
        for entry in entries {
            let look = entry.standIn
            table.add(artwork: look, as: .rgb(red: look.red, green: look.green, blue: look.blue))
        }
        return table
    }

    /// A style sheet by which an SVG's classes `ink-NAME` and `ink-stroke-NAME` take the inks of that name.
    public func styleSheet(for named: [NamedColour]) -> String {
        var rules = ""
        for ink in named {
            guard let standIn = standIn(for: ink.colour) else { continue }
            let digits = String(standIn.key | 1 << 24, radix: 16).dropFirst()
            // A colour's name may hold points, which begin another class.
            let name = ink.name.split(separator: ".", omittingEmptySubsequences: false).joined(
                separator: "\\.")
            rules += ".ink-\(name){fill:#\(digits)!important;stop-color:#\(digits)!important}"
            rules += ".ink-stroke-\(name){stroke:#\(digits)!important}"
        }
        return rules
    }
}

extension Template {
    /// Every colour that its frames and styles draw in, and those it only names, without repeats.
    public var inks: [Colour] {
        var colours = colours.map(\.colour) + styles.map(\.colour)
        for frame in pages.flatMap(\.frames) {
            if case .shape(let shape) = frame.content {
                colours += [shape.fill, shape.stroke].compactMap { $0 }
            }
        }
        var seen: Set<Colour> = []
        return colours.filter { seen.insert($0).inserted }
    }
}
