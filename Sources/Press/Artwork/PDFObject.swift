/// An object for a PDF file that is written object by object.
public struct PDFObject: Hashable, Sendable {
    public var number: Int
    /// What stands between `n 0 obj` and `endobj`; references in it have their final numbers.
    public var body: [UInt8]
    /// Streams stand in the file by themselves; others may go into object streams (ISO 32000-1, 7.5.7).
    public var isStream: Bool
}
