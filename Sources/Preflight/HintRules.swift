/// What XObjects say of how often they come (ISO 16612-2).
extension PreflightCheck {
    private static let scopes: Set<String> = ["Unknown", "Stream", "File", "Record", "SingleUse", "Global"]

    func checkHints(_ dictionary: PDFDictionary, page: Int?, object: ObjectID?) {
        func fault(_ message: String) { find(.vtHints, page: page, object: object, message) }
        if let value = dictionary["GTS_Encapsulated"], store.resolve(value).boolean == nil {
            fault("GTS_Encapsulated is no boolean")
        }
        if let value = dictionary["GTS_XID"], store.resolve(value).string == nil {
            fault("GTS_XID is no string")
        }
        if let value = dictionary["GTS_Env"], store.resolve(value).string == nil {
            fault("GTS_Env is no string")
        }
        guard let value = dictionary["GTS_Scope"] else { return }
        guard let scope = store.name(value), PreflightCheck.scopes.contains(scope) else {
            fault("GTS_Scope is none of \(PreflightCheck.scopes.sorted().joined(separator: ", "))")
            return
        }
        if scope == "Stream" || scope == "Global", dictionary["GTS_Env"] == nil {
            fault("GTS_Scope is \(scope), and GTS_Env is missing")
        }
        if scope == "Record", store.dictionary(catalogue["DPartRoot"])?["RecordLevel"] == nil {
            fault("GTS_Scope is Record, and the file has no RecordLevel")
        }
    }
}
