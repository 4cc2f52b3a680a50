import Verification

/// What a page of a foreign file is held to before it is placed as artwork.
public struct ArtworkSettings: Hashable, Sendable {
    /// The job's printing condition: the bytes of its ICC profile. Nil: colours are not held against any.
    public var profile: [UInt8]?
    /// The job's own spot colours: cyan, magenta, yellow and black of the full tint, 0 to 1, by name.
    public var spots: [String: [Double]]
    public var inkLimit: PreflightSettings.Limit?
    public var minimumStroke: PreflightSettings.Limit?
    public var minimumResolution: PreflightSettings.Limit?

    public init(
        profile: [UInt8]? = nil, spots: [String: [Double]] = [:], inkLimit: PreflightSettings.Limit? = nil,
        minimumStroke: PreflightSettings.Limit? = nil, minimumResolution: PreflightSettings.Limit? = nil
    ) {
        self.profile = profile
        self.spots = spots
        self.inkLimit = inkLimit
        self.minimumStroke = minimumStroke
        self.minimumResolution = minimumResolution
    }
}

/// A page of a foreign file: what is wrong with it, and what it uses.
public struct ArtworkResult: Hashable, Sendable {
    public var findings: [PreflightFinding]
    /// Of the whole file; 0 if it cannot be opened.
    public var pageCount = 0
    /// Sorted by name.
    public var spots: [Spot] = []
    public var fonts: [Font] = []
    /// Names as PDF has them, such as `DeviceCMYK`, sorted.
    public var colourSpaces: [String] = []
    /// By object number.
    public var images: [Image] = []
    /// Names of layers that paint on the page or lie in it, shown or not, sorted.
    public var layers: [String] = []

    public var isAccepted: Bool { !findings.contains { $0.severity == .error } }

    public struct Spot: Hashable, Sendable {
        public var name: String
        /// The space that stands in for it, such as `DeviceCMYK`.
        public var alternate: String
        /// The full tint in that space; nil where it cannot be told.
        public var fullTint: [Double]?
    }

    public struct Font: Hashable, Sendable {
        /// With its subset tag.
        public var name: String
        public var isEmbedded: Bool
    }

    public struct Image: Hashable, Sendable {
        public var object: Int
        public var width: Int
        public var height: Int
        public var isStencil: Bool
    }
}

extension Preflight {
    /// Checks a page of a foreign file before it is placed.
    ///
    /// - Parameters:
    ///   - path: of the file.
    ///   - page: from 1.
    /// - Throws: if the system cannot read the file. A file that is no PDF or lacks the page is a finding.
    public static func check(
        artwork path: String, page: Int, _ settings: ArtworkSettings = ArtworkSettings()
    ) throws(PreflightError) -> ArtworkResult {
        try ensureReadable(path)
        let file = OpenedFile(path, nil)
        guard let pdf = file.pdf else {
            return ArtworkResult(findings: [file.finding].compactMap(\.self))
        }
        let store = ObjectStore(pdf)
        let check = PreflightCheck(
            store,
            PreflightSettings(
                inkLimit: settings.inkLimit, minimumStroke: settings.minimumStroke,
                minimumResolution: settings.minimumResolution), .artwork)
        if !file.isWhole { check.find(.damagedFile, "the file had to be repaired: \(file.reason)") }
        if let profile = settings.profile, let space = ICCProfile.space(of: profile) {
            check.intent = PrintingCondition(space: space, profile: profile, identifier: nil)
        }
        return ArtworkCheck(check, spots: settings.spots).run(page)
    }
}

/// One page's way through the rules for artwork.
private struct ArtworkCheck {
    private let check: PreflightCheck
    private let scan: FileScan

    init(_ check: PreflightCheck, spots: [String: [Double]]) {
        self.check = check
        scan = FileScan(check)
        scan.spaces.jobSpots = spots
    }

    func run(_ number: Int) -> ArtworkResult {
        check.checkFile()
        check.checkOutputIntents()
        guard (1...max(check.store.pageCount, 1)).contains(number), check.store.pageCount > 0 else {
            check.find(.pageTree, "the file has no page \(number)")
            return ArtworkResult(findings: check.sorted, pageCount: check.store.pageCount)
        }
        let page = check.entries(ofPage: number - 1)
        check.checkBoxes(page)
        check.checkActions(page)
        check.checkAnnotations(page)
        check.checkResources(page.resources, page: number)
        scan.scan(page)
        noteLayers(page)
        if let failure = check.store.failures.first {
            check.find(.damagedFile, object: failure.object, "an object cannot be read: \(failure.message)")
        }
        return result()
    }

    /// Layers that marked content names.
    private func noteLayers(_ page: PageEntries) {
        let properties = check.store.dictionary(check.store.dictionary(page.resources)?["Properties"])
        for entry in properties?.entries ?? [] { scan.note(layer: entry.value) }
    }

    private func result() -> ArtworkResult {
        var result = ArtworkResult(findings: check.sorted, pageCount: check.store.pageCount)
        result.spots = scan.spaces.spotTints.sorted { $0.key < $1.key }.map {
            ArtworkResult.Spot(name: $0.key, alternate: $0.value.alternate, fullTint: $0.value.full)
        }
        result.fonts = check.fontsMet.sorted { $0.key < $1.key }.map {
            ArtworkResult.Font(name: $0.key, isEmbedded: $0.value)
        }
        result.colourSpaces = scan.usedSpaces
        result.images = scan.images.sorted { $0.key < $1.key }.map {
            ArtworkResult.Image(
                object: Int($0.key.number), width: $0.value.width, height: $0.value.height,
                isStencil: $0.value.isStencil)
        }
        result.layers = scan.layers.sorted()
        return result
    }
}
