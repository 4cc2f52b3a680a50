/// What the file says of itself in its metadata and in Info.
extension PreflightCheck {
    func checkMetadata(_ identity: FileIdentity) {
        guard applies(.metadata) else { return }
        let object = catalogue["Metadata"]?.reference
        guard let object, let stream = store.object(object).dictionary, store.object(object).isStream,
            store.name(stream["Type"]) == "Metadata", store.name(stream["Subtype"]) == "XML"
        else {
            find(
                .metadata, object: object,
                catalogue["Metadata"] == nil
                    ? "the catalog has no metadata" : "the catalog's metadata are no stream of type XML")
            return
        }
        if stream["Filter"] != nil { find(.metadataFilter, object: object, "the metadata are compressed") }
        guard let packet = identity.packet, packet.mistake == nil, packet.hasDescription else {
            let reason = identity.packet.map { $0.mistake ?? "no rdf:Description" } ?? "cannot be decoded"
            find(.metadataXML, object: object, "the metadata cannot be read: \(reason)")
            return
        }
        checkVersions(packet, object)
        if packet[.dc, "title"]?.isEmpty ?? true { find(.title, object: object, "dc:title is missing") }
        checkDates(packet, object)
        for (code, names) in [
            (.documentID, ["DocumentID"]), (.rendition, ["VersionID", "RenditionClass"]),
        ] as [(PreflightRule.Code, [String])] {
            let missing = names.filter { packet[.media, $0]?.isEmpty ?? true }.map { "xmpMM:\($0)" }
            if !missing.isEmpty {
                find(
                    code, object: object,
                    "\(missing.joined(separator: " and ")) \(missing.count == 1 ? "is" : "are") missing")
            }
        }
        checkTrapped(packet, identity.info, object)
        checkAgreement(packet, identity.info)
    }

    private func checkVersions(_ packet: XMPPacket, _ object: ObjectID) {
        func check(
            _ code: PreflightRule.Code, _ space: XMPPacket.Space, _ name: String, _ version: String
        ) {
            let stated = packet[space, name]
            if stated != version {
                find(code, object: object, stated.map { "\(name) is `\($0)`" } ?? "\(name) is missing")
            }
        }
        check(.pdfxVersion, .pdfx, "GTS_PDFXVersion", "PDF/X-4")
        check(.pdfvtVersion, .pdfvt, "GTS_PDFVTVersion", "PDF/VT-1")
    }

    private func checkDates(_ packet: XMPPacket, _ object: ObjectID) {
        let unsound = ["CreateDate", "ModifyDate", "MetadataDate"].filter { name in
            packet[.xmp, name].flatMap { Moment(xmp: $0) } == nil
        }.map { "xmp:\($0)" }
        if !unsound.isEmpty {
            find(
                .dates, object: object,
                "\(unsound.joined(separator: " and ")) \(unsound.count == 1 ? "is" : "are") missing or no date"
            )
        }
        let modified = packet[.pdfvt, "GTS_PDFVTModDate"]
        if modified == nil {
            find(.pdfvtDate, object: object, "GTS_PDFVTModDate is missing")
        } else if let modifyDate = packet[.xmp, "ModifyDate"],
            modified.flatMap({ Moment(xmp: $0) }) != Moment(xmp: modifyDate)
        {
            find(.pdfvtDate, object: object, "GTS_PDFVTModDate differs from xmp:ModifyDate")
        }
    }

    private func checkTrapped(_ packet: XMPPacket, _ info: PDFDictionary, _ object: ObjectID) {
        let stated = packet[.pdf, "Trapped"] ?? store.name(info["Trapped"])
        if stated != "True", stated != "False" {
            find(
                .trapped, object: object,
                stated.map { "Trapped is `\($0)`" } ?? "nothing says whether the document is trapped")
        }
    }

    private func checkAgreement(_ packet: XMPPacket, _ info: PDFDictionary) {
        let object = trailer["Info"]?.reference
        var differing: [String] = []
        func compare(_ key: String, _ space: XMPPacket.Space, _ name: String, isDate: Bool = false) {
            guard let value = info[key], let other = packet[space, name] else { return }
            let text = store.resolve(value).name ?? TextString.decoded(store.resolve(value).string ?? [])
            let agrees = isDate ? Moment(pdf: text) == Moment(xmp: other) : text == other
            if !agrees { differing.append("/\(key)") }
        }
        compare("Title", .dc, "title")
        compare("Producer", .pdf, "Producer")
        compare("CreationDate", .xmp, "CreateDate", isDate: true)
        compare("ModDate", .xmp, "ModifyDate", isDate: true)
        compare("Trapped", .pdf, "Trapped")
        compare("GTS_PDFXVersion", .pdfx, "GTS_PDFXVersion")
        compare("GTS_PDFVTVersion", .pdfvt, "GTS_PDFVTVersion")
        if !differing.isEmpty {
            find(
                .infoAgrees, object: object,
                "\(differing.joined(separator: ", ")) of Info \(differing.count == 1 ? "differs" : "differ") from the metadata"
            )
        }
    }
}

/// What a file says it is.
struct FileIdentity {
    var packet: XMPPacket?
    var info: PDFDictionary

    init(_ store: ObjectStore) {
        let trailer = store.object(.trailer).dictionary
        info = store.dictionary(trailer?["Info"]) ?? PDFDictionary(entries: [])
        let metadata = store.dictionary(trailer?["Root"])?["Metadata"]?.reference
        packet = store.bytes(of: metadata, limit: 16 << 20).map { XMPPacket($0) }
    }

    /// The profile that `auto` stands for.
    func claim(_ store: ObjectStore) -> PreflightRule.Scope {
        let catalogue = store.dictionary(store.object(.trailer).dictionary?["Root"])
        if packet?[.pdfvt, "GTS_PDFVTVersion"] != nil || info["GTS_PDFVTVersion"] != nil {
            return .pdfvt1
        }
        let intents = store.array(catalogue?["OutputIntents"]) ?? []
        let isForPress = intents.contains { store.name(store.dictionary($0)?["S"]) == "GTS_PDFX" }
        return isForPress || packet?[.pdfx, "GTS_PDFXVersion"] != nil || info["GTS_PDFXVersion"] != nil
            ? .pdfx4 : .plain
    }
}

/// Text strings (ISO 32000-1, 7.9.2.2).
enum TextString {
    static func decoded(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        // PDFDocEncoding is Latin-1 but for a few signs (annex D.2).
        return String(
            String.UnicodeScalarView(bytes.map { TextString.signs[$0] ?? Unicode.Scalar($0) }))
    }

    private static let signs: [UInt8: Unicode.Scalar] = [
        0x18: "˘", 0x19: "ˇ", 0x1A: "ˆ", 0x1B: "˙", 0x1C: "˝", 0x1D: "˛", 0x1E: "˚", 0x1F: "˜", 0x80: "•",
        0x81: "†", 0x82: "‡", 0x83: "…", 0x84: "—", 0x85: "–", 0x86: "ƒ", 0x87: "⁄", 0x88: "‹", 0x89: "›",
        0x8A: "−", 0x8B: "‰", 0x8C: "„", 0x8D: "“", 0x8E: "”", 0x8F: "‘", 0x90: "’", 0x91: "‚", 0x92: "™",
        0x93: "ﬁ", 0x94: "ﬂ", 0x95: "Ł", 0x96: "Œ", 0x97: "Š", 0x98: "Ÿ", 0x99: "Ž", 0x9A: "ı", 0x9B: "ł",
        0x9C: "œ", 0x9D: "š", 0x9E: "ž", 0xA0: "€",
    ]
}
