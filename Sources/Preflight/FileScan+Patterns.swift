import Verification

/// Patterns, shadings and glyphs that are drawn: each followed once.
extension FileScan {
    func scan(pattern value: PDFValue, _ place: ScanPlace, parent: ResourceSet) {
        guard let dictionary = store.dictionary(value), place.depth < FileScan.deepest else { return }
        let object = value.reference ?? place.object
        if store.integer(dictionary["PatternType"]) == 2 {
            guard firstLook(at: value.reference), let shading = dictionary["Shading"],
                let paint = paint(ofShading: shading, place, covered: place.covered)
            else { return }
            report(paint, place, object)
            return
        }
        guard let id = value.reference else { return }
        // Met within itself it is told of, although it was looked at.
        following(id, place) {
            guard firstLook(at: id), case .decoded(let data) = store.stream(id, limit: FileScan.contentLimit)
            else { return }
            var state = ScanState()
            state.matrix = Matrix(store.numbers(dictionary["Matrix"])) ?? Matrix()
            var here = place
            here.object = id
            here.depth += 1
            here.isUncoloured = store.integer(dictionary["PaintType"]) == 2
            let set = dictionary["Resources"].map { resources($0) } ?? parent
            _ = run(data, set, state, here, covered: place.covered.union(set.covered), reportAt: id)
        }
    }

    /// Glyphs of a Type 3 font, whose content streams may hold anything.
    func scan(type3 font: PDFDictionary, _ id: ObjectID?, _ place: ScanPlace, parent: ResourceSet) {
        guard place.depth < FileScan.deepest, let glyphs = store.dictionary(font["CharProcs"]) else { return }
        following(id, place) {
            guard firstLook(at: id) else { return }
            var here = place
            here.object = id ?? place.object
            here.depth += 1
            here.measures = false
            let set = font["Resources"].map { resources($0) } ?? parent
            for glyph in glyphs.entries {
                guard let stream = glyph.value.reference,
                    case .decoded(let data) = store.stream(stream, limit: FileScan.contentLimit)
                else { continue }
                _ = run(
                    data, set, ScanState(), here, covered: place.covered.union(set.covered), reportAt: stream)
            }
        }
    }

    /// What a shading paints with; its inks are the most that its functions' ends come to. Nil, told of, if its space is
    /// not sound.
    func paint(ofShading value: PDFValue, _ place: ScanPlace, covered: ColourTraits) -> Paint? {
        guard let shading = store.dictionary(value), let space = shading["ColorSpace"] else { return nil }
        let object = value.reference ?? place.object
        let named = store.name(space).flatMap {
            ["DeviceGray", "DeviceRGB", "DeviceCMYK"].contains($0) ? nil : $0
        }
        // Not so by the standard, but a name of the resources is met here, too.
        guard named == nil, let index = spaces.space(space, page: place.page, object: object) else {
            return nil
        }
        var paint = Paint(space: index, inks: 0, traits: spaces[index].traits)
        for colour in ShadingFunction(store).ends(of: shading["Function"]) {
            let end = spaces.paint(index, colour)
            paint.inks = max(paint.inks, end.inks)
        }
        return paint
    }

    /// What a shading pattern is used for.
    private func report(_ paint: Paint, _ place: ScanPlace, _ object: ObjectID?) {
        var stream = StreamScan(
            UnsafeBufferPointer(start: nil, count: 0), in: self, ResourceSet(nil, store), ScanState(), place)
        stream.use(paint)
        stream.report(at: object ?? store.page(place.page - 1))
    }
}

/// The colours at which functions begin, end and bend: between them they blend, so no sum of inks is higher.
struct ShadingFunction {
    private let store: ObjectStore

    init(_ store: ObjectStore) { self.store = store }

    /// Of one function with several results, or of several with one each (ISO 32000-1, 8.7.4.5). Calculator functions
    /// (type 4) are not worked out.
    func ends(of value: PDFValue?) -> [[Double]] {
        guard let value else { return [] }
        if let functions = store.array(value) {
            // Their ends are matched one by one; the first and the last of each belong together.
            let each = functions.prefix(32).map { ends(of: $0, depth: 0) }
            guard each.allSatisfy({ !$0.isEmpty }) else { return [] }
            let count = each.map(\.count).max() ?? 0
            return (0..<count).map { index in each.map { $0[min(index, $0.count - 1)].first ?? 0 } }
        }
        return ends(of: value, depth: 0)
    }

    private func ends(of value: PDFValue, depth: Int) -> [[Double]] {
        guard depth < 8, let function = store.dictionary(value) else { return [] }
        switch store.integer(function["FunctionType"]) {
        case 0: return samples(of: value, function)
        case 2: return [store.numbers(function["C0"]) ?? [0], store.numbers(function["C1"]) ?? [1]]
        case 3:
            return (store.array(function["Functions"]) ?? []).prefix(1000).flatMap {
                ends(of: $0, depth: depth + 1)
            }
        default: return []
        }
    }

    /// Of eight or sixteen bits.
    private func samples(of value: PDFValue, _ function: PDFDictionary) -> [[Double]] {
        guard let range = store.numbers(function["Range"]), range.count >= 2,
            let bits = store.integer(function["BitsPerSample"]), bits == 8 || bits == 16,
            let bytes = store.bytes(of: value.reference, limit: 1 << 20)
        else { return [] }
        let results = range.count / 2
        let decode = store.numbers(function["Decode"]).flatMap { $0.count == range.count ? $0 : nil } ?? range
        let most = bits == 8 ? 255.0 : 65535.0
        let width = bits / 8
        var colours: [[Double]] = []
        var position = 0
        while position + results * width <= bytes.count, colours.count < 4096 {
            colours.append(
                (0..<results).map { index in
                    let start = position + index * width
                    let sample =
                        width == 1 ? Int(bytes[start]) : Int(bytes[start]) << 8 | Int(bytes[start + 1])
                    return decode[index * 2] + Double(sample) / most
                        * (decode[index * 2 + 1] - decode[index * 2])
                })
            position += results * width
        }
        return colours
    }
}
