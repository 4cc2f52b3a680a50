import Foundation

/// Lets one thread at a time into cairo's fonts.
///
/// cairo 1.16 shares what it knows of a font file between all threads and guards only part of it: its list of a
/// file's faces and its choice of the file to close, of which it keeps ten open, take no lock, and FreeType opens files
/// for one thread at a time only (FT_New_Face). With a job of many fonts, two threads met there every twentieth run.
/// Pango 1.50 shares as little safely: who asks for a font's measures while another thread is at them gets none
/// (pangocairo-font.c, `in_get_metrics`), and lines break elsewhere.
/// Workers that draw are processes, each with a cairo of its own.
package enum FontGate {
    private static let gate = NSLock()

    package static func withGate<Result, Failure: Error>(
        _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        gate.lock()
        defer { gate.unlock() }
        return try body()
    }
}
