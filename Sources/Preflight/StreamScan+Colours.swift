import Verification

extension StreamScan {
    mutating func setColour(_ operation: PaintingOperator) throws(ContentError) {
        switch operation {
        case .fillGrey: state.fill = .grey(try number())
        case .strokeGrey: state.stroke = .grey(try number())
        case .fillRGB: state.fill = try rgb()
        case .strokeRGB: state.stroke = try rgb()
        case .fillCMYK: state.fill = try cmyk()
        case .strokeCMYK: state.stroke = try cmyk()
        case .fillSpace: if let index = try namedSpace() { state.fill = scan.spaces.initial(of: index) }
        case .strokeSpace: if let index = try namedSpace() { state.stroke = scan.spaces.initial(of: index) }
        case .fillColour, .fillColourNamed: state.fill = try colour(in: state.fill.space)
        default: state.stroke = try colour(in: state.stroke.space)
        }
    }

    private func rgb() throws(ContentError) -> Paint {
        guard numbers.count == 3 else { throw missing() }
        return .rgb(numbers[0], numbers[1], numbers[2], device: .deviceRGB)
    }

    private func cmyk() throws(ContentError) -> Paint {
        guard numbers.count == 4 else { throw missing() }
        return .cmyk(numbers[0], numbers[1], numbers[2], numbers[3], device: .deviceCMYK)
    }

    /// Of the name that is the operand; nil, told of already, if it is not sound.
    private func namedSpace() throws(ContentError) -> Int? {
        space(named: try name())
    }

    /// A device space or Pattern, or what the resources call so.
    func space(named name: String) -> Int? {
        let value: PDFValue
        switch name {
        case "DeviceGray", "DeviceRGB", "DeviceCMYK", "Pattern": value = .name(name)
        default:
            guard let named = resources.spaces[name] else {
                scan.check.find(
                    .colourSpace, page: place.page, object: place.object,
                    "a colour space is named that the resources lack")
                return nil
            }
            value = named
        }
        return scan.spaces.space(value, page: place.page, object: place.object)
    }

    private func colour(in index: Int) throws(ContentError) -> Paint {
        guard lastName != nil else { return scan.spaces.paint(index, numbers) }
        let space = scan.spaces[index]
        let pattern = try resource(resources.patterns, "a pattern")
        var paint = Paint(space: index, inks: 0, traits: [])
        if let under = space.underlying, !numbers.isEmpty {
            paint = scan.spaces.paint(under, numbers)
            paint.space = index
        }
        scan.scan(pattern: pattern, place, parent: resources)
        return paint
    }

    /// Something is painted so.
    mutating func use(_ paint: Paint) {
        used.formUnion(paint.traits)
        // Marks are of every ink, and that it stands outside the trim is another rule's affair.
        if !paint.traits.contains(.registration) { mostInk = max(mostInk, paint.inks) }
    }
}
