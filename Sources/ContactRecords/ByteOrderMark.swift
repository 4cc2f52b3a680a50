/// The mark a text file may begin with (Unicode 16, 23.8).
enum ByteOrderMark: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian

    var bytes: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }

    var encoding: TextEncoding {
        switch self {
        case .utf8: .utf8
        case .utf16LittleEndian: .utf16LittleEndian
        case .utf16BigEndian: .utf16BigEndian
        }
    }

    /// The mark that a file's first bytes are.
    init?(in bytes: some Collection<UInt8>) {
        guard let mark = ByteOrderMark.allCases.first(where: { bytes.starts(with: $0.bytes) }) else {
            return nil
        }
        self = mark
    }
}
