import Inks
import JobModel

/// One file on its way from cairo to the press.
///
/// Objects keep their numbers. Streams are written first, in the order of their numbers, and tell what their resources
/// need besides; then everything else; then what belongs to the document.
struct Rewriting {
    let file: CairoFile
    let finisher: Finisher
    let part: PartSettings
    var writer: PressFileWriter
    /// Those still to be written.
    var objects: [CairoFile.Object?]
    var pages: [(number: Int, dictionary: PDFDictionary)] = []
    /// The root of the page tree.
    var pageTree = 0
    var mapper: ContentMapper
    /// What content streams need, by the number of the resources that they share with nothing else.
    var additions: [Int: ResourceAdditions] = [:]
    var shared: SharedObjects
    var survey = TransparencySurvey()
    var mapped: [UInt8] = []
    /// Whether what is transparent mixes in process colours though there is no intent: nothing in the file is RGB.
    let mixesInProcess: Bool
    /// Forms under the pages, once they are written.
    var artwork: ArtworkObjects?
    /// The root of the hierarchy of pieces, once it is written.
    var documentParts: Int?

    init(_ file: CairoFile, by finisher: Finisher, _ part: PartSettings) throws(PressError) {
        self.file = file
        self.finisher = finisher
        self.part = part
        writer = PressFileWriter(
            version: PressProfile.version, deflater: finisher.deflater,
            reserving: file.bytes.count / 2 + 1 << 20)
        writer.reserve(file.numberCount)
        mapper = ContentMapper(finisher.inks)
        shared = SharedObjects(finisher)
        objects = []
        objects.reserveCapacity(file.numberCount)
        for number in 0..<file.numberCount {
            objects.append(file.hasObject(number) ? try file.object(number) : nil)
        }
        mixesInProcess =
            finisher.inks.mixesInProcess
            && !objects.contains { object in
                guard case .dictionary(let dictionary)? = object?.value else { return false }
                return file.text(dictionary["Subtype"]) == "/Image"
                    && file.text(dictionary["ColorSpace"]) == "/DeviceRGB"
            }
    }

    mutating func written() throws(PressError) -> [UInt8] {
        try collectPages()
        survey.look(at: objects, in: file)
        try mapGradients()
        try writeArtwork()
        let contents = try pageContents()
        for number in objects.indices {
            guard let object = objects[number], let stream = object.stream,
                case .dictionary(let dictionary) = object.value
            else { continue }
            try write(
                stream: number, dictionary, UnsafeBufferPointer(rebasing: file.bytes[stream]),
                contents[number])
            objects[number] = nil
        }
        for number in objects.indices {
            guard let object = objects[number] else { continue }
            var value = object.value
            if let additions = additions[number], case .dictionary(var resources) = value {
                try additions.add(to: &resources, shared: &shared, writer: &writer)
                value = .dictionary(resources)
            }
            write(number, value)
        }
        try writePages()
        writeDocument()
        return writer.bytes
    }

    mutating func write(_ number: Int, _ value: PDFValue) {
        writer.add(number) { out in file.append(value, to: &out) }
    }

    mutating func write(_ number: Int, _ text: String) {
        writer.add(number) { out in out.append(contentsOf: text.utf8) }
    }

    // MARK: Pages

    private mutating func collectPages() throws(PressError) {
        guard case .dictionary(let root)? = objects[file.root]?.value,
            case .reference(let tree)? = root["Pages"]
        else { throw PressError(.library, "the drawn PDF has no pages") }
        objects[file.root] = nil
        pageTree = tree
        try collectPages(under: tree, depth: 0)
        // What the document says of itself is ours.
        if let info = file.info { objects[info] = nil }
        guard !pages.isEmpty else { throw PressError(.library, "the drawn PDF has no pages") }
        // Lengths are written with their streams.
        for object in objects {
            if case .dictionary(let dictionary)? = object?.value, object?.stream != nil,
                case .reference(let length)? = dictionary["Length"], objects.indices.contains(length),
                objects[length] != nil
            {
                objects[length] = nil
                writer.free(length)
            }
        }
    }

    private mutating func collectPages(under number: Int, depth: Int) throws(PressError) {
        guard depth < 20, objects.indices.contains(number),
            case .dictionary(let dictionary)? = objects[number]?.value
        else { throw PressError(.library, "the drawn PDF's pages cannot be read") }
        // Met again, it would be another page of the same number.
        objects[number] = nil
        guard case .array(let kids)? = dictionary["Kids"] else {
            pages.append((number, dictionary))
            return
        }
        for case .reference(let kid) in kids { try collectPages(under: kid, depth: depth + 1) }
    }

    /// A page's one content stream: the page's index.
    private func pageContents() throws(PressError) -> [Int: Int] {
        var contents: [Int: Int] = [:]
        for (index, page) in pages.enumerated() {
            guard case .reference(let number)? = page.dictionary["Contents"], contents[number] == nil,
                case .reference? = page.dictionary["Resources"]
            else {
                throw PressError(.library, "a page of the drawn PDF is not as cairo was known to write it")
            }
            contents[number] = index
        }
        return contents
    }
}
