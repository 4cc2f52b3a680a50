import Composition
import Diagnostics
import JobModel
import Typesetting

/// Why a frame does not print, for people.
extension FrameMisfit {
    /// Names the frame and holds nothing of the contact's.
    var words: String { words(of: "the image") }

    private func words(of image: String) -> String {
        switch reason {
        case .text(.tooLarge): "the text does not fit frame `\(frame)`"
        case .text(.missingGlyph(let scalar)):
            "the font of frame `\(frame)` has no glyph for \(scalar.codePoint)"
        case .badLanguage: "the language of frame `\(frame)` is no language tag"
        case .imageUnnamed: "frame `\(frame)` names no image: a value in its path is empty"
        case .imageMissing: "\(image) of frame `\(frame)` is not there"
        case .imageRefused(let why): "\(image) of frame `\(frame)` cannot be shown: \(why)"
        case .imageCoarse: "\(image) of frame `\(frame)` is too coarse"
        }
    }

    /// For the column `needed` of `not-printed.csv`.
    var needed: String {
        switch reason {
        case .text(.tooLarge(let width, let height)): Millimetres.text(.points(width), .points(height))
        case .imageCoarse(_, let needs): "\(Int(needs.rounded(.up))) ppi"
        case .text, .badLanguage, .imageUnnamed, .imageMissing, .imageRefused: ""
        }
    }

    /// For the column `given`: the box, or what else is compared with ``needed``.
    var has: String {
        if case .imageCoarse(let has, _) = reason { return "\(Int(has.rounded(.down))) ppi" }
        return Millimetres.text(given.width, given.height)
    }

    /// As a mistake of the template: of a frame that is the same on every piece.
    ///
    /// - Parameter image: what shows, with its path: "the image `lamp.svg`".
    func mistake(at place: SourceLocation?, of image: String = "the image") -> Diagnostic {
        let words = words(of: image)
        return switch reason {
        case .text(.tooLarge):
            Diagnostic(
                "text-too-large", "the text of frame `\(frame)` needs \(needed); its box gives \(has)",
                at: place)
        case .text(.missingGlyph): Diagnostic("missing-glyph", words, at: place)
        case .badLanguage: Diagnostic("bad-language", words, at: place)
        case .imageUnnamed, .imageMissing: Diagnostic("image-not-found", words, at: place)
        case .imageRefused: Diagnostic("image-not-readable", words, at: place)
        case .imageCoarse:
            Diagnostic(
                "coarse-image",
                "\(image) of frame `\(frame)` has \(has) where it is printed; the template wants \(needed)",
                at: place)
        }
    }
}

extension Unicode.Scalar {
    /// `U+00E9`.
    var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
