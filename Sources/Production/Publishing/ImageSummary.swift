import Drawing
import JobModel

/// The images of a run. A path made from a contact's values may tell of them: such images are only counted.
public struct ImageSummary: Codable, Hashable, Sendable {
    /// Different ones that could be opened.
    public var found: Int
    /// Paths under which there is none, and files that cannot be shown.
    public var missing: Int
    public var refused: Int
    /// Of those found.
    public var bytes: Int
    /// Those that are the same for all pieces, or for all of one value of a `report_by` field.
    public var named: [Named]

    public struct Named: Codable, Hashable, Sendable {
        /// In the template's folder of images.
        public var path: String
        public var kind: String
        /// Upright: pixels; of an SVG points.
        public var width: Int
        public var height: Int
        public var sha256: String

        public init(path: String, kind: String, width: Int, height: Int, sha256: String) {
            self.path = path
            self.kind = kind
            self.width = width
            self.height = height
            self.sha256 = sha256
        }
    }

    public init(found: Int = 0, missing: Int = 0, refused: Int = 0, bytes: Int = 0, named: [Named] = []) {
        self.found = found
        self.missing = missing
        self.refused = refused
        self.bytes = bytes
        self.named = named
    }

    /// - Throws: ``PlanError`` for a damaged plan.
    init(_ plan: Plan, template: Template?) throws {
        self.init()
        let tellable = template.map { ImageSummary.tellablePaths($0, plan.header.byField) } ?? []
        try plan.forEachPicture { planned in
            guard let picture = planned.picture else {
                if planned.refused == nil { missing += 1 } else { refused += 1 }
                return
            }
            found += 1
            bytes += picture.bytes
            guard tellable.contains(planned.path) else { return }
            named.append(
                Named(
                    path: planned.path, kind: picture.info.kind.rawValue,
                    width: Int(picture.info.width.rounded()),
                    height: Int(picture.info.height.rounded()), sha256: picture.sha256))
        }
    }

    /// Paths without a contact's own values.
    private static func tellablePaths(_ template: Template, _ fields: [FieldCounts]) -> Set<String> {
        var paths: Set<String> = []
        for case .image(let image) in template.pages.flatMap(\.frames).map(\.content) {
            if let other = image.fallback?.value { paths.insert(other) }
            let columns = Set(image.path.columns)
            if columns.isEmpty { paths.insert(image.path.text { _, _ in "" }) }
            guard columns.count == 1, let field = fields.first(where: { columns.contains($0.field) }) else {
                continue
            }
            for count in field.counts {
                paths.insert(image.path.text { _, fallback in count.value.isEmpty ? fallback : count.value })
            }
        }
        return paths
    }
}

extension PlaceholderText {
    /// With a value for each placeholder of a column.
    fileprivate func text(_ value: (_ column: String, _ fallback: String) -> String) -> String {
        segments.map { segment in
            switch segment {
            case .literal(let text): text
            case .column(let name, let fallback, _): value(name, fallback)
            case .own, .open, .close: ""
            }
        }.joined()
    }
}
