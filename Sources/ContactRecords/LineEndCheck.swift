/// Whether a list's lines end in carriage returns alone, as on old Macs: no line feed stands outside quotes in the
/// whole of it, and a carriage return does; or the list has no line feed at all.
struct LineEndCheck {
    /// No more bytes need be looked at.
    private(set) var isSettled = false
    private var hasLineFeed = false
    private var hasReturn = false
    private var hasBareReturn = false
    private var isInQuotes = false
    /// Lines left above the header, in which quotes mean nothing.
    private var preamble: Int

    init(preamble: Int) { self.preamble = preamble }

    var isOfReturns: Bool { !isSettled && (hasBareReturn || (hasReturn && !hasLineFeed)) }

    /// The next bytes of the list, of which a line feed outside quotes settles the matter: in most lists, at once.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            switch byte {
            case ByteClass.quote where preamble == 0: isInQuotes.toggle()
            case ByteClass.lineFeed:
                hasLineFeed = true
                if !isInQuotes {
                    isSettled = true
                    return
                }
            case ByteClass.carriageReturn:
                hasReturn = true
                if !isInQuotes { hasBareReturn = true }
                if preamble > 0 { preamble -= 1 }
            default: break
            }
        }
    }
}
