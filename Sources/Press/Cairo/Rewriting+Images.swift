import Inks
import JobModel

/// Pictures of pixels: with a profile, or in the intent's inks.
extension Rewriting {
    /// - Parameter image: its dictionary, changed to what is to be written.
    /// - Returns: whether it is written already.
    mutating func write(
        image number: Int, _ image: inout PDFDictionary, _ data: UnsafeBufferPointer<UInt8>
    ) throws(PressError) -> Bool {
        let isJPEG = file.text(image["Filter"]) == "/DCTDecode"
        switch file.text(image["ColorSpace"]) {
        case "/DeviceRGB":
            if !isJPEG, let conversion = finisher.conversion {
                try writeConverted(number, image, data, by: conversion)
                return true
            }
            let own = isJPEG ? EmbeddedProfile.ofJPEG(data) : nil
            if let own, own.space == .rgb {
                let profile = shared.number(ofProfile: own, writer: &writer)
                image["ColorSpace"] = .text("[/ICCBased \(profile) 0 R]")
            } else if finisher.inks.tagsRGB {
                image["ColorSpace"] = .reference(try shared.number(of: .rgb, writer: &writer))
            }
        case "/DeviceCMYK" where isJPEG:
            // Adobe's programs write the inks' complements (Adobe Technical Note 5116, 18), which only they do.
            image["Decode"] = .text("[1 0 1 0 1 0 1 0]")
        default: break
        }
        guard isJPEG else { return false }
        var entries: [UInt8] = []
        file.append(image, to: &entries)
        writer.add(stream: number, entries, JPEGSegments.withoutMetadata(data))
        return true
    }

    private mutating func writeConverted(
        _ number: Int, _ image: PDFDictionary, _ data: UnsafeBufferPointer<UInt8>,
        by conversion: ColourConversion
    ) throws(PressError) {
        guard let intent = finisher.intent, file.text(image["BitsPerComponent"]) == "8",
            let width = try file.integer(image["Width"]), let height = try file.integer(image["Height"]),
            width > 0, height > 0, width <= 1 << 20, height <= 1 << 20
        else {
            throw PressError(.library, "a picture of the drawn PDF is not as cairo was known to write it")
        }
        var pixels: [UInt8]? = nil
        switch file.text(image["Filter"]) {
        case nil: break
        case "/FlateDecode": pixels = try CairoFile.inflated(data)
        case let filter?: throw PressError(.library, "a picture of the drawn PDF has the filter \(filter)")
        }
        let count = width * height
        guard (pixels?.count ?? data.count) >= 3 * count else {
            throw PressError(.library, "a picture of the drawn PDF lacks pixels")
        }
        let components = intent.profile.space.components
        var converted = [UInt8](repeating: 0, count: count * components)
        converted.withUnsafeMutableBufferPointer { result in
            if let pixels {
                pixels.withUnsafeBufferPointer {
                    conversion.convert(
                        pixels: UnsafeBufferPointer(rebasing: $0[..<(3 * count)]), into: result)
                }
            } else {
                conversion.convert(pixels: UnsafeBufferPointer(rebasing: data[..<(3 * count)]), into: result)
            }
        }
        var dictionary = image
        dictionary["Filter"] = nil
        dictionary["ColorSpace"] = .text(components == 4 ? "/DeviceCMYK" : "/DeviceGray")
        var entries: [UInt8] = []
        file.append(dictionary, to: &entries)
        converted.withUnsafeBufferPointer { writer.add(deflating: $0, stream: number, entries) }
    }
}
