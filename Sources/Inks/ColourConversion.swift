internal import CLittleCMS
public import JobModel

/// Colours of one profile in another's, by Little CMS: relative colorimetric with black point compensation, as press
/// and proof are used to.
///
/// One owner, one thread.
public final class ColourConversion {
    private let transform: cmsHTRANSFORM
    /// Of pixels in 8 bits.
    private let bytes: cmsHTRANSFORM
    private let from, to: ICCProfile.Space

    /// - Throws: ``ICCError`` where a profile lacks what the conversion needs.
    public init(from: ICCProfile, to: ICCProfile) throws(ICCError) {
        let source = try ProfileHandle(from.bytes)
        let target = try ProfileHandle(to.bytes)
        // Without a cache and without shortcuts: a colour's value must not depend on those before it.
        let flags = cmsUInt32Number(
            cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE | cmsFLAGS_NOOPTIMIZE)
        guard
            let transform = cmsCreateTransform(
                source.pointer, ColourConversion.format(from.space), target.pointer,
                ColourConversion.format(to.space), cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC), flags)
        else { throw ICCError("it cannot be converted from or to") }
        self.transform = transform
        guard
            let bytes = cmsCreateTransform(
                source.pointer, ColourConversion.byteFormat(from.space), target.pointer,
                ColourConversion.byteFormat(to.space), cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC),
                cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE))
        else {
            cmsDeleteTransform(transform)
            throw ICCError("it cannot be converted from or to")
        }
        self.bytes = bytes
        self.from = from.space
        self.to = to.space
    }

    deinit {
        cmsDeleteTransform(transform)
        cmsDeleteTransform(bytes)
    }

    /// - Parameter values: 0 to 1, as many as the space has.
    /// - Returns: 0 to 1.
    public func convert(_ values: [Double]) -> [Double] {
        precondition(values.count == from.components, "a colour has as many values as its space")
        let words = values.map { UInt16((min(1, max(0, $0)) * 65535).rounded()) }
        var result = [UInt16](repeating: 0, count: to.components)
        cmsDoTransform(transform, words, &result, 1)
        return result.map { Double($0) / 65535 }
    }

    /// Whole pixels of 8 bits a component.
    ///
    /// - Parameters:
    ///   - pixels: as many components each as the first space has.
    ///   - result: room for as many pixels of the other space.
    public func convert(pixels: UnsafeBufferPointer<UInt8>, into result: UnsafeMutableBufferPointer<UInt8>) {
        let count = pixels.count / from.components
        precondition(result.count >= count * to.components, "there is room for every pixel")
        cmsDoTransform(bytes, pixels.baseAddress, result.baseAddress, cmsUInt32Number(count))
    }

    private static func format(_ space: ICCProfile.Space) -> cmsUInt32Number {
        switch space {
        case .gray: lcms_gray_16
        case .rgb: lcms_rgb_16
        case .cmyk: lcms_cmyk_16
        }
    }

    private static func byteFormat(_ space: ICCProfile.Space) -> cmsUInt32Number {
        switch space {
        case .gray: lcms_gray_8
        case .rgb: lcms_rgb_8
        case .cmyk: lcms_cmyk_8
        }
    }
}

extension ProcessTint {
    /// - Parameter values: cyan, magenta, yellow and black, 0 to 1; to the nearest whole percent.
    public init(_ values: [Double]) {
        let tints = values.map { Percent(hundredths: Int((min(1, max(0, $0)) * 100).rounded()) * 100) }
        self.init(cyan: tints[0], magenta: tints[1], yellow: tints[2], black: tints[3])
    }
}
