import Diagnostics

/// Finds out what a picture is, by its content, and whether it can be shown to its end.
public enum PictureInspector {
    /// - Throws: ``PictureError``.
    public static func inspect(
        _ bytes: [UInt8], limits: PictureLimits, inks: [String]? = nil
    ) throws(PictureError) -> PictureInfo {
        guard !bytes.isEmpty else { throw PictureError("the file is empty") }
        guard bytes.count <= limits.bytes else {
            throw PictureError("the file has more than \(limits.bytes >> 20) MB")
        }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return try png(bytes, limits)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try jpeg(bytes, limits) }
        let beginning = bytes.prefix(4_096)
        if beginning.contains(UInt8(ascii: "<")), String(decoding: beginning, as: UTF8.self).contains("<svg")
        {
            return try svg(bytes, limits, inks)
        }
        throw PictureError("it is no PNG, JPEG or SVG")
    }

    /// The size stands in the first chunk (PNG, 11.2.2): nothing is decoded before it is known.
    private static func png(
        _ bytes: [UInt8], _ limits: PictureLimits
    ) throws(PictureError) -> PictureInfo {
        guard bytes.count >= 33 else { throw PictureError("the file ends too early") }
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        let (width, height) = (number(16), number(20))
        try check(width, height, limits)
        _ = try DecodedPicture(png: bytes)
        return PictureInfo(kind: .png, width: Double(width), height: Double(height), orientation: 1)
    }

    private static func jpeg(
        _ bytes: [UInt8], _ limits: PictureLimits
    ) throws(PictureError) -> PictureInfo {
        let header = try JPEGHeader(bytes)
        try check(header.width, header.height, limits)
        try DecodedPicture.tryDecoding(jpeg: bytes)
        let isOnItsSide = header.orientation >= 5
        return PictureInfo(
            kind: .jpeg, width: Double(isOnItsSide ? header.height : header.width),
            height: Double(isOnItsSide ? header.width : header.height), orientation: header.orientation)
    }

    private static func svg(
        _ bytes: [UInt8], _ limits: PictureLimits, _ inks: [String]?
    ) throws(PictureError) -> PictureInfo {
        guard bytes.count <= limits.svgBytes else {
            throw PictureError("the SVG has more than \(limits.svgBytes >> 20) MB")
        }
        let artwork: SVGArtwork
        do {
            artwork = try SVGArtwork(bytes: bytes)
        } catch {
            throw PictureError("it \(error)")
        }
        let found = ArtworkInspector.inspect(bytes, file: "the SVG", catalogue: nil, inks: inks).diagnostics
        if let first = found.all.first(where: { $0.severity == .error }) {
            let place = first.location?.line.map { "line \($0): " } ?? ""
            let cure = first.hints.first.map { "; \($0)" } ?? ""
            throw PictureError("\(place)\(first.message)\(cure)")
        }
        do {
            guard let size = artwork.size ?? artwork.viewBoxSize, size.width > 0, size.height > 0,
                size.width < 100_000, size.height < 100_000
            else { throw PictureError("the SVG states no size: give it width and height, or a viewBox") }
            try artwork.tryDrawing(width: size.width, height: size.height)
            return PictureInfo(kind: .svg, width: size.width, height: size.height, orientation: 1)
        } catch let error as PictureError {
            throw error
        } catch let error as SVGError
            where ["NoMemory", "InvalidSize"].contains(where: error.description.hasSuffix)
        {
            throw PictureError("a filter or mask of the SVG needs more memory than a picture may")
        } catch let error as SVGError {
            throw PictureError("it \(error)")
        } catch {
            throw PictureError("\(error)")
        }
    }

    private static func check(_ width: Int, _ height: Int, _ limits: PictureLimits) throws(PictureError) {
        guard width > 0, height > 0 else { throw PictureError("it has no pixels") }
        let (pixels, isTooMany) = width.multipliedReportingOverflow(by: height)
        // cairo's images are at most 32767 pixels wide or high.
        guard !isTooMany, pixels <= limits.pixels, width <= 32_767, height <= 32_767 else {
            throw PictureError(
                "it has \(width) × \(height) pixels; at most \(limits.pixels / 1_000_000) million, and 32 767 a side"
            )
        }
    }
}
