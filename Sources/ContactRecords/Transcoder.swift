import Glibc

/// Text of another encoding, made UTF-8 piece by piece with the system's `iconv`.
///
/// What has no meaning in the encoding comes out as a byte that is never part of UTF-8, so that the cell it stands in
/// is found to be damaged and no other.
struct Transcoder: ~Copyable {
    static let damage: UInt8 = 0xFF

    private let handle: iconv_t
    /// Bytes of the smallest unit, by which damage is passed over.
    private let unit: Int

    /// - Throws: `errno`, when the system has no table for the encoding.
    init(_ encoding: TextEncoding) throws(Failure) {
        // (iconv_t) -1 stands for none.
        guard let handle = iconv_open("UTF-8", encoding.systemName), Int(bitPattern: handle) != -1
        else { throw Failure(errno: errno) }
        self.handle = handle
        unit = [.utf16LittleEndian, .utf16BigEndian].contains(encoding) ? 2 : 1
    }

    deinit { iconv_close(handle) }

    struct Failure: Error { var errno: CInt }

    /// Forgets what it has seen.
    borrowing func reset() { _ = iconv(handle, nil, nil, nil, nil) }

    /// Turns as much of `input` as it can into UTF-8.
    ///
    /// - Parameters:
    ///   - output: at least 4 bytes.
    ///   - isLast: nothing follows, so that half a character at the end is damage too.
    /// - Returns: the bytes taken and written. Neither when `input` ends in the middle of its only character.
    borrowing func transcode(
        _ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>, isLast: Bool
    ) -> (taken: Int, written: Int) {
        guard let from = input.baseAddress, let to = output.baseAddress else { return (0, 0) }
        // iconv takes its input as mutable characters and does not write to them.
        var source: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: from)
            .assumingMemoryBound(to: CChar.self)
        var target: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(to)
            .assumingMemoryBound(to: CChar.self)
        var left = input.count
        var room = output.count
        while left > 0 {
            if iconv(handle, &source, &left, &target, &room) >= 0 { break }
            let error = errno
            guard error == EILSEQ || (error == EINVAL && isLast), room > 0 else { break }
            target?.pointee = CChar(bitPattern: Transcoder.damage)
            target = target.map { $0 + 1 }
            room -= 1
            let passed = error == EINVAL ? left : min(unit, left)
            source = source.map { $0 + passed }
            left -= passed
            reset()
        }
        return (input.count - left, output.count - room)
    }
}

extension TextEncoding {
    /// glibc's name.
    fileprivate var systemName: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16, .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .windows1257:
            "CP" + rawValue.suffix(4)
        case .latin1, .latin2, .latin9: rawValue.uppercased()
        case .macRoman: "MACINTOSH"
        case .cp437: "IBM437"
        case .cp850: "IBM850"
        }
    }
}
