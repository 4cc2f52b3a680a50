/// What an image is made of.
struct ImageFacts {
    var width = 0
    var height = 0
    var bits = 1
    var isStencil = false
    var hasSoftMask = false
    /// Its space; its inks are those of its samples.
    var paint = Paint(space: ColourSpaces.grey, inks: 0, traits: .deviceGrey)

    /// Whether it has more than paint and no paint.
    var hasTones: Bool { !isStencil && bits > 1 }
}

extension FileScan {
    func readImage(_ id: ObjectID, _ dictionary: PDFDictionary, _ page: Int) -> ImageFacts {
        var image = ImageFacts()
        image.width = store.integer(dictionary["Width"]) ?? 0
        image.height = store.integer(dictionary["Height"]) ?? 0
        image.bits = store.integer(dictionary["BitsPerComponent"]) ?? 8
        image.isStencil = store.resolve(dictionary["ImageMask"]).boolean ?? false
        image.hasSoftMask = dictionary["SMask"] != nil || (store.integer(dictionary["SMaskInData"]) ?? 0) > 0
        guard !image.isStencil else { return image }
        // JPEG 2000 may say its colours itself.
        guard let value = dictionary["ColorSpace"] else { return image }
        guard let index = spaces.space(value, page: page, object: id) else { return image }
        let space = spaces[index]
        image.paint = Paint(space: index, inks: 0, traits: space.traits)
        if let limit = check.settings.inkLimit, image.bits == 8 {
            let most = mostInk(of: id, space: index, decode: store.numbers(dictionary["Decode"]))
            if most > limit.value + 0.5 {
                check.find(
                    .inkLimit, page: page, object: id, severity: limit.severity,
                    "inks of an image add up to \(Int(most.rounded())) %, and the limit is \(Int(limit.value.rounded())) %"
                )
            }
        }
        return image
    }

    /// Of samples of eight bits, in percent; 0 where the space is not one of inks or the data cannot be had.
    private func mostInk(of id: ObjectID, space index: Int, decode: [Double]?) -> Double {
        let space = spaces[index]
        let count = space.components
        switch space.family {
        case .cmyk, .inks: break
        case .icc where count == 4: break
        case .indexed:
            // Every colour that the table holds may be there.
            return (0...255).map { spaces.paint(index, [Double($0)]).inks }.max() ?? 0
        default: return 0
        }
        guard case .decoded(let data) = store.stream(id, limit: 512 << 20, decodesPictures: true) else {
            return 0
        }
        let isInverted = (decode?.first ?? 0) > (decode?.dropFirst().first ?? 1)
        return withExtendedLifetime(data) {
            var most = 0
            var position = 0
            while position + count <= data.bytes.count {
                var sum = 0
                for offset in 0..<count { sum += Int(data.bytes[position + offset]) }
                most = max(most, isInverted ? 255 * count - sum : sum)
                position += count
            }
            return Double(most) / 255 * 100
        }
    }
}
