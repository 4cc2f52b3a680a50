/// One thing that is right in a file, or else is found. Rules are interfaces: scripts know their codes.
public struct PreflightRule: Hashable, Sendable {
    public enum Code: String, Hashable, Sendable, CaseIterable {
        // The file.
        case unreadableFile = "unreadable-file"
        case damagedFile = "damaged-file"
        case encryption
        case pageTree = "page-tree"
        case contentUnreadable = "content-unreadable"
        case contentLimit = "content-limit"
        case formCycle = "form-cycle"
        case pdfVersion = "pdf-version"
        case catalogVersion = "catalog-version"
        case fileID = "file-id"
        // What it says of itself.
        case metadata
        case metadataFilter = "metadata-filter"
        case metadataXML = "metadata-xml"
        case pdfxVersion = "pdfx-version"
        case pdfvtVersion = "pdfvt-version"
        case pdfvtDate = "pdfvt-date"
        case title
        case dates
        case documentID = "document-id"
        case rendition
        case trapped
        case infoAgrees = "info-agrees"
        // The printing condition and colours.
        case outputIntent = "output-intent"
        case outputCondition = "output-condition"
        case outputProfile = "output-profile"
        case iccProfile = "icc-profile"
        case foreignIntent = "foreign-intent"
        case deviceRGB = "device-rgb"
        case deviceCMYK = "device-cmyk"
        case colourSpace = "colour-space"
        case spotConflict = "spot-conflict"
        case blendSpace = "blend-space"
        case transparencyGroup = "transparency-group"
        // Pages.
        case mediaBox = "media-box"
        case trimBox = "trim-box"
        case boxNesting = "box-nesting"
        // Fonts.
        case fontEmbedding = "font-embedding"
        case fontProgramme = "font-programme"
        case fontWidths = "font-widths"
        // What a page must not hold.
        case javascript
        case action
        case form
        case annotation
        case annotationKind = "annotation-kind"
        case opi
        case postscript
        case referenceForm = "reference-form"
        case alternateImage = "alternate-image"
        case transferFunction = "transfer-function"
        case externalStream = "external-stream"
        case embeddedFile = "embedded-file"
        // The records of PDF/VT.
        case dpartRoot = "dpart-root"
        case dpartTree = "dpart-tree"
        case dpartParent = "dpart-parent"
        case dpartPages = "dpart-pages"
        case dpartEnd = "dpart-end"
        case dpartPage = "dpart-page"
        case nodeNames = "node-names"
        case recordLevel = "record-level"
        case dpmValues = "dpm-values"
        case vtHints = "vt-hints"
        // Ink on paper.
        case inkLimit = "ink-limit"
        case minStroke = "min-stroke"
        case richBlackText = "rich-black-text"
        case registrationColour = "registration-colour"
        case imageResolution = "image-resolution"
    }

    /// What a file may be held to.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
        case plain, pdfx4, pdfvt1
        /// A page of a foreign file, before it is placed.
        case artwork
    }

    public var code: Code
    public var scopes: Set<Scope>
    public var severity: PreflightFinding.Severity
    /// What is right, as a sentence without its full stop.
    public var requirement: String
    /// What to do where it is not.
    public var remedy: String
    /// Where the rule comes from.
    public var source: String

    init(
        _ code: Code, _ scopes: Set<Scope>, _ severity: PreflightFinding.Severity = .error,
        is requirement: String,
        else remedy: String, by source: String
    ) {
        self.code = code
        self.scopes = scopes
        self.severity = severity
        self.requirement = requirement
        self.remedy = remedy
        self.source = source
    }

    /// All rules, in the order of their codes.
    public static let all = ofFile + ofIdentity + ofColour + ofPages + ofRecords + ofInk

    static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}

extension Set<PreflightRule.Scope> {
    static let every: Self = [.plain, .pdfx4, .pdfvt1, .artwork]
    /// Whole files of any profile.
    static let files: Self = [.plain, .pdfx4, .pdfvt1]
    static let pdfx: Self = [.pdfx4, .pdfvt1]
    static let pdfxAndArtwork: Self = [.pdfx4, .pdfvt1, .artwork]
    static let pdfvt: Self = [.pdfvt1]
}
