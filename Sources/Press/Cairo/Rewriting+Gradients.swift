import JobModel

/// Gradients: a shading's colour space and its functions' ends.
extension Rewriting {
    mutating func mapGradients() throws(PressError) {
        var replaced: Set<Int> = []
        for number in objects.indices {
            guard objects[number]?.stream == nil, case .dictionary(let dictionary)? = objects[number]?.value
            else {
                continue
            }
            if dictionary["ShadingType"] != nil {
                let exchanged = try exchanged(dictionary, replacing: &replaced)
                objects[number]?.value = .dictionary(exchanged)
            } else if case .dictionary(let shading)? = dictionary["Shading"], shading["ShadingType"] != nil {
                // Of a pattern, in itself.
                var pattern = dictionary
                pattern["Shading"] = .dictionary(try exchanged(shading, replacing: &replaced))
                objects[number]?.value = .dictionary(pattern)
            }
        }
        for number in replaced.sorted() where objects.indices.contains(number) && objects[number] != nil {
            objects[number] = nil
            writer.free(number)
        }
    }

    private mutating func exchanged(
        _ shading: PDFDictionary, replacing replaced: inout Set<Int>
    ) throws(PressError) -> PDFDictionary {
        guard file.text(shading["ColorSpace"]) == "/DeviceRGB" else { return shading }
        guard let type = file.number(shading["ShadingType"]), type == 2 || type == 3 else {
            throw PressError(.colour, "a mesh of colours cannot be exchanged for inks")
        }
        var inks: [Ink] = []
        try collectInks(of: shading["Function"], into: &inks, depth: 0)
        let space = try GradientSpace(
            of: inks, isProcess: finisher.inks.isProcess, mixesRGB: !finisher.inks.tagsRGB)
        var result = shading
        if let function = shading["Function"] {
            result["Function"] = try exchanged(function, in: space, replacing: &replaced, depth: 0)
        }
        switch space {
        case .gray: result["ColorSpace"] = .text("/DeviceGray")
        case .process: result["ColorSpace"] = .text("/DeviceCMYK")
        case .rgb:
            if finisher.inks.tagsRGB {
                result["ColorSpace"] = .reference(try shared.number(of: .rgb, writer: &writer))
            }
        case .spot(let name):
            let index = finisher.inks.spots.firstIndex { $0.name == name } ?? 0
            result["ColorSpace"] = .reference(try shared.number(of: .spot(index), writer: &writer))
        }
        return result
    }

    private func collectInks(of function: PDFValue?, into inks: inout [Ink], depth: Int) throws(PressError) {
        guard depth < 10, let dictionary = try file.dictionary(function) else {
            throw Rewriting.unknownFunction
        }
        if let parts = try file.array(dictionary["Functions"]) {
            for part in parts { try collectInks(of: part, into: &inks, depth: depth + 1) }
        } else {
            for key in ["C0", "C1"] { inks.append(try ink(of: dictionary[key])) }
        }
    }

    /// The function anew: another gradient may share the one that is there, in another space.
    private func exchanged(
        _ function: PDFValue, in space: GradientSpace, replacing replaced: inout Set<Int>, depth: Int
    ) throws(PressError) -> PDFValue {
        if case .reference(let number) = function { replaced.insert(number) }
        guard depth < 10, var dictionary = try file.dictionary(function) else {
            throw Rewriting.unknownFunction
        }
        if let parts = try file.array(dictionary["Functions"]) {
            var exchangedParts: [PDFValue] = []
            for part in parts {
                exchangedParts.append(try exchanged(part, in: space, replacing: &replaced, depth: depth + 1))
            }
            dictionary["Functions"] = .array(exchangedParts)
        } else {
            for key in ["C0", "C1"] {
                dictionary[key] = .text("[\(space.components(of: try ink(of: dictionary[key])))]")
            }
        }
        return .dictionary(dictionary)
    }

    private func ink(of components: PDFValue?) throws(PressError) -> Ink {
        guard case .array(let values)? = components, values.count == 3 else {
            throw Rewriting.unknownFunction
        }
        var key: UInt32 = 0
        for value in values {
            guard case .written(let range) = value else { throw Rewriting.unknownFunction }
            key = key << 8 | UInt32(try ContentMapper.byte(file.bytes, range.lowerBound))
        }
        guard let use = finisher.inks[key] else { throw PressError.unknownColour(key) }
        return use.ink
    }

    private static var unknownFunction: PressError {
        PressError(.library, "a gradient of the drawn PDF is not as cairo was known to write it")
    }
}
