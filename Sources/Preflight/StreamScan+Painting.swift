import Verification

extension StreamScan {
    /// Whether anything set now is in the registration colour: only then it matters where it is painted.
    private var mustPlace: Bool {
        state.fill.traits.contains(.registration) || state.stroke.traits.contains(.registration)
    }

    mutating func extendPath(_ operation: PaintingOperator) {
        guard mustPlace else { return }
        var points: [(Double, Double)] = []
        if operation == .rectangle, numbers.count == 4 {
            points = [(numbers[0], numbers[1]), (numbers[0] + numbers[2], numbers[1] + numbers[3])]
        } else {
            for index in stride(from: 0, to: numbers.count - 1, by: 2) {
                points.append((numbers[index], numbers[index + 1]))
            }
        }
        for point in points {
            let (x, y) = state.matrix.apply(point.0, point.1)
            if path == nil { path = Rect(minX: x, minY: y, maxX: x, maxY: y) }
            path?.include(x, y)
        }
    }

    mutating func paintPath(_ operation: PaintingOperator) {
        defer { path = nil }
        switch operation {
        case .stroke, .closeStroke: paintStroke()
        case .fill, .fillOld, .fillEvenOdd: paintFill()
        case .endPath: break
        default:
            paintFill()
            paintStroke()
        }
    }

    private mutating func paintFill() {
        use(state.fill)
        register(state.fill, path, margin: 0)
    }

    private mutating func paintStroke() {
        use(state.stroke)
        thinnest = min(thinnest, state.lineWidth * state.matrix.leastScale)
        register(state.stroke, path, margin: state.lineWidth / 2 * state.matrix.lengths.x)
    }

    /// Remembers where the registration colour is painted; a line has some width.
    private mutating func register(_ paint: Paint, _ box: Rect?, margin: Double) {
        guard paint.traits.contains(.registration), let box, outcome.registration.count < 1000 else { return }
        let margin = max(margin, 0.01)
        outcome.registration.append(
            Rect(
                minX: box.minX - margin, minY: box.minY - margin, maxX: box.maxX + margin,
                maxY: box.maxY + margin))
    }

    mutating func showText() {
        // Filled, stroked, both, neither; 4 to 7 clip, too (ISO 32000-1, table 106).
        let mode = state.textMode % 4
        if mode == 0 || mode == 2 {
            use(state.fill)
            if isRichBlack(state.fill) {
                smallestRichText = min(
                    smallestRichText, abs(state.fontSize) * text.then(state.matrix).lengths.y)
            }
        }
        if mode == 1 || mode == 2 {
            use(state.stroke)
            thinnest = min(thinnest, state.lineWidth * state.matrix.leastScale)
        }
        guard mode != 3, mustPlace else { return }
        let size = state.fontSize
        let place = text.then(state.matrix).bounds(
            of: Rect(minX: 0, minY: 0, maxX: size / 2, maxY: size / 2))
        register(mode == 1 ? state.stroke : state.fill, place, margin: 0)
    }

    private func isRichBlack(_ paint: Paint) -> Bool {
        paint.traits.contains(.richBlack)
            || (paint.traits.contains(.rgbBlack) && scan.check.intent?.space == "CMYK")
    }

    // MARK: XObjects and shadings

    mutating func paintXObject() throws(ContentError) {
        let value = try resource(resources.xobjects, "an XObject")
        guard let id = value.reference else { return }
        switch scan.xobject(id, place.page) {
        case .form(let form):
            outcome.add(scan.scan(form, state, place, parent: resources), shiftedBy: 0, 0)
        case .image(let image): paint(image, object: id)
        case .other: break
        }
    }

    /// The unit square under the current matrix.
    private mutating func paint(_ image: ImageFacts, object: ObjectID?) {
        let paint = image.isStencil ? state.fill : image.paint
        used.formUnion(paint.traits.intersection(.device))
        if image.isStencil { mostInk = max(mostInk, paint.inks) }
        if image.hasSoftMask { outcome.usesTransparency = true }
        register(paint, state.matrix.bounds(of: Rect(minX: 0, minY: 0, maxX: 1, maxY: 1)), margin: 0)
        let check = scan.check
        guard let limit = check.settings.minimumResolution, place.measures, image.hasTones else { return }
        let lengths = state.matrix.lengths
        guard lengths.x > 0, lengths.y > 0 else { return }
        let resolution = min(Double(image.width) / lengths.x, Double(image.height) / lengths.y) * 72
        if resolution < limit.value - 0.5 {
            check.find(
                .imageResolution, page: place.page, object: object, severity: limit.severity,
                "an image has \(Int(resolution.clamped(0, 1e9))) pixels an inch, and the least is \(Int(limit.value.clamped(0, 1e9)))"
            )
        }
    }

    mutating func paintShading() throws(ContentError) {
        let value = try resource(resources.shadings, "a shading")
        if let paint = scan.paint(ofShading: value, place, covered: place.covered) {
            used.formUnion(paint.traits)
            mostInk = max(mostInk, paint.inks)
        }
    }

    // MARK: Inline images

    /// From BI to EI (ISO 32000-1, 8.9.7).
    mutating func paintInlineImage() throws(ContentError) {
        var image = ImageFacts()
        var key = ""
        var space: [String] = []
        while let token = try lexer.next() {
            switch token {
            case .keyword(let range):
                let word = lexer.bytes[range]
                if word.elementsEqual("ID".utf8) {
                    try skipInlineData()
                    finish(&image, space)
                    return
                }
                if ["IM", "ImageMask"].contains(key) { image.isStencil = word.elementsEqual("true".utf8) }
                key = ""
            case .number(let value):
                switch key {
                case "W", "Width": image.width = Int(value.clamped(0, 1e9))
                case "H", "Height": image.height = Int(value.clamped(0, 1e9))
                case "BPC", "BitsPerComponent": image.bits = Int(value.clamped(0, 16))
                default: continue
                }
                key = ""
            case .name(let range):
                let name = decoded(range)
                if ["CS", "ColorSpace"].contains(key), space.count < 2 {
                    space.append(name)
                    // `[/Indexed /DeviceRGB …]` has its base as its second name.
                    if !["I", "Indexed"].contains(name) { key = "" }
                } else if key.isEmpty || !["F", "Filter"].contains(key) {
                    key = name
                } else {
                    key = ""
                }
            case .arrayEnd: key = ""
            default: continue
            }
        }
        throw ContentError("an inline image has no end")
    }

    private mutating func finish(_ image: inout ImageFacts, _ names: [String]) {
        let full = ["G": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"]
        if let name = names.last.map({ full[$0] ?? $0 }), let index = space(named: name) {
            image.paint = Paint(space: index, inks: 0, traits: scan.spaces[index].traits)
        }
        paint(image, object: place.object)
    }

    /// Behind the data stand a blank, EI and another blank, and then more content, which is text.
    private mutating func skipInlineData() throws(ContentError) {
        let bytes = lexer.bytes
        func isBlank(_ index: Int) -> Bool {
            index >= bytes.count || [0, 9, 10, 12, 13, 32].contains(bytes[index])
        }
        var index = lexer.position + 1
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "I"), isBlank(index - 1),
                isBlank(index + 2),
                bytes[min(index + 2, bytes.count)..<min(index + 18, bytes.count)].allSatisfy({
                    $0 == 0 || (9...13).contains($0) || (32...126).contains($0)
                })
            {
                lexer.skip(to: index + 2)
                return
            }
            index += 1
        }
        throw ContentError("an inline image has no end")
    }
}
