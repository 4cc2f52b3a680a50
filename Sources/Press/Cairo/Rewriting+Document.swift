import Inks
import JobModel

/// Pages with their boxes, and what is said of the whole document.
extension Rewriting {
    mutating func writePages() throws(PressError) {
        let isVariable = finisher.profile == .pdfvt1
        guard part.links.isEmpty || finisher.profile == .plain else {
            throw PressError(.settings, "a press file has no links")
        }
        var leaves: [Int] = []
        var leafOfPage: [Int] = []
        if isVariable {
            guard part.pieces.reduce(0, { $0 + $1.pageCount }) == pages.count,
                part.pieces.allSatisfy({ $0.pageCount > 0 })
            else { throw PressError(.settings, "the pieces have other pages than the file") }
            for piece in part.pieces {
                leaves.append(writer.takeNumber())
                leafOfPage += Array(repeating: leaves[leaves.count - 1], count: piece.pageCount)
            }
        }
        let trim = PDFValue.text(part.trimBox.array)
        let bleed = PDFValue.text(part.bleedBox.array)
        for (index, page) in pages.enumerated() {
            var dictionary = page.dictionary
            try check(dictionary["MediaBox"], of: index)
            if artwork(on: index)?.isTransparencyGroup == true {
                dictionary["Group"] = .text("<</S/Transparency/I true/CS\(blendSpace)>>")
            } else if try survey.isTransparent(dictionary["Resources"], objects: objects, in: file) {
                try setGroup(of: &dictionary)
            } else {
                dictionary["Group"] = nil
            }
            // Neither is inherited (ISO 32000-1, table 30): each page carries its own.
            dictionary["TrimBox"] = trim
            dictionary["BleedBox"] = bleed
            let links = part.links.filter { $0.page == index }
            if !links.isEmpty { dictionary["Annots"] = .text("[\(links.map(\.annotation).joined())]") }
            if isVariable { dictionary["DPart"] = .reference(leafOfPage[index]) }
            write(page.number, .dictionary(dictionary))
        }
        let kids = pages.map { "\($0.number) 0 R" }.joined(separator: " ")
        write(pageTree, "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>")
        if isVariable { writeParts(leaves) }
    }

    private func check(_ media: PDFValue?, of index: Int) throws(PressError) {
        var edges: [Double] = []
        for value in try file.array(media) ?? [] {
            if let number = file.number(value) { edges.append(number) }
        }
        guard edges.count == 4 else { throw PressError(.library, "page \(index + 1) has no media box") }
        let box = PageBox(leftInPoints: edges[0], bottom: edges[1], right: edges[2], top: edges[3])
        guard box.holds(part.bleedBox) else {
            throw PressError(.settings, "page \(index + 1): the bleed box leaves the media box")
        }
    }

    private mutating func writeParts(_ leaves: [Int]) {
        let root = writer.takeNumber()
        let node = writer.takeNumber()
        var first = 0
        for (leaf, piece) in zip(leaves, part.pieces) {
            let numbers = pages[first..<(first + piece.pageCount)].map(\.number)
            write(leaf, DocumentParts.leaf(of: piece, parent: node, pages: numbers[...]))
            first += piece.pageCount
        }
        write(node, DocumentParts.node(parent: root, leaves: leaves, job: part.job))
        write(root, DocumentParts.root(node: node))
        documentParts = root
    }

    mutating func writeDocument() {
        let information = part.information
        let metadata = writer.takeNumber()
        // Unfiltered, so that programs find it which know nothing of PDF.
        writer.add(
            stream: metadata, "/Type/Metadata/Subtype/XML".utf8,
            Array(Metadata.packet(information, finisher.profile).utf8))
        let info = writer.takeNumber()
        write(info, Metadata.information(information, finisher.profile))
        var catalog = "<</Type/Catalog/Pages \(pageTree) 0 R/Metadata \(metadata) 0 R"
        if let intent = finisher.intent {
            let profile = shared.number(ofProfile: intent.profile, writer: &writer)
            catalog += "/OutputIntents[\(OutputIntentText.dictionary(intent, profile: profile))]"
        }
        if let documentParts { catalog += "/DPartRoot \(documentParts) 0 R" }
        let root = writer.takeNumber()
        write(root, catalog + ">>")
        writer.finish(root: root, info: info, identifier: information.identifier)
    }
}

/// What a file is printed with (ISO 32000-1, 14.11.5).
enum OutputIntentText {
    /// - Parameter profile: the number of its stream.
    static func dictionary(_ intent: OutputIntent, profile: Int) -> String {
        let condition = PDFText.string(intent.condition)
        let name = intent.name.isEmpty ? "" : "/OutputCondition\(PDFText.string(intent.name))"
        // `Info` is wanted where the registry does not know the condition; it does no harm where it does.
        let info = "/Info\(PDFText.string(intent.name.isEmpty ? intent.condition : intent.name))"
        return "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier\(condition)\(name)"
            + "/RegistryName(http://www.color.org)\(info)/DestOutputProfile \(profile) 0 R>>"
    }
}
