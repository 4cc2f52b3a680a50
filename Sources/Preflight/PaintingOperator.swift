/// The operators that preflight follows (ISO 32000-1, annex A), by their bytes as one number.
enum PaintingOperator: UInt32 {
    case save = 0x71  // q
    case restore = 0x51  // Q
    case concatenate = 0x636D  // cm
    case lineWidth = 0x77  // w
    case graphicsState = 0x6773  // gs

    case move = 0x6D  // m
    case line = 0x6C  // l
    case curve = 0x63  // c
    case curveFromCurrent = 0x76  // v
    case curveToEnd = 0x79  // y
    case rectangle = 0x7265  // re

    case stroke = 0x53  // S
    case closeStroke = 0x73  // s
    case fill = 0x66  // f
    case fillOld = 0x46  // F
    case fillEvenOdd = 0x662A  // f*
    case fillStroke = 0x42  // B
    case fillStrokeEvenOdd = 0x422A  // B*
    case closeFillStroke = 0x62  // b
    case closeFillStrokeEvenOdd = 0x622A  // b*
    case endPath = 0x6E  // n

    case beginText = 0x4254  // BT
    case horizontalScale = 0x547A  // Tz
    case font = 0x5466  // Tf
    case renderMode = 0x5472  // Tr
    case moveText = 0x5464  // Td
    case moveTextSetLeading = 0x5444  // TD
    case textMatrix = 0x546D  // Tm
    case show = 0x546A  // Tj
    case showAdjusted = 0x544A  // TJ
    case nextLineShow = 0x27  // '
    case nextLineShowSpaced = 0x22  // "

    case strokeSpace = 0x4353  // CS
    case fillSpace = 0x6373  // cs
    case strokeColour = 0x5343  // SC
    case strokeColourNamed = 0x53434E  // SCN
    case fillColour = 0x7363  // sc
    case fillColourNamed = 0x73636E  // scn
    case strokeGrey = 0x47  // G
    case fillGrey = 0x67  // g
    case strokeRGB = 0x5247  // RG
    case fillRGB = 0x7267  // rg
    case strokeCMYK = 0x4B  // K
    case fillCMYK = 0x6B  // k

    case shading = 0x7368  // sh
    case xobject = 0x446F  // Do
    case beginImage = 0x4249  // BI
    case uncolouredGlyph = 0x6431  // d1

    init?(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) {
        guard bytes.count <= 3 else { return nil }
        var key: UInt32 = 0
        for byte in bytes { key = key << 8 | UInt32(byte) }
        self.init(rawValue: key)
    }
}
