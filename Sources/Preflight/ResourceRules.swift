/// What pages, forms and patterns name, used or not: what is forbidden is not to be there.
extension PreflightCheck {
    /// Looks at fonts and XObjects, and at the resources of forms and patterns among them; at each object once.
    ///
    /// - Parameter page: where they were met first, from 1; nil if not on a page.
    func checkResources(_ value: PDFValue?, page: Int?) {
        var waiting = [value].compactMap(\.self)
        while let value = waiting.popLast() {
            if let id = value.reference, !resourcesSeen.insert(id).inserted { continue }
            guard let resources = store.dictionary(value) else { continue }
            for category in ["Font", "XObject", "Pattern", "ExtGState"] {
                guard let named = resources[category] else { continue }
                if let id = named.reference, !resourcesSeen.insert(id).inserted { continue }
                for entry in store.dictionary(named)?.entries ?? [] {
                    if let id = entry.value.reference, !resourcesSeen.insert(id).inserted { continue }
                    guard let dictionary = store.dictionary(entry.value) else { continue }
                    let object = entry.value.reference
                    switch category {
                    case "Font":
                        checkFont(dictionary, page: page, object: object)
                        if let inner = dictionary["Resources"] { waiting.append(inner) }
                    case "XObject":
                        checkXObject(dictionary, page: page, object: object)
                        if let inner = dictionary["Resources"] { waiting.append(inner) }
                    case "Pattern":
                        if dictionary["F"] != nil {
                            find(
                                .externalStream, page: page, object: object,
                                "a pattern lies in another file")
                        }
                        if let inner = dictionary["Resources"] { waiting.append(inner) }
                    default:
                        checkGraphicsState(dictionary, page: page, object: object)
                        let mask = store.dictionary(store.dictionary(dictionary["SMask"])?["G"])
                        if let inner = mask?["Resources"] { waiting.append(inner) }
                    }
                }
            }
        }
    }

    private func checkXObject(_ dictionary: PDFDictionary, page: Int?, object: ObjectID?) {
        let kind = store.name(dictionary["Subtype"])
        if kind == "PS" || store.name(dictionary["Subtype2"]) == "PS" || dictionary["PS"] != nil {
            find(.postscript, page: page, object: object, "there is a PostScript XObject")
        }
        if dictionary["OPI"] != nil { find(.opi, page: page, object: object, "there is an /OPI") }
        if dictionary["F"] != nil {
            find(.externalStream, page: page, object: object, "an XObject lies in another file")
        }
        if kind == "Form", dictionary["Ref"] != nil {
            find(.referenceForm, page: page, object: object, "a form refers to a page of another file")
        }
        if kind == "Image", dictionary["Alternates"] != nil {
            find(.alternateImage, page: page, object: object, "an image has /Alternates")
        }
        if applies(.vtHints) { checkHints(dictionary, page: page, object: object) }
    }

    private func checkGraphicsState(_ dictionary: PDFDictionary, page: Int?, object: ObjectID?) {
        for key in ["TR", "TR2"] {
            guard let value = dictionary[key], !isPlainTransfer(value) else { continue }
            // TR counts only where there is no TR2 (ISO 32000-1, table 58).
            if key == "TR", let second = dictionary["TR2"], isPlainTransfer(second) { continue }
            find(
                .transferFunction, page: page, object: object,
                "a graphics state has a transfer function /\(key)"
            )
        }
        if let value = dictionary["Font"], let font = store.array(value)?.first {
            if let id = font.reference, !resourcesSeen.insert(id).inserted { return }
            if let font = store.dictionary(font) { checkFont(font, page: page, object: value.reference) }
        }
    }

    private func isPlainTransfer(_ value: PDFValue) -> Bool {
        let values = store.array(value) ?? [value]
        return values.allSatisfy { ["Identity", "Default"].contains(store.name($0)) }
    }
}
