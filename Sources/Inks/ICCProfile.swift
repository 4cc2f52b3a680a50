internal import CLittleCMS

/// An ICC profile (ICC.1:2010), opened and looked over by Little CMS.
public struct ICCProfile: Hashable, Sendable {
    public let bytes: [UInt8]
    public let kind: Kind
    public let space: Space
    /// As the profile describes itself, in English; may be empty.
    public let description: String

    /// The header's device class.
    public enum Kind: Hashable, Sendable {
        /// `prtr`: of a press or printer.
        case output
        /// `mntr`, `scnr`, `spac`.
        case other
    }

    /// Of what it describes.
    public enum Space: String, Hashable, Sendable {
        case gray, rgb, cmyk

        /// Values of a colour.
        public var components: Int {
            switch self {
            case .gray: 1
            case .rgb: 3
            case .cmyk: 4
            }
        }
    }

    /// - Throws: ``ICCError``.
    public init(bytes: [UInt8]) throws(ICCError) {
        let handle = try ProfileHandle(bytes)
        switch cmsGetColorSpace(handle.pointer) {
        case cmsSigGrayData: space = .gray
        case cmsSigRgbData: space = .rgb
        case cmsSigCmykData: space = .cmyk
        default: throw ICCError("its colours are neither grey nor RGB nor CMYK")
        }
        kind = cmsGetDeviceClass(handle.pointer) == cmsSigOutputClass ? .output : .other
        description = handle.description
        self.bytes = bytes
    }

    /// IEC 61966-2-1, as Little CMS makes it.
    public static func sRGB() throws(ICCError) -> ICCProfile {
        guard let profile = cmsCreate_sRGBProfile() else {
            throw ICCError("Little CMS makes no sRGB profile")
        }
        defer { cmsCloseProfile(profile) }
        var count: cmsUInt32Number = 0
        guard cmsSaveProfileToMem(profile, nil, &count) != 0 else {
            throw ICCError("Little CMS does not write its sRGB profile")
        }
        var bytes = [UInt8](repeating: 0, count: Int(count))
        guard cmsSaveProfileToMem(profile, &bytes, &count) != 0, bytes.count >= 128 else {
            throw ICCError("Little CMS does not write its sRGB profile")
        }
        // The header's date is the clock's (ICC.1:2010, 7.2.8); equal jobs would give other bytes.
        let date: [UInt8] = [0x07, 0xE4, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
        bytes.replaceSubrange(24..<36, with: date)
        return try ICCProfile(bytes: bytes)
    }
}

/// Why a profile cannot be used.
public struct ICCError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}

/// One owner; closed with it.
final class ProfileHandle {
    let pointer: cmsHPROFILE

    init(_ bytes: [UInt8]) throws(ICCError) {
        // Little CMS copies the bytes. Without a handler it says nothing of its own.
        // It opens one that is cut off, too: the header says how long it is (ICC.1:2010, 7.2.2).
        guard bytes.count >= 128, bytes.prefix(4).reduce(0, { $0 << 8 | Int($1) }) <= bytes.count,
            let opened = cmsOpenProfileFromMem(bytes, cmsUInt32Number(bytes.count))
        else {
            throw ICCError("it is no ICC profile, or a damaged one")
        }
        pointer = opened
    }

    deinit { cmsCloseProfile(pointer) }

    var description: String {
        var text = [CChar](repeating: 0, count: 512)
        let count = cmsGetProfileInfoASCII(pointer, cmsInfoDescription, "en", "US", &text, 511)
        guard count > 0 else { return "" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
