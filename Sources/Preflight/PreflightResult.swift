import Verification

/// What became of a file.
public struct PreflightResult: Hashable, Sendable {
    /// What it was held to: for `auto` what it claims to be.
    public var scope: PreflightRule.Scope
    /// Those of the file first, then page by page.
    public var findings: [PreflightFinding]
    public var facts = Facts()

    public init(scope: PreflightRule.Scope, findings: [PreflightFinding]) {
        self.scope = scope
        self.findings = findings
    }

    /// Warnings do not hold a file back.
    public var isAccepted: Bool { !findings.contains { $0.severity == .error } }

    /// What there is in the file.
    public struct Facts: Hashable, Sendable {
        public var pages = 0
        /// Of the tree of records: at its RecordLevel, else its leaves. Nil: the file has no such tree.
        public var records: Int?
        /// Width and height of the trim (or art, or media) boxes, in points, as they come, each once.
        public var sizes: [Size] = []
        /// Of the output intent.
        public var condition: String?
        /// Spot colours, sorted.
        public var spots: [String] = []

        public struct Size: Hashable, Sendable {
            public var widthInPoints: Double
            public var heightInPoints: Double
        }
    }
}

/// A whole file's way through the rules.
struct FileCheck {
    private let check: PreflightCheck
    private let scan: FileScan

    init(_ check: PreflightCheck) {
        self.check = check
        scan = FileScan(check)
    }

    private var store: ObjectStore { check.store }

    func run(_ identity: FileIdentity) -> PreflightResult {
        check.checkFile()
        check.checkMetadata(identity)
        check.checkOutputIntents()
        let tree = check.applies(.dpartRoot) ? check.checkDParts() : nil
        let covers = tree.flatMap { $0.isWhole ? check.checkCoverage($0) : nil }
        var result = PreflightResult(scope: check.scope, findings: [])
        for index in 0..<store.pageCount {
            let page = check.entries(ofPage: index)
            check.checkBoxes(page)
            check.checkActions(page)
            check.checkAnnotations(page)
            check.checkResources(page.resources, page: page.number)
            scan.scan(page)
            if let covers { check.checkBackReference(page, covers[index]) }
            if let box = page.trim ?? page.media {
                let size = PreflightResult.Facts.Size(
                    widthInPoints: box.width.rounded(toPlaces: 2),
                    heightInPoints: box.height.rounded(toPlaces: 2))
                if result.facts.sizes.count < 100, !result.facts.sizes.contains(size) {
                    result.facts.sizes.append(size)
                }
            }
        }
        tellFailures()
        result.findings = check.sorted
        result.facts.pages = store.pageCount
        result.facts.records = tree.map { tree in
            check.recordLevel(tree).map { tree.nodes[$0] } ?? tree.leaves.count
        }
        result.facts.condition = check.intent?.identifier
        result.facts.spots = scan.spaces.spotNames.sorted()
        return result
    }

    /// What libqpdf met on the way.
    private func tellFailures() {
        if let failure = store.failures.first {
            check.find(.damagedFile, object: failure.object, "an object cannot be read: \(failure.message)")
        } else if let warnings = store.takeWarnings() {
            check.find(
                .damagedFile,
                "the file had to be repaired in \(warnings.count == 1 ? "a place" : "\(warnings.count) places"): \(warnings.first)"
            )
        }
    }
}

extension Double {
    fileprivate func rounded(toPlaces places: Int) -> Double {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return (self * scale).rounded() / scale
    }
}
