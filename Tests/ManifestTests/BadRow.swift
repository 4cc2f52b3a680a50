import Manifest
import Testing

/// A change that makes a good row of the sample package a bad one, and what must be said of it.
struct BadRow: Sendable, CustomTestStringConvertible {
    let fault: String
    let change: @Sendable (inout ManifestRow) -> Void
    /// False where the JSON Schema cannot know: the check symbol, or how values fit together.
    var isSchemaMatter = true

    var testDescription: String { fault }

    static let all: [BadRow] = [
        BadRow(fault: "`seq` is out of range") { $0.sequence = 0 },
        BadRow(fault: "`run` is out of range") { $0.run = 0 },
        BadRow(fault: "`campaign` is not a name") { $0.campaign = "Autumn" },
        BadRow(fault: "`job` is not a name") { $0.job = "-x" },
        BadRow(fault: "`rid` has not its form") { $0.rid = "r_short" },
        BadRow(fault: "`rid` has not its form") { $0.rid = "r_iiiiiiiiiiiiiiiiiiiiiiiiii" },
        BadRow(
            fault: "`token` fails its check symbol", change: { $0.token = "k7qm2x9t4rwbcy" },
            isSchemaMatter: false),
        BadRow(fault: "`token` fails its check symbol") { $0.token = $0.token.uppercased() },
        BadRow(
            fault: "`purl` does not end with the token", change: { $0.purl = "https://go.example.com/x" },
            isSchemaMatter: false),
        BadRow(fault: "`purl` does not end with the token") { $0.purl = "ftp://go.example.com/\($0.token)" },
        BadRow(fault: "`target` is not an address in ASCII") { $0.target = "https://example.com/é" },
        BadRow(fault: "`target` is not an address in ASCII") { $0.target = "javascript:alert(1)" },
        BadRow(
            fault: "`qr.payload` is not the PURL", change: { $0.symbol.payload = "https://go.example.com/" },
            isSchemaMatter: false),
        BadRow(fault: "`qr.version` is out of range") { $0.symbol.version = 41 },
        BadRow(fault: "`print` is null in a row that is printed") { $0.print = nil },
        BadRow(fault: "`print` is not null in the probe's row") { $0.kind = .probe },
        BadRow(fault: "`print.file` is not a file's name") { $0.print?.file = "../x.pdf" },
        BadRow(fault: "`print.pages` is out of range") { $0.print?.firstPage = 0 },
        BadRow(
            fault: "`print.pages` is out of range", change: { $0.print?.lastPage = 2 }, isSchemaMatter: false),
        BadRow(fault: "`print.piece` is out of range") { $0.print?.piece = 0 },
        BadRow(fault: "`valid.from` is not a date") { $0.validFrom = "1 Oct 2026" },
        BadRow(fault: "`valid.until` is not a date") { $0.validUntil = "2026-13-01" },
        BadRow(
            fault: "`valid.until` is before `valid.from`", change: { $0.validUntil = "2026-09-30" },
            isSchemaMatter: false),
        BadRow(fault: "`seq` is not the package's", change: { $0.sequence = 8 }, isSchemaMatter: false),
        BadRow(
            fault: "`campaign` is not the package's", change: { $0.campaign = "winter" },
            isSchemaMatter: false),
        BadRow(fault: "`job` is not the package's", change: { $0.job = "letter" }, isSchemaMatter: false),
        BadRow(fault: "`run` is not the package's", change: { $0.run = 2 }, isSchemaMatter: false),
        BadRow(
            fault: "`purl` is not the package's base and the token",
            change: {
                $0.purl = "https://other.example/\($0.token)"
                $0.symbol.payload = $0.purl
            }, isSchemaMatter: false),
        BadRow(
            fault: "`token` has not the package's length",
            change: {
                $0.token = "667r7bb5p"
                $0.purl = "https://go.example.com/667r7bb5p"
                $0.symbol.payload = $0.purl
            }, isSchemaMatter: false),
    ]
}
