/// Fonts (ISO 15930-7, 6.5).
extension PreflightCheck {
    func checkFont(_ font: PDFDictionary, page: Int?, object: ObjectID?) {
        let kind = store.name(font["Subtype"])
        // Its glyphs are content streams in the file itself.
        if kind == "Type3" { return }
        var described = font
        if kind == "Type0" {
            guard let descendant = store.dictionary(store.array(font["DescendantFonts"])?.first) else {
                find(.fontEmbedding, page: page, object: object, "\(shown(font)) has no descendant")
                return
            }
            described = descendant
        }
        let descriptor = store.dictionary(described["FontDescriptor"])
        let file = programme(of: descriptor)
        if scope == .artwork, let name = store.name(font["BaseFont"]) { fontsMet[name] = file != nil }
        guard let file else {
            find(.fontEmbedding, page: page, object: object, "\(shown(font)) is not embedded")
            return
        }
        guard applies(.fontProgramme) else { return }
        if store.object(file).dictionary?["F"] != nil {
            find(
                .externalStream, page: page, object: object,
                "\(shown(font)) has its programme in another file"
            )
            return
        }
        guard spend(1000) else { return }
        let bytes = store.bytes(of: file) ?? []
        guard spend(bytes.count) else { return }
        guard let programme = FontProgramme(bytes) else {
            find(
                .fontProgramme, page: page, object: object,
                "the programme of \(shown(font)) cannot be opened")
            return
        }
        guard applies(.fontWidths) else { return }
        let widths = kind == "Type0" ? compositeWidths(described) : simpleWidths(font)
        guard spend(widths.count * 100) else { return }
        let glyphs: FontGlyphs
        if kind == "Type0" {
            glyphs = .composite(CIDMap(described, store), isCFF: programme.isCFF)
        } else {
            glyphs = .simple(SimpleEncoding(font, store))
        }
        for (code, width) in widths {
            guard let glyph = programme.glyph(of: code, glyphs), let own = programme.width(of: glyph),
                abs(own - width) > 1
            else { continue }
            find(
                .fontWidths, page: page, object: object,
                "\(shown(font)) gives code \(code) a width of \(rounded(width)), its programme \(rounded(own))"
            )
            return
        }
    }

    /// The font file's stream.
    private func programme(of descriptor: PDFDictionary?) -> ObjectID? {
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            if let id = descriptor?[key]?.reference, store.object(id).isStream { return id }
        }
        return nil
    }

    /// As the file names it, in quotes; names are the file's own, so they are kept short.
    private func shown(_ font: PDFDictionary) -> String {
        guard let name = store.name(font["BaseFont"]) else { return "a font without a name" }
        return "font `\(name.prefix(80))`"
    }

    private func rounded(_ width: Double) -> String { "\((width * 10).rounded() / 10)" }

    private func simpleWidths(_ font: PDFDictionary) -> [(code: Int, width: Double)] {
        let first = store.integer(font["FirstChar"]) ?? 0
        let widths = store.array(font["Widths"]) ?? []
        guard (0...255).contains(first) else { return [] }
        return widths.prefix(256 - first).enumerated().compactMap { index, value in
            // 0 stands for codes that are not used.
            store.number(value).flatMap { $0 == 0 ? nil : (first + index, $0) }
        }
    }

    /// `c [w1 … wn]` and `first last w` in any order (ISO 32000-1, 9.7.4.3).
    private func compositeWidths(_ font: PDFDictionary) -> [(code: Int, width: Double)] {
        let items = store.array(font["W"]) ?? []
        var widths: [(code: Int, width: Double)] = []
        var index = 0
        while index + 1 < items.count {
            guard let first = store.integer(items[index]), (0...0xFFFF).contains(first) else { break }
            if let run = store.array(items[index + 1]) {
                for (offset, value) in run.prefix(0x10000 - first).enumerated() {
                    if let width = store.number(value) { widths.append((first + offset, width)) }
                }
                index += 2
            } else {
                guard index + 2 < items.count, let last = store.integer(items[index + 1]),
                    let width = store.number(items[index + 2]), first <= last, last <= 0xFFFF
                else { break }
                // Hostile files overlap ranges; each code needs one look.
                guard widths.count < 0x20000 else { break }
                for code in first...last { widths.append((code, width)) }
                index += 3
            }
        }
        return widths
    }
}
