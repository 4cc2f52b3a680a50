import Diagnostics
import Glibc

/// The text of a list as UTF-8, whatever its encoding, its lines ended by line feeds or by the pair.
///
/// A file whose lines end in carriage returns alone is turned into lines of line feeds on the way.
struct TextStream: ~Copyable {
    let encoding: TextEncoding
    let warnings: [Diagnostic]
    private let file: BlockFile
    private let start: Int
    private let transcoder: Transcoder?
    private var input: [UInt8] = []
    private var inputPlace = 0
    private var inputIsAtEnd = false
    private var output: [UInt8] = []
    private var outputPlace = 0
    private var endsLinesWithReturns = false
    private var isAfterReturn = false

    static let blockSize = 1 << 16

    private init(_ file: consuming BlockFile, _ check: EncodingCheck, _ transcoder: consuming Transcoder?) {
        encoding = check.encoding
        warnings = check.warnings
        start = check.start
        self.file = file
        self.transcoder = transcoder
    }

    /// - Throws: `DiagnosticList` for a file or encoding that cannot be read, `ContactFileError` if reading fails.
    static func open(path: String, displayName: String, encoding asked: TextEncoding?) throws -> TextStream {
        let file = try BlockFile(path: path, displayName: displayName)
        let check = try EncodingCheck(file, asked: asked)
        let transcoder = try transcoder(for: check.encoding, displayName: displayName)
        try file.seek(to: check.start)
        return TextStream(file, check, transcoder)
    }

    private static func transcoder(for encoding: TextEncoding, displayName: String) throws(ContactFileError)
        -> Transcoder?
    {
        guard encoding != .utf8 else { return nil }
        do throws(Transcoder.Failure) {
            return try Transcoder(encoding)
        } catch {
            throw ContactFileError(file: displayName, errno: error.errno)
        }
    }

    /// From now on turns carriage returns into line feeds, if no line ends otherwise. Begins again at the start.
    ///
    /// - Parameter preamble: lines above the header.
    mutating func settleLineEnds(preamble: Int) throws(ContactFileError) {
        var check = LineEndCheck(preamble: preamble)
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: TextStream.blockSize)
        defer { buffer.deallocate() }
        while !check.isSettled {
            let count = try read(into: UnsafeMutableRawBufferPointer(buffer))
            if count == 0 { break }
            check.look(at: UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
        try file.seek(to: start)
        transcoder?.reset()
        (inputPlace, outputPlace, inputIsAtEnd) = (0, 0, false)
        input.removeAll(keepingCapacity: true)
        output.removeAll(keepingCapacity: true)
        endsLinesWithReturns = check.isOfReturns
    }

    /// The number of bytes put into `buffer`; 0 at the end of the text.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ContactFileError) -> Int {
        while true {
            let count = transcoder == nil ? try file.read(into: buffer) : try transcode(into: buffer)
            guard endsLinesWithReturns, count > 0 else { return count }
            let kept = endLinesWithLineFeeds(buffer.bindMemory(to: UInt8.self), count: count)
            // A block that was nothing but the second half of a pair is not the end.
            if kept > 0 { return kept }
        }
    }

    private mutating func transcode(into buffer: UnsafeMutableRawBufferPointer) throws(ContactFileError)
        -> Int
    {
        while outputPlace == output.count {
            if inputPlace == input.count || !makeOutput() {
                guard !inputIsAtEnd else { return 0 }
                try fillInput()
            }
        }
        let count = min(buffer.count, output.count - outputPlace)
        output.withUnsafeBytes {
            buffer.copyMemory(from: .init(rebasing: $0[outputPlace..<outputPlace + count]))
        }
        outputPlace += count
        return count
    }

    /// Whether anything could be made of the input at hand.
    private mutating func makeOutput() -> Bool {
        var taken = 0
        let isLast = inputIsAtEnd
        let place = inputPlace
        output = input.withUnsafeBufferPointer { input in
            // No character takes more than 3 bytes for each of its own in any encoding read here.
            [UInt8](unsafeUninitializedCapacity: (input.count - place) * 3 + 4) { room, count in
                (taken, count) =
                    transcoder?.transcode(.init(rebasing: input[place...]), into: room, isLast: isLast)
                    ?? (0, 0)
            }
        }
        outputPlace = 0
        inputPlace += taken
        return !output.isEmpty
    }

    private mutating func fillInput() throws(ContactFileError) {
        input.removeFirst(inputPlace)
        inputPlace = 0
        let kept = input.count
        input.append(contentsOf: repeatElement(0, count: TextStream.blockSize))
        var count = 0
        // Not thrown out of the closure: typed errors do not pass through it.
        let result = input.withUnsafeMutableBytes { bytes in
            Result { () throws(ContactFileError) in
                try file.read(into: .init(rebasing: bytes[kept...]))
            }
        }
        count = try result.get()
        input.removeLast(TextStream.blockSize - count)
        inputIsAtEnd = count == 0
    }

    private mutating func endLinesWithLineFeeds(_ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int) -> Int
    {
        var kept = 0
        for index in 0..<count {
            let byte = bytes[index]
            if byte == ByteClass.carriageReturn {
                bytes[kept] = ByteClass.lineFeed
                kept += 1
            } else if byte != ByteClass.lineFeed || !isAfterReturn {
                bytes[kept] = byte
                kept += 1
            }
            isAfterReturn = byte == ByteClass.carriageReturn
        }
        return kept
    }
}
