import DrawingSupport
import Testing
import Typesetting

extension TypeStyle {
    /// The plainest style of a family.
    static func plain(
        _ family: String = "Lato", size: Double = 10, leading: Double = 14, weight: Int = 400,
        isItalic: Bool = false, tracking: Double = 0, alignment: Alignment = .start
    ) -> TypeStyle {
        TypeStyle(
            family: family, weight: weight, isItalic: isItalic, size: size, leading: leading,
            tracking: tracking, alignment: alignment, language: nil)
    }
}

extension Typesetter {
    /// A text that must fit; the box is large where nothing is said of it.
    func fitted(
        _ text: String, _ style: TypeStyle, width: Double = 1000, height: Double = 1000
    ) throws -> FittedText { try fit(text, style: style, width: width, height: height).get() }

    /// Why a text does not fit; nil when it does.
    func misfit(
        _ text: String, _ style: TypeStyle, width: Double = 1000, height: Double = 1000
    ) throws -> Misfit? {
        switch try fit(text, style: style, width: width, height: height) {
        case .success: nil
        case .failure(let refusal): refusal.misfit
        }
    }
}

/// Equal but for the binary fractions in which Pango counts (1/1024 point).
func isNear(_ one: Double, _ other: Double, within distance: Double = 0.005) -> Bool {
    abs(one - other) <= distance
}
