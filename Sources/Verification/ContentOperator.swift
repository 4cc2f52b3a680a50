/// The operators that read-back follows (ISO 32000-1, annex A). Any other, inline images among them, makes a page
/// unreadable rather than half read.
enum ContentOperator: String, CaseIterable {
    case save = "q"
    case restore = "Q"
    case concatenate = "cm"
    case lineWidth = "w"
    case lineCap = "J"
    case lineJoin = "j"
    case miterLimit = "M"
    case dash = "d"
    case renderingIntent = "ri"
    case flatness = "i"
    case graphicsState = "gs"

    case move = "m"
    case line = "l"
    case curve = "c"
    case curveFromCurrent = "v"
    case curveToEnd = "y"
    case closePath = "h"
    case rectangle = "re"

    case stroke = "S"
    case closeStroke = "s"
    case fill = "f"
    case fillOld = "F"
    case fillEvenOdd = "f*"
    case fillStroke = "B"
    case fillStrokeEvenOdd = "B*"
    case closeFillStroke = "b"
    case closeFillStrokeEvenOdd = "b*"
    case endPath = "n"
    case clip = "W"
    case clipEvenOdd = "W*"

    case beginText = "BT"
    case endText = "ET"
    case characterSpacing = "Tc"
    case wordSpacing = "Tw"
    case horizontalScale = "Tz"
    case leading = "TL"
    case font = "Tf"
    case renderMode = "Tr"
    case rise = "Ts"
    case moveText = "Td"
    case moveTextSetLeading = "TD"
    case textMatrix = "Tm"
    case nextLine = "T*"
    case show = "Tj"
    case showAdjusted = "TJ"
    case nextLineShow = "'"
    case nextLineShowSpaced = "\""

    case strokeSpace = "CS"
    case fillSpace = "cs"
    case strokeColour = "SC"
    case strokeColourNamed = "SCN"
    case fillColour = "sc"
    case fillColourNamed = "scn"
    case strokeGrey = "G"
    case fillGrey = "g"
    case strokeRGB = "RG"
    case fillRGB = "rg"
    case strokeCMYK = "K"
    case fillCMYK = "k"

    case shading = "sh"
    case xobject = "Do"
    case markPoint = "MP"
    case markPointProperties = "DP"
    case beginMarked = "BMC"
    case beginMarkedProperties = "BDC"
    case endMarked = "EMC"

    /// Up to three bytes as one number.
    private static func key(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static let table = Dictionary(
        uniqueKeysWithValues: allCases.map { (key($0.rawValue.utf8), $0) })

    init?(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= 3, let found = ContentOperator.table[ContentOperator.key(bytes)] else {
            return nil
        }
        self = found
    }
}
