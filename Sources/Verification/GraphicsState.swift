/// What a content stream has set when it paints (ISO 32000-1, 8.4 and 9.3). Hashable: a form's operations depend on
/// the state it is painted in, and are kept by it.
struct GraphicsState: Hashable {
    var matrix = Matrix.identity
    var clip: Clip?
    var fill = FillColour.black
    var lineWidth = 1.0
    var text = TextState()

    /// False once `gs` sets something that makes paint less than solid, true again once it takes it back.
    var hasSolidAlpha = true
    var hasNoSoftMask = true
    var hasNormalBlend = true
    var knocksOut = true
    /// Whether every group around is composited solid; each starts its own state anew (11.6.6).
    var groupsAreSolid = true

    /// Whether paint covers what lies beneath, in exactly its colour.
    var isSolid: Bool { hasSolidAlpha && hasNoSoftMask && hasNormalBlend && knocksOut && groupsAreSolid }

    /// Inside a transparency group painted now.
    mutating func enterGroup() {
        groupsAreSolid = isSolid
        hasSolidAlpha = true
        hasNoSoftMask = true
        hasNormalBlend = true
    }

    mutating func clip(to box: Rect, isRectangle: Bool) {
        let outer = clip ?? Clip(box: .everything, isRectangle: true)
        clip = Clip(box: outer.box.intersection(box), isRectangle: outer.isRectangle && isRectangle)
    }

    /// A clip path as its bounds, and whether those are all there is to it.
    struct Clip: Hashable {
        var box: Rect
        var isRectangle: Bool
    }

    struct TextState: Hashable {
        /// The font's object number; 0 before any is set.
        var font = 0
        var size = 0.0
        var characterSpacing = 0.0
        var wordSpacing = 0.0
        var horizontalScale = 1.0
        var leading = 0.0
        var rise = 0.0
        var mode = 0
    }
}

/// The colours that matter to a code. A four-colour black counts as another: it must come off one plate.
enum FillColour: Hashable {
    case black, white, other

    init(grey: Double) { self = grey == 0 ? .black : grey == 1 ? .white : .other }

    init(red: Double, green: Double, blue: Double) {
        self = red == green && green == blue ? FillColour(grey: red) : .other
    }

    init(cyan: Double, magenta: Double, yellow: Double, black: Double) {
        self = cyan == 0 && magenta == 0 && yellow == 0 ? FillColour(grey: 1 - black) : .other
    }
}
