/// Whether a list's lines end in carriage returns alone, as on old Macs: no line feed stands outside quotes in the
/// whole of it, and a carriage return without one does.
struct LineEndCheck {
    private(set) var isSettled = false
    private var hasBareReturn = false
    private var isInQuotes = false

    var isOfReturns: Bool { hasBareReturn && !isSettled }

    /// The next bytes of the list, of which a line feed outside quotes settles the matter: in most lists, at once.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        for byte in bytes {
            switch byte {
            case ByteClass.quote: isInQuotes.toggle()
            case ByteClass.lineFeed where !isInQuotes:
                isSettled = true
                return
            case ByteClass.carriageReturn where !isInQuotes: hasBareReturn = true
            default: break
            }
        }
    }
}
