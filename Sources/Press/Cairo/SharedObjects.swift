import Inks
import JobModel

/// Objects that many resources of a file refer to: colour spaces and profiles, each written when first asked for.
struct SharedObjects {
    private let finisher: Finisher
    private var spaces: [InkOperators.Space: Int] = [:]
    private var dictionaries: [[InkOperators.Space]: Int] = [:]
    private var profiles: [ICCProfile: Int] = [:]

    init(_ finisher: Finisher) { self.finisher = finisher }

    /// A dictionary of these colour spaces by their names.
    mutating func dictionary(
        of used: Set<InkOperators.Space>, writer: inout PressFileWriter
    ) throws(PressError) -> Int {
        let sorted = used.sorted()
        if let known = dictionaries[sorted] { return known }
        var entries = ""
        for space in sorted { entries += "/\(space.name) \(try number(of: space, writer: &writer)) 0 R" }
        let number = writer.takeNumber()
        writer.add(number) { out in out.append(contentsOf: "<<\(entries)>>".utf8) }
        dictionaries[sorted] = number
        return number
    }

    mutating func number(
        of space: InkOperators.Space, writer: inout PressFileWriter
    ) throws(PressError) -> Int {
        if let known = spaces[space] { return known }
        let text: String
        switch space {
        case .spot(let index):
            let spot = finisher.inks.spots[index]
            text = SharedObjects.separation(PDFText.name(spot.name), alternate: spot.alternate.numbers)
        case .registration: text = SharedObjects.separation("/All", alternate: "1 1 1 1")
        case .rgb: text = "[/ICCBased \(number(ofProfile: try SharedObjects.sRGB(), writer: &writer)) 0 R]"
        }
        let number = writer.takeNumber()
        writer.add(number) { out in out.append(contentsOf: text.utf8) }
        spaces[space] = number
        return number
    }

    /// The profile's stream.
    mutating func number(
        ofProfile profile: ICCProfile, writer: inout PressFileWriter
    ) -> Int {
        if let known = profiles[profile] { return known }
        let number = writer.takeNumber()
        writer.add(
            stream: number, "/N \(profile.space.components)/Filter/FlateDecode".utf8,
            finisher.deflated(profile))
        profiles[profile] = number
        return number
    }

    /// A tint is a straight mix of paper and alternate.
    private static func separation(_ name: String, alternate: String) -> String {
        "[/Separation\(name)/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[\(alternate)]/N 1>>]"
    }

    static func sRGB() throws(PressError) -> ICCProfile {
        do throws(ICCError) {
            return try ICCProfile.sRGB()
        } catch {
            throw PressError(.library, error.description)
        }
    }
}

/// What a content stream's resources must hold besides what cairo wrote into them.
struct ResourceAdditions {
    var spaces: Set<InkOperators.Space> = []
    var usesOverprint = false
    /// Form XObjects by their names.
    var forms: [(name: String, number: Int)] = []

    var isEmpty: Bool { spaces.isEmpty && !usesOverprint && forms.isEmpty }

    func add(
        to resources: inout PDFDictionary, shared: inout SharedObjects, writer: inout PressFileWriter
    ) throws(PressError) {
        if !spaces.isEmpty {
            guard resources["ColorSpace"] == nil else { throw ResourceAdditions.unexpected("colour spaces") }
            resources["ColorSpace"] = .reference(try shared.dictionary(of: spaces, writer: &writer))
        }
        if usesOverprint {
            try ResourceAdditions.edit("ExtGState", of: &resources) { states in
                for name in ["TiO00", "TiO01", "TiO10", "TiO11"] {
                    let fill = name.utf8.dropFirst(3).first == UInt8(ascii: "1")
                    let stroke = name.utf8.last == UInt8(ascii: "1")
                    // Where a process colour has nothing of an ink, that plate is left as it is (ISO 32000-1, 8.6.7).
                    states[name] = .text("<</OP \(stroke)/op \(fill)/OPM 1>>")
                }
            }
        }
        if !forms.isEmpty {
            try ResourceAdditions.edit("XObject", of: &resources) { objects in
                for (name, number) in forms { objects[name] = .reference(number) }
            }
        }
    }

    private static func edit(
        _ key: String, of resources: inout PDFDictionary, _ body: (inout PDFDictionary) -> Void
    ) throws(PressError) {
        switch resources[key] {
        case nil:
            var made = PDFDictionary()
            body(&made)
            resources[key] = .dictionary(made)
        case .dictionary(var dictionary):
            body(&dictionary)
            resources[key] = .dictionary(dictionary)
        default: throw unexpected("resources")
        }
    }

    private static func unexpected(_ what: String) -> PressError {
        PressError(.library, "the drawn PDF has \(what) where cairo was not known to write them")
    }
}
