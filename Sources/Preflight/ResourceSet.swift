/// The resources of a content stream, each category looked up once.
final class ResourceSet {
    private let store: ObjectStore
    private let dictionary: PDFDictionary
    lazy var xobjects = category("XObject")
    lazy var fonts = category("Font")
    lazy var states = category("ExtGState")
    lazy var spaces = category("ColorSpace")
    lazy var patterns = category("Pattern")
    lazy var shadings = category("Shading")

    init(_ value: PDFValue?, _ store: ObjectStore) {
        self.store = store
        dictionary = store.dictionary(value) ?? PDFDictionary(entries: [])
    }

    private func category(_ name: String) -> PDFDictionary {
        store.dictionary(dictionary[name]) ?? PDFDictionary(entries: [])
    }

    /// What device spaces mean here where a Default space stands in for them (ISO 32000-1, 8.6.5.6).
    lazy var covered: ColourTraits = {
        var traits: ColourTraits = []
        for (name, trait) in [
            ("DefaultRGB", .deviceRGB), ("DefaultCMYK", .deviceCMYK), ("DefaultGray", .deviceGrey),
        ] as [(String, ColourTraits)] {
            guard let space = store.array(spaces[name]) else { continue }
            if ["ICCBased", "CalRGB", "CalGray", "Lab"].contains(store.name(space.first)) {
                traits.insert(trait)
            }
        }
        return traits
    }()
}
