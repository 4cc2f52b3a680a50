import ContactRecords
import Foundation
import Testing

/// A list file, how it is read, and what becomes of it.
struct ListCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let options: ListOptions
    /// As `List.account` gives it.
    let says: [String]

    init(_ name: String, _ bytes: [UInt8], _ options: ListOptions = ListOptions(), says: [String]) {
        testDescription = name
        self.bytes = bytes
        self.options = options
        self.says = says
    }

    init(_ name: String, _ text: String, _ options: ListOptions = ListOptions(), says: [String]) {
        self.init(name, Array(text.utf8), options, says: says)
    }
}

extension String {
    /// The text in another encoding, without a byte order mark.
    func bytes(_ encoding: String.Encoding) -> [UInt8] { Array(data(using: encoding) ?? Data()) }
}

@Suite("Lists as they come")
struct ListTableTests {
    @Test("in their encodings", arguments: ListCase.encodings)
    func encodings(example: ListCase) throws { try check(example) }

    @Test("in their dialects", arguments: ListCase.dialects)
    func dialects(example: ListCase) throws { try check(example) }

    @Test("of JSON", arguments: ListCase.json)
    func json(example: ListCase) throws { try check(example) }

    @Test("with what cannot be seen", arguments: ListCase.cleaning)
    func cleaning(example: ListCase) throws { try check(example) }

    @Test("which are no lists of the format named", arguments: ListCase.others)
    func others(example: ListCase) throws { try check(example) }

    private func check(_ example: ListCase) throws {
        #expect(try List(example.bytes).account(example.options) == example.says)
    }
}
