import Diagnostics

/// What a reader of a file carries along: the source, and the mistakes found so far.
///
/// A class, because every part of a file adds to the one list.
final class Reading {
    let source: SourceText
    private var found: [Diagnostic] = []

    init(source: SourceText) { self.source = source }

    /// Mistakes told; a file with more is another kind of file.
    private static let limit = 1000
    /// Of all, told or not.
    private(set) var errorCount = 0
    var hasErrors: Bool { errorCount > 0 }

    /// - Parameter hints: worked out only where they are told: some are searched for.
    func error(
        _ code: Diagnostic.Code, _ message: String, at place: SourceLocation,
        _ hints: @autoclosure () -> [String] = []
    ) {
        errorCount += 1
        add { Diagnostic(code, message, at: place, hints: hints()) }
    }

    func warning(
        _ code: Diagnostic.Code, _ message: String, at place: SourceLocation,
        _ hints: @autoclosure () -> [String] = []
    ) {
        add { Diagnostic(.warning, code, message, at: place, hints: hints()) }
    }

    /// One that was found before there was a reading.
    private func add(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { errorCount += 1 }
        add { diagnostic }
    }

    private func add(_ diagnostic: () -> Diagnostic) {
        if found.count < Reading.limit {
            found.append(diagnostic())
        } else if found.count == Reading.limit {
            let place = SourceLocation(file: source.file)
            found.append(Diagnostic("too-many", "only \(Reading.limit) of the mistakes are told", at: place))
        }
    }

    /// In the order of the file; those at one place in the order they were found.
    var diagnostics: DiagnosticList {
        let ordered = found.enumerated().sorted { a, b in
            let (left, right) = (a.element.location, b.element.location)
            return (left?.line ?? 0, left?.column ?? 0, a.offset) < (
                right?.line ?? 0, right?.column ?? 0, b.offset
            )
        }
        return DiagnosticList(ordered.map(\.element))
    }

    /// Bytes to root node; nil when there is nothing to read on with, and then `diagnostics` says why.
    static func open(_ bytes: [UInt8], file: String) -> (
        reading: Reading?, root: YAMLNode?, DiagnosticList
    ) {
        var diagnostics = DiagnosticList()
        guard let source = SourceText(bytes, file: file, diagnostics: &diagnostics) else {
            return (nil, nil, diagnostics)
        }
        let root = YAMLDocument.read(source, diagnostics: &diagnostics)
        let reading = Reading(source: source)
        diagnostics.all.forEach(reading.add)
        return (reading, root, diagnostics)
    }
}

extension String {
    /// For messages: in backticks, and cut when long.
    var quoted: String {
        unicodeScalars.count <= 60
            ? "`\(self)`" : "`\(String(String.UnicodeScalarView(unicodeScalars.prefix(57))))…`"
    }
}
