/// A file being checked: what is known of it so far, and what was found.
final class PreflightCheck {
    let store: ObjectStore
    let settings: PreflightSettings
    let scope: PreflightRule.Scope
    private(set) var findings: [PreflightFinding] = []
    private var found: Set<Finding> = []

    /// What the output intent's profile covers; nil while none is known, and then no device colour is looked at.
    var intent: PrintingCondition?
    /// Resources, fonts and XObjects that were looked at.
    var resourcesSeen: Set<ObjectID> = []
    /// Fonts by name, and whether each is embedded.
    var fontsMet: [String: Bool] = [:]
    lazy var catalogue: PDFDictionary =
        store.dictionary(store.object(.trailer).dictionary?["Root"]) ?? PDFDictionary(entries: [])
    lazy var trailer: PDFDictionary = store.object(.trailer).dictionary ?? PDFDictionary(entries: [])

    private struct Finding: Hashable {
        var code: PreflightRule.Code
        var page: Int?
        var object: ObjectID?
    }

    init(_ store: ObjectStore, _ settings: PreflightSettings, _ scope: PreflightRule.Scope) {
        self.store = store
        self.settings = settings
        self.scope = scope
    }

    private var spent = 0

    /// Counts work, a byte of content as 1. False, and told of, once a file asks for more than is done for one: a few
    /// bytes can make endless work of what many pages share.
    func spend(_ work: Int) -> Bool {
        spent += work
        guard spent > settings.workLimit else { return true }
        find(.contentLimit, "the file asks for more work than is done for one, and the rest was not followed")
        return false
    }

    func applies(_ code: PreflightRule.Code) -> Bool {
        PreflightRule.byCode[code]?.scopes.contains(scope) ?? false
    }

    /// Notes what is wrong, if the rule applies. Of one rule, the first thing at each page and object is told.
    ///
    /// - Parameters:
    ///   - page: from 1.
    ///   - object: told if it is one of the file's; not the trailer.
    ///   - severity: else the rule's.
    func find(
        _ code: PreflightRule.Code, page: Int? = nil, object: ObjectID? = nil,
        severity: PreflightFinding.Severity? = nil, _ message: @autoclosure () -> String
    ) {
        guard let rule = PreflightRule.byCode[code], rule.scopes.contains(scope),
            found.insert(Finding(code: code, page: page, object: object)).inserted
        else { return }
        let number = object.map { Int($0.number) } ?? 0
        findings.append(
            PreflightFinding(
                severity: severity ?? rule.severity, code: code, page: page,
                object: number > 0 ? number : nil, message: message(), hint: rule.remedy))
    }

    /// Findings of the file first, then page by page; within a page in the order they were met.
    var sorted: [PreflightFinding] {
        findings.enumerated().sorted { a, b in
            (a.element.page ?? 0, a.offset) < (b.element.page ?? 0, b.offset)
        }.map(\.element)
    }
}

/// What the output intent says of the press.
struct PrintingCondition {
    /// Of its profile: `CMYK`, `RGB ` or `GRAY`.
    var space: String
    var profile: [UInt8]
    var identifier: String?

    var covers: ColourTraits {
        switch space {
        case "CMYK": .deviceCMYK
        case "RGB ": .deviceRGB
        default: []
        }
    }
}
