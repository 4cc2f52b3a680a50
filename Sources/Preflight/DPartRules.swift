/// The tree of records (ISO 32000-2, 14.12; ISO 16612-2).
struct DPartTree {
    struct Leaf {
        var object: ObjectID?
        /// Indexes from 0; nil if they are not known.
        var pages: ClosedRange<Int>?
    }

    private(set) var leaves: [Leaf] = []
    /// Whether every node could be followed: else what is missing says nothing.
    fileprivate(set) var isWhole = true
    /// How many levels there are.
    private(set) var depth = 0
    /// How many nodes stand at each level.
    private(set) var nodes: [Int] = []

    fileprivate mutating func count(level: Int) {
        depth = max(depth, level + 1)
        while nodes.count < depth { nodes.append(0) }
        nodes[level] += 1
    }

    fileprivate mutating func add(_ leaf: Leaf) { leaves.append(leaf) }
}

extension PreflightCheck {
    /// Looks at the tree, whose leaves are then held against the pages; nil if there is none.
    func checkDParts() -> DPartTree? {
        guard let root = catalogue["DPartRoot"]?.reference, let top = store.object(root).dictionary else {
            find(
                .dpartRoot,
                catalogue["DPartRoot"] == nil
                    ? "the catalog has no DPartRoot" : "the DPartRoot is no object of its own")
            return nil
        }
        guard let first = top["DPartRootNode"], store.dictionary(first) != nil else {
            find(.dpartRoot, object: root, "the DPartRoot has no DPartRootNode")
            return nil
        }
        if let type = store.name(top["Type"]), type != "DPartRoot" {
            find(.dpartRoot, object: root, "the DPartRoot is of type \(type)")
        }
        var walk = DPartWalk(check: self, pages: pageIndexes)
        walk.visit(first, parent: root, level: 0)
        if walk.tree.isWhole { checkNodeNames(top, walk.tree, root) }
        return walk.tree
    }

    private var pageIndexes: [ObjectID: Int] {
        Dictionary(
            (0..<store.pageCount).map { (store.page($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func checkNodeNames(_ root: PDFDictionary, _ tree: DPartTree, _ object: ObjectID) {
        if let value = root["NodeNameList"] {
            let names = store.array(value) ?? []
            if names.count != tree.depth {
                find(
                    .nodeNames, object: object,
                    "NodeNameList names \(names.count) levels, and the tree has \(tree.depth)")
            } else if let index = names.firstIndex(where: { !isToken(store.name($0)) }) {
                find(.nodeNames, object: object, "entry \(index + 1) of NodeNameList is no XML name")
            }
        }
        if let value = root["RecordLevel"] {
            let level = store.integer(value)
            if level.map({ !(0..<max(tree.depth, 1)).contains($0) }) ?? true {
                find(
                    .recordLevel, object: object,
                    "RecordLevel is \(level.map(String.init) ?? "no integer"), and the tree has \(tree.depth) levels"
                )
            }
        }
    }

    private func isToken(_ name: String?) -> Bool {
        guard let name, let first = name.unicodeScalars.first else { return false }
        func isStart(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "_" || scalar == ":" || scalar.properties.isAlphabetic
        }
        return isStart(first)
            && name.unicodeScalars.allSatisfy {
                isStart($0) || $0 == "-" || $0 == "." || ("0"..."9").contains($0)
            }
    }

    /// The record level of the file, if the tree has a sound one.
    func recordLevel(_ tree: DPartTree) -> Int? {
        let root = store.dictionary(catalogue["DPartRoot"])
        return store.integer(root?["RecordLevel"]).flatMap { (0..<tree.depth).contains($0) ? $0 : nil }
    }

    /// Holds the leaves' ranges against the file's pages.
    ///
    /// - Returns: for each page the leaf that covers it.
    func checkCoverage(_ tree: DPartTree) -> [ObjectID?] {
        var covers = [ObjectID?](repeating: nil, count: store.pageCount)
        var next = 0
        for leaf in tree.leaves {
            guard let pages = leaf.pages else { continue }
            if pages.lowerBound != next {
                find(
                    .dpartPages, page: pages.lowerBound + 1, object: leaf.object,
                    pages.lowerBound < next
                        ? "a record begins with a page that another one covers"
                        : "\(pages.lowerBound - next == 1 ? "a page" : "\(pages.lowerBound - next) pages") before this one \(pages.lowerBound - next == 1 ? "is" : "are") of no record"
                )
            }
            for page in pages { covers[page] = leaf.object }
            next = max(next, pages.upperBound + 1)
        }
        if next < store.pageCount {
            find(.dpartPages, page: next + 1, "from this page on no record covers a page")
        }
        return covers
    }

    func checkBackReference(_ page: PageEntries, _ leaf: ObjectID?) {
        // A page that no leaf covers has been told of.
        guard let leaf else { return }
        guard let own = page.dictionary["DPart"]?.reference else {
            find(.dpartPage, page: page.number, object: page.object, "the page has no /DPart")
            return
        }
        if own != leaf {
            find(
                .dpartPage, page: page.number, object: page.object,
                "the page's /DPart is not the record that covers it")
        }
    }
}

/// One walk through the tree, depth first.
private struct DPartWalk {
    let check: PreflightCheck
    let pages: [ObjectID: Int]
    var tree = DPartTree()
    private var seen: Set<ObjectID> = []

    init(check: PreflightCheck, pages: [ObjectID: Int]) {
        self.check = check
        self.pages = pages
    }

    private var store: ObjectStore { check.store }

    /// What keeps a part of the tree from being followed.
    private mutating func fault(_ code: PreflightRule.Code, object: ObjectID, _ message: String) {
        tree.isWhole = false
        check.find(code, object: object, message)
    }

    mutating func visit(_ value: PDFValue, parent: ObjectID, level: Int) {
        guard let object = value.reference, let node = store.read(object).dictionary else {
            fault(.dpartTree, object: parent, "a node is no dictionary of its own")
            return
        }
        guard seen.insert(object).inserted else {
            fault(.dpartParent, object: object, "several nodes hold this one")
            return
        }
        guard level < 64 else {
            fault(.dpartTree, object: object, "the tree has more than 64 levels")
            return
        }
        tree.count(level: level)
        if let type = store.name(node["Type"]), type != "DPart" {
            fault(.dpartTree, object: object, "a node is of type \(type)")
        }
        if node["Parent"]?.reference != parent {
            check.find(
                .dpartParent, object: object,
                node["Parent"] == nil
                    ? "a node has no /Parent" : "a node's /Parent is not the one that holds it")
        }
        if let metadata = node["DPM"] { checkMetadata(metadata, of: object) }
        switch (node["DParts"], node["Start"]) {
        case (let parts?, nil): visit(parts: parts, of: object, level: level)
        case (nil, let start?): add(start, node["End"], object)
        case (nil, nil): fault(.dpartTree, object: object, "a node has neither /DParts nor /Start")
        default: fault(.dpartTree, object: object, "a node has both /DParts and /Start")
        }
    }

    private mutating func visit(parts: PDFValue, of object: ObjectID, level: Int) {
        guard let outer = store.array(parts), !outer.isEmpty else {
            fault(.dpartTree, object: object, "/DParts is no array of arrays")
            return
        }
        for inner in outer {
            guard let children = store.array(inner) else {
                fault(.dpartTree, object: object, "/DParts is no array of arrays")
                continue
            }
            for child in children { visit(child, parent: object, level: level + 1) }
        }
    }

    private mutating func add(_ start: PDFValue, _ end: PDFValue?, _ object: ObjectID) {
        guard let first = start.reference.flatMap({ pages[$0] }) else {
            fault(.dpartPages, object: object, "a record's /Start is no page of the file")
            return
        }
        var last = first
        if let end {
            guard let index = end.reference.flatMap({ pages[$0] }), index >= first else {
                fault(
                    .dpartPages, object: object, "a record's /End is no page of the file behind its /Start")
                return
            }
            if index == first {
                check.find(
                    .dpartEnd, page: first + 1, object: object, "a record of one page has an /End")
            }
            last = index
        }
        tree.add(DPartTree.Leaf(object: object, pages: first...last))
    }

    /// Texts, dates, arrays, dictionaries, booleans and numbers (14.12.4.2). Each dictionary once.
    private mutating func checkMetadata(_ value: PDFValue, of object: ObjectID) {
        guard store.resolve(value).dictionary != nil, !store.resolve(value).isStream else {
            check.find(.dpmValues, object: object, "a record's /DPM is no dictionary")
            return
        }
        var waiting = [value]
        while let value = waiting.popLast() {
            if let id = value.reference, !seen.insert(id).inserted { continue }
            switch store.resolve(value) {
            case .string, .boolean, .integer, .real: break
            case .array(let items): waiting += items
            case .dictionary(let dictionary): waiting += dictionary.entries.map(\.value)
            default:
                check.find(
                    .dpmValues, object: object, "a record's metadata hold a name, a stream or nothing at all")
            }
        }
    }
}
