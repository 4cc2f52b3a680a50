public import ContactBase
import Production

/// Which pieces to look at before a run.
public enum ProofSelection: Hashable, Sendable {
    /// Where layouts break: the first and the last, for each placeholder the longest and the shortest value, for each
    /// frame the text set smallest, the coarsest picture and the first fallback picture.
    case worthLookingAt
    /// By piece number, as a run of the job would number them now.
    case pieces([ClosedRange<Int>])
    /// By contact key.
    case records([String])
    case first(Int)

    /// `17,204-230`: numbers and ranges from 1; nil for anything else.
    public static func pieces(_ text: String) -> ProofSelection? {
        PieceNumbers.ranges(text).map(ProofSelection.pieces)
    }
}

/// One piece of a proof.
public struct ProofPiece: Hashable, Sendable {
    /// Nil when the record would be quarantined.
    public var number: Int?
    /// As the job names it.
    public var list: String
    public var line: Int
    /// Why it is shown: `first`, `longest city`.
    public var reasons: [String]
    /// Whether its PURL is issued; else it shows SPECIMEN.
    public var isIssued: Bool
    public var notPrinted: NotPrinted?
}
