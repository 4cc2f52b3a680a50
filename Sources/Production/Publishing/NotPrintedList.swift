import ContactBase
import Crypto
import Diagnostics
import DurableFiles
import PURL

/// `not-printed.csv`: every row of the lists that is not printed, with the reason. RFC 4180, UTF-8, LF.
enum NotPrintedList {
    /// - Parameter reasons: counts every row.
    static func write(_ plan: Plan, to path: String, reasons: inout ReasonCounter) throws -> Report.File {
        let writer = try DurableWriter(path: path)
        var hash = SHA256()
        var bytes = 0
        func line(_ cells: [String]) throws {
            let text = Array((CSVLine.text(cells) + "\n").utf8)
            hash.update(data: text)
            bytes += text.count
            try writer.write(text)
        }
        try line(["file", "line", "disposition", "reason", "frame", "needed", "given"])
        try plan.forEachNotPrinted(sorted: true) { row in
            reasons.add(row)
            try line([
                plan.header.lists[row.list], String(row.line), row.disposition.rawValue, row.reason,
                row.frame,
                row.needed, row.given,
            ])
        }
        try writer.finish()
        return Report.File(path: "not-printed.csv", bytes: bytes, sha256: hash.finalize().hexadecimal)
    }
}
