/// How much is drawn when all that is repeated counts each time.
struct SVGExpansion {
    struct Refusal {
        var element: SVGElement
        var message: String
        var hint: String
    }

    /// Elements beyond those of the file itself.
    static let limit = 1_000_000
    /// Of elements within one another, by reference too: 600 overflow a stack of 1 MB in librsvg.
    static let depthLimit = 200

    private let document: SVGDocument
    private let declared: [ObjectIdentifier: [String: String]]
    private var known: [ObjectIdentifier: (weight: Int, height: Int)] = [:]
    private var active: Set<ObjectIdentifier> = []
    private var refusal: Refusal?

    /// - Parameter declared: by element.
    /// - Returns: why it must not be drawn.
    static func refusal(
        of document: SVGDocument, _ declared: [ObjectIdentifier: [String: String]]
    ) -> Refusal? {
        var expansion = SVGExpansion(document: document, declared: declared)
        let (weight, _) = expansion.measure(document.root, depth: 1, isReferred: true)
        if let refusal = expansion.refusal { return refusal }
        guard weight - document.elements.count > limit else { return nil }
        let heaviest = document.elements.filter { $0.name == "use" }.max {
            expansion.weight(of: $0) < expansion.weight(of: $1)
        }
        let element = heaviest ?? document.root
        return Refusal(
            element: element,
            message: "\(element.subject) repeats what itself repeats others: together more than "
                + "\(limit) objects would be drawn",
            hint: "draw fewer of them, or use a pattern (Object › Pattern › Objects to Pattern)")
    }

    private init(document: SVGDocument, declared: [ObjectIdentifier: [String: String]]) {
        self.document = document
        self.declared = declared
    }

    private func weight(of element: SVGElement) -> Int { known[ObjectIdentifier(element)]?.weight ?? 0 }

    private mutating func measure(
        _ element: SVGElement, depth: Int, isReferred: Bool
    ) -> (weight: Int, height: Int) {
        let key = ObjectIdentifier(element)
        let declared = declared[key] ?? [:]
        guard refusal == nil, declared["display"] != "none",
            isReferred || !SVGReferences.undrawn.contains(element.name)
        else { return (0, 0) }
        if let before = known[key], depth + before.height <= SVGExpansion.depthLimit { return before }
        guard depth < SVGExpansion.depthLimit else {
            refusal = Refusal(
                element: element,
                message: "\(element.subject) stands more than \(SVGExpansion.depthLimit) deep within others",
                hint: "dissolve groups (Object › Ungroup) and clones (Edit › Clone › Unlink Clone)")
            return (0, 0)
        }
        guard active.insert(key).inserted else {
            refusal = Refusal(
                element: element, message: "\(element.subject) repeats itself without end",
                hint: "unlink the clone that is within it (Edit › Clone › Unlink Clone)")
            return (0, 0)
        }
        var result = (weight: 1, height: 1)
        func add(_ part: (weight: Int, height: Int)) {
            result.weight = min(result.weight + part.weight, 1 << 40)
            result.height = max(result.height, part.height + 1)
        }
        for child in element.children { add(measure(child, depth: depth + 1, isReferred: false)) }
        for (_, id) in SVGReferences.all(of: element, declared) {
            guard let target = document.named[id] else { continue }
            add(measure(target, depth: depth + 1, isReferred: true))
        }
        active.remove(key)
        known[key] = result
        return result
    }
}
