/// The printing condition (ISO 15930-7, 6.2).
extension PreflightCheck {
    func checkOutputIntents() {
        var first: (object: ObjectID?, bytes: [UInt8])?
        var profileObject: ObjectID?
        var isFound = false
        for value in store.array(catalogue["OutputIntents"]) ?? [] {
            guard let intent = store.dictionary(value), store.name(intent["S"]) == "GTS_PDFX" else {
                continue
            }
            isFound = true
            let object = value.reference
            let identifier = store.resolve(intent["OutputConditionIdentifier"]).string
            if identifier?.isEmpty ?? true {
                find(
                    .outputCondition, object: object, "the output intent has no OutputConditionIdentifier")
            }
            guard let profile = intent["DestOutputProfile"]?.reference, store.object(profile).isStream else {
                find(.outputProfile, object: object, "the output intent embeds no profile")
                continue
            }
            // The same object needs no second look.
            if profile == profileObject { continue }
            let components = store.integer(store.object(profile).dictionary?["N"])
            guard let bytes = store.bytes(of: profile) else {
                find(.iccProfile, object: profile, "the output intent's profile cannot be decoded")
                continue
            }
            if let fault = ICCProfile.fault(in: bytes, components: components, mustPrint: true) {
                find(.iccProfile, object: profile, "the output intent's profile \(fault)")
            }
            if let first {
                if first.bytes != bytes {
                    find(.outputIntent, object: object, "output intents have several profiles")
                }
                continue
            }
            first = (object, bytes)
            profileObject = profile
            let space = ICCProfile.space(of: bytes) ?? ""
            // Colours cannot be held against what is no profile.
            guard ICCProfile.components[space] != nil else { continue }
            if intentIsOpen {
                self.intent = PrintingCondition(
                    space: space, profile: bytes,
                    identifier: identifier.map { TextString.decoded($0) })
            } else if let own = self.intent, own.profile != bytes {
                find(
                    .foreignIntent, object: object,
                    "its output intent \(identifier.map { "`\(TextString.decoded($0))` " } ?? "")has another profile than the job"
                )
            }
        }
        if !isFound { find(.outputIntent, "there is no output intent GTS_PDFX") }
    }

    /// Of artwork, the job's printing condition counts.
    private var intentIsOpen: Bool { scope != .artwork }
}

/// The head of an ICC profile (ISO 15076-1, 7.2).
enum ICCProfile {
    /// Its data colour space, such as `CMYK`.
    static func space(of bytes: [UInt8]) -> String? {
        bytes.count >= 128 ? String(decoding: bytes[16..<20], as: UTF8.self) : nil
    }

    /// Components by data colour space.
    static let components = [
        "GRAY": 1, "RGB ": 3, "Lab ": 3, "XYZ ": 3, "CMY ": 3, "HSV ": 3, "CMYK": 4, "2CLR": 2, "3CLR": 3,
        "4CLR": 4, "5CLR": 5, "6CLR": 6, "7CLR": 7, "8CLR": 8,
    ]

    /// What is wrong with it, as the end of a sentence; nil if nothing is.
    static func fault(in bytes: [UInt8], components count: Int?, mustPrint: Bool) -> String? {
        guard bytes.count >= 132, bytes[36..<40].elementsEqual("acsp".utf8) else {
            return "is no ICC profile"
        }
        let size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        guard size <= bytes.count else { return "is cut short" }
        let space = space(of: bytes) ?? ""
        guard let components = components[space] else { return "is of colours `\(space)`" }
        if components != count {
            return "has \(components) components, but /N says \(count.map(String.init) ?? "nothing")"
        }
        let kind = String(decoding: bytes[12..<16], as: UTF8.self)
        if mustPrint, kind != "prtr" { return "is of class `\(kind)`, not of an output device" }
        return nil
    }
}
