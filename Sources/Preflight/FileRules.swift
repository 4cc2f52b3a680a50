/// What holds of the file as a whole.
extension PreflightCheck {
    func checkFile() {
        if store.pageCount == 0 { find(.pageTree, "the file has no page") }
        if store.isEncrypted { find(.encryption, "the file is encrypted") }
        let version = store.headerVersion
        if version != "1.6" { find(.pdfVersion, "the header names PDF \(version)") }
        if let stated = catalogue["Version"], store.name(stated) != "1.6" {
            find(.catalogVersion, "the catalog's /Version is \(store.name(stated) ?? "no name")")
        }
        let parts = store.array(trailer["ID"]) ?? []
        if parts.count != 2 || !parts.allSatisfy({ (store.resolve($0).string?.count ?? 0) > 0 }) {
            find(
                .fileID,
                trailer["ID"] == nil ? "the trailer has no /ID" : "the trailer's /ID is not two strings")
        }
        checkCatalogue()
    }

    /// Actions, forms and files that the document itself holds.
    private func checkCatalogue() {
        if let action = store.dictionary(catalogue["OpenAction"]) {
            checkAction(action, what: "the document is opened", object: catalogue["OpenAction"]?.reference)
        }
        checkAdditionalActions(of: catalogue, whose: "the catalog has", object: nil)
        if let names = store.dictionary(catalogue["Names"]) {
            if names["JavaScript"] != nil { find(.javascript, "the catalog names JavaScript") }
            if names["EmbeddedFiles"] != nil { find(.embeddedFile, "the catalog names embedded files") }
        }
        if let fields = store.dictionary(catalogue["AcroForm"]) {
            let object = catalogue["AcroForm"]?.reference
            find(
                .form, object: object,
                fields["XFA"] == nil ? "the file has form fields" : "the file has an XFA form")
            checkResources(fields["DR"], page: nil)
        }
    }

    /// - Parameter what: when it acts, as a clause.
    func checkAction(_ action: PDFDictionary, what: String, page: Int? = nil, object: ObjectID?) {
        // Where a viewer begins to show a file is the press's business only if it must hold no action at all.
        guard let kind = store.name(action["S"]), kind != "GoTo" || applies(.trimBox) else { return }
        if kind == "JavaScript" {
            find(.javascript, page: page, object: object, "JavaScript runs when \(what)")
        } else {
            find(.action, page: page, object: object, "an action \(kind) runs when \(what)")
        }
    }

    func checkAdditionalActions(of owner: PDFDictionary, whose: String, page: Int? = nil, object: ObjectID?) {
        guard let actions = store.dictionary(owner["AA"]) else { return }
        for entry in actions.entries {
            if let action = store.dictionary(entry.value), store.name(action["S"]) == "JavaScript" {
                find(.javascript, page: page, object: object, "\(whose) JavaScript in its /AA")
                return
            }
        }
        find(.action, page: page, object: object, "\(whose) additional actions (/AA)")
    }
}
