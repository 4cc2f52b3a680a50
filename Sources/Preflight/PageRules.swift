import Verification

/// A page's own dictionary.
struct PageEntries {
    var number: Int
    var object: ObjectID
    var dictionary: PDFDictionary
    var resources: PDFValue?
    var media: Rect?
    var trim: Rect?
    var bleed: Rect?
}

extension PreflightCheck {
    func entries(ofPage index: Int) -> PageEntries {
        let object = store.page(index)
        let dictionary = store.read(object).dictionary ?? PDFDictionary(entries: [])
        return PageEntries(
            number: index + 1, object: object, dictionary: dictionary,
            resources: inherited("Resources", by: dictionary),
            media: Rect(store.numbers(inherited("MediaBox", by: dictionary))),
            trim: Rect(store.numbers(dictionary["TrimBox"] ?? dictionary["ArtBox"])),
            bleed: Rect(store.numbers(dictionary["BleedBox"])))
    }

    /// From the page or the nearest node above it that has it (ISO 32000-1, 7.7.3.4).
    func inherited(_ name: String, by page: PDFDictionary) -> PDFValue? {
        var node = page
        for _ in 0..<64 {
            if let value = node[name] { return value }
            guard let parent = store.dictionary(node["Parent"]) else { return nil }
            node = parent
        }
        return nil
    }

    func checkBoxes(_ page: PageEntries) {
        guard let media = page.media, media.width > 0, media.height > 0 else {
            find(.mediaBox, page: page.number, object: page.object, "there is no sound MediaBox")
            return
        }
        let trim = box("TrimBox", of: page)
        let art = box("ArtBox", of: page)
        let hasTrim = page.dictionary["TrimBox"] != nil
        let hasArt = page.dictionary["ArtBox"] != nil
        if hasTrim, hasArt {
            find(.trimBox, page: page.number, object: page.object, "there are a TrimBox and an ArtBox")
        } else if !hasTrim, !hasArt {
            find(.trimBox, page: page.number, object: page.object, "there is neither TrimBox nor ArtBox")
        }
        let crop = Rect(store.numbers(inherited("CropBox", by: page.dictionary))).map { ("CropBox", $0) }
        let bleed = box("BleedBox", of: page)
        // From the outside to the inside; each holds the next.
        let boxes = [("MediaBox", media), crop, bleed, trim ?? art].compactMap(\.self)
        for (outer, inner) in zip(boxes, boxes.dropFirst()) where !outer.1.encloses(inner.1) {
            find(
                .boxNesting, page: page.number, object: page.object,
                "the \(inner.0) reaches beyond the \(outer.0)")
        }
    }

    private func box(_ name: String, of page: PageEntries) -> (String, Rect)? {
        guard let value = page.dictionary[name] else { return nil }
        guard let box = Rect(store.numbers(value)) else {
            find(.boxNesting, page: page.number, object: page.object, "the \(name) is not four numbers")
            return nil
        }
        return (name, box)
    }

    func checkActions(_ page: PageEntries) {
        checkAdditionalActions(
            of: page.dictionary, whose: "the page has", page: page.number, object: page.object)
    }

    func checkAnnotations(_ page: PageEntries) {
        guard let value = page.dictionary["Annots"] else { return }
        let printed = page.bleed ?? page.trim ?? page.media
        for value in store.array(value) ?? [] {
            guard spend(1000) else { return }
            guard let annotation = store.dictionary(value) else { continue }
            let object = value.reference ?? page.object
            let kind = store.name(annotation["Subtype"]) ?? "?"
            checkAdditionalActions(
                of: annotation, whose: "an annotation has", page: page.number, object: object)
            if let action = store.dictionary(annotation["A"]), store.name(action["S"]) == "JavaScript" {
                checkAction(
                    action, what: "an annotation is activated", page: page.number, object: object)
            }
            switch kind {
            case "Movie", "Sound", "Screen", "FileAttachment", "3D", "RichMedia":
                find(
                    .annotationKind, page: page.number, object: object, "there is an annotation \(kind)")
            case "PrinterMark", "TrapNet", "Popup": break
            // A placed page comes without what its annotations would do.
            case _ where scope == .artwork && annotation["AP"] == nil: break
            default:
                let place = Rect(store.numbers(annotation["Rect"]))
                if let printed, let place, !printed.meets(place) { break }
                find(
                    .annotation, page: page.number, object: object,
                    "an annotation \(kind) lies within the bleed box")
            }
        }
    }
}
