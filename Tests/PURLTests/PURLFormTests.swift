import PURL
import Testing

@Suite("Forms of a PURL")
struct PURLFormTests {
    static let purl = "https://go.example.com/k7qm2x9t4rwbcx"

    @Test(
        "address, short form and payload",
        arguments: [
            (PayloadCase.mixed, "https://go.example.com/K7QM2X9T4RWBCX"),
            (.upper, "HTTPS://GO.EXAMPLE.COM/K7QM2X9T4RWBCX"),
            (.lower, "https://go.example.com/k7qm2x9t4rwbcx"),
        ])
    func forms(letterCase: PayloadCase, payload: String) throws {
        let token = try Token(parsing: "k7qm2x9t4rwbcx")
        let form = try PURLForm(base: "https://go.example.com/", letterCase: letterCase)
        #expect(form.purl(token) == Self.purl)
        #expect(form.short(token) == "go.example.com/k7qm-2x9t-4rwb-cx")
        #expect(form.payload(token) == payload)
    }

    @Test("a path in the base keeps its case when mixed, and is folded otherwise")
    func path() throws {
        let token = try Token(parsing: "k7qm2x9t4rwbcx")
        func payload(_ letterCase: PayloadCase) throws -> String {
            try PURLForm(base: "https://example.com/Go/", letterCase: letterCase).payload(token)
        }
        #expect(try payload(.mixed) == "https://example.com/Go/K7QM2X9T4RWBCX")
        #expect(try payload(.upper) == "HTTPS://EXAMPLE.COM/GO/K7QM2X9T4RWBCX")
        #expect(try payload(.lower) == "https://example.com/go/k7qm2x9t4rwbcx")
    }

    @Test(
        "a base that cannot carry tokens is refused",
        arguments: [
            ("https://exämple.com/", "holds a character outside printable ASCII"),
            ("https://example.com/a b/", "holds a character outside printable ASCII"),
            ("go.example.com/", "does not start with `https://` and a host"),
            ("https:///", "does not start with `https://` and a host"),
            ("https://example.com", "does not end with `/`"),
            ("", "does not start with `https://` and a host"),
            ("https://example.com/?t=/", "has a query or a fragment"),
            ("https://example.com/#/", "has a query or a fragment"),
        ])
    func badBase(base: String, fault: String) throws {
        let error = try #require(throws: PURLFormError.self) { try PURLForm(base: base, letterCase: .mixed) }
        #expect(error.description == "the PURLs' base `\(base)` \(fault)")
    }
}
