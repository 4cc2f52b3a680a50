import Composition
import Diagnostics
import Inks
import JobModel
import Typesetting

/// Finds the one font that each style means, and those that its spans mean.
struct FontResolver {
    private let template: Template
    private let catalogue: FontCatalogue
    private(set) var diagnostics = DiagnosticList()
    /// Of the styles in use, without repeats.
    private(set) var faces: [FontFace] = []

    init(_ template: Template, _ catalogue: FontCatalogue) {
        self.template = template
        self.catalogue = catalogue
    }

    mutating func resolve() {
        do {
            let typesetter = try Typesetter(catalogue: catalogue)
            // Unused styles are looked at too: a misspelt font is a mistake before anyone uses it.
            var sound: Set<TypeStyle> = []
            let sheet = StyleSheet(template, inks: .provisional(template))
            for style in template.styles {
                guard face(sheet.typeStyle(of: style), of: style, typesetter) != nil else { continue }
                sound.insert(sheet.typeStyle(of: style))
                checkHyphenation(style)
            }
            for frame in template.pages.flatMap(\.frames) {
                guard let style = frame.styleName.flatMap(template.style(named:)) else { continue }
                for typeStyle in sheet.typeStyles(of: frame) {
                    if sound.contains(typeStyle) {
                        if let face = try? typesetter.face(for: typeStyle) { add(face) }
                    } else if sound.contains(sheet.typeStyle(of: style)) {
                        // A bold or italic of the family: the mistake is the mark's.
                        if let face = face(typeStyle, of: style, typesetter, in: frame) {
                            sound.insert(typeStyle)
                            add(face)
                        }
                    }
                }
            }
        } catch {
            diagnostics.append(Diagnostic("font-not-found", "\(error)"))
        }
    }

    private mutating func add(_ face: FontFace) {
        if !faces.contains(face) { faces.append(face) }
    }

    private mutating func face(
        _ typeStyle: TypeStyle, of style: TextStyle, _ typesetter: Typesetter, in frame: Frame? = nil
    ) -> FontFace? {
        do {
            return try typesetter.face(for: typeStyle)
        } catch {
            var hints = error.hint.map { [$0] } ?? []
            if let wanted = error.wanted { hints += Suggestion.hint(for: wanted, among: error.known) }
            if hints.isEmpty { hints = ["`tirage doctor` lists the fonts a job may see"] }
            let subject = frame.map { "a mark in frame `\($0.name)`" } ?? "style `\(style.name)`"
            diagnostics.append(
                Diagnostic(
                    "font-not-found", "\(subject): \(error)", at: frame?.location ?? style.location,
                    hints: hints))
            return nil
        }
    }

    private mutating func checkHyphenation(_ style: TextStyle) {
        guard style.hyphenates, case .tag(let tag) = style.language, !Hyphenation.hasPatterns(for: tag) else {
            return
        }
        diagnostics.append(
            Diagnostic(
                "no-patterns", "style `\(style.name)`: there are no patterns to divide words of `\(tag)`",
                at: style.location,
                hints: [
                    "install Debian's package hyphen-\(tag.lowercased().prefix { $0 != "-" }), or write `hyphenate: false`"
                ]))
    }
}
