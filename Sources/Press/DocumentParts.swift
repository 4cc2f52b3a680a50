import JobModel

/// A piece's pages within a file, and what the press may know of it.
public struct FilePiece: Hashable, Sendable {
    /// The piece's number in its run.
    public var number: Int
    /// The contact's pseudonym: no name, no address.
    public var record: String
    public var pageCount: Int

    public init(number: Int, record: String, pageCount: Int) {
        self.number = number
        self.record = record
        self.pageCount = pageCount
    }
}

/// The hierarchy of document parts (ISO 16612-2, 6.5; ISO 32000-2, 14.12): a root, and a leaf for each piece.
enum DocumentParts {
    static func root(node: Int) -> String {
        "<</Type/DPartRoot/DPartRootNode \(node) 0 R/RecordLevel 1/NodeNameList[/root/record]>>"
    }

    /// What the root says of the job, with its key.
    static func metadata(ofJob job: String) -> String {
        "/DPM<</CIP4_Root<</CIP4_Metadata<</CIP4_Conformance(base)/CIP4_Creator(Tirage)"
            + "/CIP4_JobID\(PDFText.string(job))>>>>>>"
    }

    /// What a leaf says of its piece, with its key: everyone who gets the file can read it.
    static func metadata(of piece: FilePiece) -> String {
        "/DPM<</CIP4_Root<</CIP4_Recipient<</CIP4_UniqueID\(PDFText.string(piece.record))>>>>"
            + "/Tirage_Piece \(piece.number)>>"
    }

    /// - Parameters:
    ///   - parent: the number of the root's dictionary.
    ///   - leaves: of the pieces, in order.
    static func node(parent: Int, leaves: some Sequence<Int>, job: String) -> String {
        // An array of arrays: each inner one holds the children of one kind.
        let children = leaves.map { "\($0) 0 R" }.joined(separator: " ")
        return "<</Type/DPart/Parent \(parent) 0 R/DParts[[\(children)]]\(metadata(ofJob: job))>>"
    }

    /// - Parameter pages: object numbers of the piece's pages.
    static func leaf(of piece: FilePiece, parent: Int, pages: ArraySlice<Int>) -> String {
        let first = pages.first.map { "/Start \($0) 0 R" } ?? ""
        // Only where there is more than one (ISO 32000-2, table 409).
        let last = pages.count > 1 ? pages.last.map { "/End \($0) 0 R" } ?? "" : ""
        return "<</Type/DPart/Parent \(parent) 0 R\(first)\(last)\(metadata(of: piece))>>"
    }
}

/// Texts as PDF has them.
enum PDFText {
    /// A string in parentheses: ASCII as it is, all else in UTF-16 (ISO 32000-1, 7.9.2.2).
    static func string(_ text: String) -> String {
        if text.utf8.allSatisfy({ (32..<127).contains($0) }) {
            var escaped = "("
            for character in text {
                if "()\\".contains(character) { escaped.append("\\") }
                escaped.append(character)
            }
            return escaped + ")"
        }
        let digits = text.utf16.map { unit in
            let hex = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - hex.utf8.count) + hex
        }
        return "<feff" + digits.joined() + ">"
    }

    /// A name with its slash (ISO 32000-1, 7.3.5): what is no regular character of ASCII is written by its number.
    static func name(_ text: String) -> String {
        var name = "/"
        for byte in text.utf8 {
            let isRegular =
                (33..<127).contains(byte) && byte != UInt8(ascii: "#") && !PDFSyntax.isDelimiter(byte)
            if isRegular {
                name.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                name += "#" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return name
    }
}
