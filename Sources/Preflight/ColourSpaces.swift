/// What painting in a colour or a colour space means for the press.
struct ColourTraits: OptionSet, Hashable {
    var rawValue: UInt8

    static let deviceRGB = ColourTraits(rawValue: 1)
    static let deviceCMYK = ColourTraits(rawValue: 2)
    static let deviceGrey = ColourTraits(rawValue: 4)
    /// Of the colorant All.
    static let registration = ColourTraits(rawValue: 8)
    /// Black, or nearly, of several inks.
    static let richBlack = ColourTraits(rawValue: 16)
    /// Black of light, which becomes one of several inks where it is converted.
    static let rgbBlack = ColourTraits(rawValue: 32)
    static let device: ColourTraits = [.deviceRGB, .deviceCMYK, .deviceGrey]
}

/// A colour space as far as rules ask (ISO 32000-1, 8.6).
struct ColourSpace: Hashable {
    enum Family: Hashable {
        case grey, rgb, cmyk
        /// CalGray, CalRGB, Lab.
        case calibrated
        case icc
        /// Of another space; its table of colours, and how many components each has.
        case indexed(base: Int, table: [UInt8])
        /// Its colorants.
        case inks([String])
        case pattern
    }

    var family: Family
    var components: Int
    /// Of the space and of those beneath it.
    var traits: ColourTraits = []
    /// Where patterns are uncoloured, the space of their colour.
    var underlying: Int?
}

/// The colour spaces of a file, each read once.
final class ColourSpaces {
    /// By what names them: a reference, or the space itself.
    private var known: [PDFValue: Int] = [:]
    private var spaces: [ColourSpace] = []
    private unowned let check: PreflightCheck
    private var store: ObjectStore { check.store }
    /// How each spot colour was defined first, with the page.
    private var spots: [String: [UInt8]] = [:]
    private(set) var spotNames: Set<String> = []
    private(set) var used: Set<String> = []

    static let grey = 0
    static let rgb = 1
    static let cmyk = 2
    static let pattern = 3

    init(_ check: PreflightCheck) {
        self.check = check
        spaces = [
            ColourSpace(family: .grey, components: 1, traits: .deviceGrey),
            ColourSpace(family: .rgb, components: 3, traits: .deviceRGB),
            ColourSpace(family: .cmyk, components: 4, traits: .deviceCMYK),
            ColourSpace(family: .pattern, components: 0),
        ]
    }

    subscript(index: Int) -> ColourSpace { spaces[index] }

    /// The job's own spot colours, by name: cyan, magenta, yellow and black of the full tint, 0 to 1.
    var jobSpots: [String: [Double]] = [:]
    /// What the full tint of each spot colour met is, in its alternate space.
    private(set) var spotTints: [String: SpotTint] = [:]

    struct SpotTint: Hashable {
        var alternate: String
        /// Nil where it cannot be told.
        var full: [Double]?
    }

    /// The index of a space; nil, with a finding, if it is none.
    ///
    /// - Parameter value: a name that stands for itself, or the space's array; not a name of the resources.
    func space(_ value: PDFValue, page: Int?, object: ObjectID?) -> Int? {
        space(value, page: page, object: object, depth: 0)
    }

    private func space(_ value: PDFValue, page: Int?, object: ObjectID?, depth: Int) -> Int? {
        if let index = known[value] { return index }
        let index = depth < 8 ? read(value, page: page, object: object, depth: depth) : nil
        if let index {
            known[value] = index
        } else {
            check.find(
                .colourSpace, page: page, object: value.reference ?? object, "a colour space is not sound")
        }
        return index
    }

    private func read(_ value: PDFValue, page: Int?, object: ObjectID?, depth: Int) -> Int? {
        let resolved = store.resolve(value)
        if let name = resolved.name {
            used.insert(ColourSpaces.fullName(name))
            return switch name {
            case "DeviceGray", "G", "CalGray": ColourSpaces.grey
            case "DeviceRGB", "RGB", "CalRGB": ColourSpaces.rgb
            case "DeviceCMYK", "CMYK": ColourSpaces.cmyk
            case "Pattern": ColourSpaces.pattern
            default: nil
            }
        }
        guard let items = resolved.array, let family = store.name(items.first) else { return nil }
        // An array may hold the name of a device space alone.
        if items.count == 1 {
            return read(.name(family), page: page, object: object, depth: depth)
        }
        used.insert(ColourSpaces.fullName(family))
        func below(_ index: Int) -> Int? {
            index < items.count ? space(items[index], page: page, object: object, depth: depth + 1) : nil
        }
        switch family {
        case "CalGray": return add(ColourSpace(family: .calibrated, components: 1))
        case "CalRGB", "Lab": return add(ColourSpace(family: .calibrated, components: 3))
        case "ICCBased": return icc(items[1], page: page)
        case "Pattern":
            guard let under = below(1) else { return nil }
            return add(
                ColourSpace(family: .pattern, components: 0, traits: spaces[under].traits, underlying: under))
        case "Indexed", "I":
            guard let base = below(1), items.count >= 4 else { return nil }
            let table =
                store.resolve(items[3]).string ?? store.bytes(of: items[3].reference, limit: 1 << 20) ?? []
            return add(
                ColourSpace(
                    family: .indexed(base: base, table: table), components: 1, traits: spaces[base].traits))
        case "Separation", "DeviceN":
            guard let alternate = below(2), items.count >= 4 else { return nil }
            let names =
                family == "Separation"
                ? [store.name(items[1])].compactMap(\.self)
                : (store.array(items[1]) ?? []).compactMap { store.name($0) }
            guard !names.isEmpty, names.count <= 32 else { return nil }
            if family == "Separation" {
                compare(names[0], items, page: page, object: object)
            } else {
                compareColorants(items, page: page, object: object)
            }
            spotNames.formUnion(names.filter { !ColourSpaces.processNames.contains($0) })
            var traits = spaces[alternate].traits
            if names == ["All"] { traits.insert(.registration) }
            return add(ColourSpace(family: .inks(names), components: names.count, traits: traits))
        default: return nil
        }
    }

    static let processNames: Set<String> = ["Cyan", "Magenta", "Yellow", "Black", "All", "None"]

    private static func fullName(_ name: String) -> String {
        switch name {
        case "G": "DeviceGray"
        case "RGB": "DeviceRGB"
        case "CMYK": "DeviceCMYK"
        case "I": "Indexed"
        default: name
        }
    }

    private func add(_ space: ColourSpace) -> Int {
        spaces.append(space)
        return spaces.count - 1
    }

    private func icc(_ value: PDFValue, page: Int?) -> Int? {
        guard let id = value.reference, let dictionary = store.object(id).dictionary,
            let count = store.integer(dictionary["N"]), [1, 3, 4].contains(count)
        else { return nil }
        if check.applies(.iccProfile) {
            if let bytes = store.bytes(of: id) {
                if let fault = ICCProfile.fault(in: bytes, components: count, mustPrint: false) {
                    check.find(.iccProfile, page: page, object: id, "a profile \(fault)")
                }
            } else {
                check.find(.iccProfile, page: page, object: id, "a profile cannot be decoded")
            }
        }
        return add(ColourSpace(family: .icc, components: count))
    }

    /// A spot colour's definition held against its first one.
    private func compare(_ name: String, _ items: [PDFValue], page: Int?, object: ObjectID?) {
        guard !ColourSpaces.processNames.contains(name), check.applies(.spotConflict) else { return }
        if check.scope == .artwork { compareWithJob(name, items, page: page, object: object) }
        let definition = Canon(store).bytes(of: [items[2], items[3]])
        if let first = spots[name] {
            guard first != definition else { return }
            check.find(
                .spotConflict, page: page, object: object,
                "spot colour `\(name.prefix(80))` is defined in another way than before")
        } else {
            spots[name] = definition
        }
    }

    /// Of artwork, the job's own spot colours must be what the job says, and blend evenly from no ink.
    private func compareWithJob(_ name: String, _ items: [PDFValue], page: Int?, object: ObjectID?) {
        let ends = ShadingFunction(store).ends(of: items[3])
        let alternate = ColourSpaces.fullName(
            store.name(items[2]) ?? store.name(store.array(items[2])?.first) ?? "?")
        spotTints[name] = SpotTint(alternate: alternate, full: ends.last)
        guard let own = jobSpots[name] else { return }
        let isEven = (store.dictionary(items[3])?["N"]).map { store.number($0) == 1 } ?? true
        let startsEmpty = ends.first?.allSatisfy { $0 == 0 } ?? false
        let full = ends.last ?? []
        let isSame = full.count == own.count && zip(full, own).allSatisfy { abs($0 - $1) <= 0.005 }
        if alternate != "DeviceCMYK" || !isEven || !startsEmpty || !isSame {
            check.find(
                .spotConflict, page: page, object: object,
                "spot colour `\(name.prefix(80))` is defined in another way than in the job")
        }
    }

    /// What a DeviceN space says of its colorants one by one (ISO 32000-1, table 71).
    private func compareColorants(_ items: [PDFValue], page: Int?, object: ObjectID?) {
        guard items.count >= 5, let attributes = store.dictionary(items[4]),
            let colorants = store.dictionary(attributes["Colorants"])
        else { return }
        for entry in colorants.entries.prefix(32) {
            guard let space = store.array(entry.value), space.count >= 4 else { continue }
            compare(entry.name, space, page: page, object: object)
        }
    }
}

/// Values written out so that equal ones give equal bytes, whatever objects they are made of.
struct Canon {
    private let store: ObjectStore
    /// More than any tint transform says.
    private static let limit = 4 << 20

    init(_ store: ObjectStore) { self.store = store }

    func bytes(of values: [PDFValue]) -> [UInt8] {
        var out: [UInt8] = []
        for value in values { write(value, depth: 0, &out) }
        return out
    }

    private func write(_ value: PDFValue, depth: Int, _ out: inout [UInt8]) {
        guard depth < 16, out.count < Canon.limit else { return }
        let resolved = store.resolve(value)
        switch resolved {
        // 1 and 1.0 are the same number.
        case .integer(let number): out += Array("\(Double(number)) ".utf8)
        case .real(let number): out += Array("\(number) ".utf8)
        case .name(let name): out += Array("/\(name) ".utf8)
        case .string(let bytes): out += Array("(".utf8) + bytes + Array(")".utf8)
        case .boolean(let flag): out += Array("\(flag) ".utf8)
        case .array(let items):
            out += Array("[".utf8)
            for item in items { write(item, depth: depth + 1, &out) }
            out += Array("]".utf8)
        case .dictionary(let dictionary), .stream(let dictionary):
            out += Array("<".utf8)
            // How data are packed is not what they say.
            for entry in dictionary.entries where !["Length", "Filter", "DecodeParms"].contains(entry.name) {
                out += Array("/\(entry.name) ".utf8)
                write(entry.value, depth: depth + 1, &out)
            }
            out += Array(">".utf8)
            if resolved.isStream { out += store.bytes(of: value.reference, limit: 1 << 20) ?? [] }
        case .null, .reference: out += Array("null ".utf8)
        }
    }
}
