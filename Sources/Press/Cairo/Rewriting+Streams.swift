import Inks
import JobModel

/// Content streams mapped, images tagged, everything else as it is.
extension Rewriting {
    /// - Parameter page: the index of the page whose content it is.
    mutating func write(
        stream number: Int, _ dictionary: PDFDictionary, _ data: UnsafeBufferPointer<UInt8>, _ page: Int?
    ) throws(PressError) {
        var dictionary = dictionary
        dictionary["Length"] = nil
        let subtype = file.text(dictionary["Subtype"])
        if let page, case .reference(let resources)? = pages[page].dictionary["Resources"] {
            let additions = try map(
                data, dictionary, resources: pages[page].dictionary["Resources"], under: artwork(on: page))
            if !additions.isEmpty { self.additions[resources] = additions }
            writeMapped(number, dictionary)
        } else if subtype == "/Form" || file.text(dictionary["PatternType"]) == "1" {
            let additions = try map(data, dictionary, resources: dictionary["Resources"], under: nil)
            try add(additions, to: &dictionary)
            if dictionary["Group"] != nil { try setGroup(of: &dictionary) }
            writeMapped(number, dictionary)
        } else if dictionary["ShadingType"] != nil {
            throw PressError(.colour, "a mesh of colours cannot be exchanged for inks")
        } else {
            if subtype == "/Image", try write(image: number, &dictionary, data) { return }
            var entries: [UInt8] = []
            file.append(dictionary, to: &entries)
            if dictionary["Filter"] == nil {
                writer.add(deflating: data, stream: number, entries)
            } else if dictionary.entries.count == 1, file.text(dictionary["Filter"]) == "/FlateDecode" {
                // A font's table of characters, which cairo packs where it packs contents.
                try CairoFile.inflated(data).withUnsafeBufferPointer {
                    writer.add(deflating: $0, stream: number, [])
                }
            } else {
                writer.add(stream: number, entries, data)
            }
        }
    }

    private mutating func map(
        _ data: UnsafeBufferPointer<UInt8>, _ dictionary: PDFDictionary, resources: PDFValue?,
        under form: ArtworkForm?
    ) throws(PressError) -> ResourceAdditions {
        mapped.removeAll(keepingCapacity: true)
        mapper.beginStream(stencils: finisher.inks.hasOverprint ? try stencils(of: resources) : [])
        var additions = ResourceAdditions()
        if let form {
            let box = part.mediaBox
            mapped += Array(form.content(mediaWidth: box.right, mediaHeight: box.top).utf8)
            additions.forms = [(form.name, form.number)]
        }
        switch file.text(dictionary["Filter"]) {
        case nil: try mapper.map(data, into: &mapped)
        case "/FlateDecode": try mapInflated(data)
        case let filter?:
            throw PressError(.library, "a content stream of the drawn PDF has the filter \(filter)")
        }
        additions.spaces = mapper.spaces
        additions.usesOverprint = mapper.usesOverprint
        return additions
    }

    /// Names of image masks.
    private func stencils(of resources: PDFValue?) throws(PressError) -> Set<String> {
        var names: Set<String> = []
        for entry in try file.dictionary(file.dictionary(resources)?["XObject"])?.entries ?? [] {
            if file.text(try file.dictionary(entry.value)?["ImageMask"]) == "true" { names.insert(entry.key) }
        }
        return names
    }

    private mutating func mapInflated(_ data: UnsafeBufferPointer<UInt8>) throws(PressError) {
        let inflated = try CairoFile.inflated(data)
        let result: Result<Void, PressError> = inflated.withUnsafeBufferPointer { bytes in
            do throws(PressError) {
                return .success(try mapper.map(bytes, into: &mapped))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private mutating func writeMapped(_ number: Int, _ dictionary: PDFDictionary) {
        var dictionary = dictionary
        dictionary["Filter"] = nil
        var entries: [UInt8] = []
        file.append(dictionary, to: &entries)
        mapped.withUnsafeBufferPointer { writer.add(deflating: $0, stream: number, entries) }
    }

    /// Of a form or pattern: within the stream's own dictionary, or an object's.
    private mutating func add(_ additions: ResourceAdditions, to dictionary: inout PDFDictionary)
        throws(PressError)
    {
        guard !additions.isEmpty else { return }
        switch dictionary["Resources"] {
        case .reference(let number): self.additions[number] = additions
        case .dictionary(var resources):
            try additions.add(to: &resources, shared: &shared, writer: &writer)
            dictionary["Resources"] = .dictionary(resources)
        default: throw PressError(.library, "a form of the drawn PDF has no resources")
        }
    }

    /// In which transparent colours mix: the press's own.
    var blendSpace: String {
        switch finisher.intent?.profile.space {
        case .cmyk: "/DeviceCMYK"
        case .gray: "/DeviceGray"
        case nil where mixesInProcess: "/DeviceCMYK"
        case .rgb, nil: "/DeviceRGB"
        }
    }

    /// Leaves a page or form a group only where that shows, and lets its colours mix in the press's inks.
    mutating func setGroup(of dictionary: inout PDFDictionary) throws(PressError) {
        guard case .dictionary(var group)? = dictionary["Group"] else { return }
        guard survey.isAnything else {
            dictionary["Group"] = nil
            return
        }
        // A soft mask's group stays grey: it is no colour.
        if file.text(group["CS"]) == "/DeviceRGB" {
            group["CS"] = .text(blendSpace)
        }
        dictionary["Group"] = .dictionary(group)
    }
}
