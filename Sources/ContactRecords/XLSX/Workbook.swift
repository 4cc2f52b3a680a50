import Diagnostics

/// A workbook's sheets, and what they share.
struct Workbook {
    struct Sheet: Hashable {
        var name: String
        /// The relation that leads to it.
        var relation: String
        var isHidden: Bool
    }

    let archive: WorkbookArchive
    let calendar: SheetCalendar
    private let sheets: [Sheet]
    private let relations: [WorkbookRelation]

    init(_ archive: WorkbookArchive) throws {
        guard archive.has("_rels/.rels") else { throw Workbook.refusal(archive, target: nil) }
        let root = try WorkbookRelations.read(archive, of: "").first { $0.kind == "officeDocument" }
        guard let root, !root.target.hasSuffix(".bin"), root.target.hasPrefix("word/") == false,
            root.target.hasPrefix("ppt/") == false
        else { throw Workbook.refusal(archive, target: root?.target) }
        let part = try WorkbookPart(archive.open(root.target))
        try part.readAll()
        self.archive = archive
        relations = try WorkbookRelations.read(archive, of: root.target)
        calendar = part.calendar
        let relations = relations
        // Sheets of charts, dialogs and old macros hold no rows.
        sheets = part.sheets.filter { sheet in
            relations.first { $0.id == sheet.relation }.map { $0.kind == "worksheet" } ?? true
        }
    }

    /// A ZIP file that holds something else.
    private static func refusal(_ archive: WorkbookArchive, target: String?) -> DiagnosticList {
        let isBinary = target?.hasSuffix(".bin") == true
        let isOpenDocument = archive.has("content.xml") && archive.has("mimetype")
        let message =
            isBinary
            ? "the file is no .xlsx workbook but a binary one (.xlsb)"
            : isOpenDocument
                ? "the file is no .xlsx workbook but an OpenDocument file"
                : "the file is a ZIP file, but no .xlsx workbook"
        let hint =
            isBinary || isOpenDocument
            ? "open it in a spreadsheet program and save it as .xlsx or CSV"
            : "if the list is inside, take it out first"
        return DiagnosticList([
            Diagnostic(
                "not-a-workbook", message, at: SourceLocation(file: archive.displayName), hints: [hint])
        ])
    }

    /// The sheet of that name, in letters of either case as sheets' names are; the first one that is not hidden if
    /// none is given.
    func sheet(named name: String?) throws(DiagnosticList) -> Sheet {
        let place = SourceLocation(file: archive.displayName)
        guard let name else {
            if let first = sheets.first(where: { !$0.isHidden }) ?? sheets.first { return first }
            throw DiagnosticList([Diagnostic("no-such-sheet", "the workbook has no sheet of rows", at: place)]
            )
        }
        if let exact = sheets.first(where: { $0.name == name }) { return exact }
        if let other = sheets.first(where: { $0.name.lowercased() == name.lowercased() }) { return other }
        throw DiagnosticList([
            Diagnostic(
                "no-such-sheet", "the workbook has no sheet `\(name)`", at: place,
                hints: Suggestion.named(name, among: sheets.map(\.name), all: "its sheets"))
        ])
    }

    func open(_ sheet: Sheet) throws(DiagnosticList) -> ArchivePart {
        guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
            throw WorkbookDamage.list(
                archive.displayName, "the workbook does not say where its sheet `\(sheet.name)` is")
        }
        return try archive.open(relation.target)
    }

    /// A part of the whole workbook, which it may do without.
    func open(_ kind: String) throws(DiagnosticList) -> ArchivePart? {
        guard let relation = relations.first(where: { $0.kind == kind }) else { return nil }
        return try archive.open(relation.target)
    }
}

extension Suggestion {
    /// The closest name, if one is close, and all of them.
    static func named(_ name: String, among known: [String], all: String) -> [String] {
        let close = hint(for: name, among: known).filter { $0.hasPrefix("did you mean") }
        let shown = known.prefix(24).map { "`\($0)`" }.joined(separator: ", ")
        return known.isEmpty ? [] : close + ["\(all): \(shown)\(known.count > 24 ? ", …" : "")"]
    }
}

/// `xl/workbook.xml`.
private final class WorkbookPart: XMLPart {
    private(set) var sheets: [Workbook.Sheet] = []
    private(set) var calendar = SheetCalendar.from1900

    override func opens(_ name: XMLName, level: Int, _ attributes: XMLAttributes) -> Bool {
        switch level {
        case 0:
            let isWorkbook = name.isSpreadsheet && name.is("workbook")
            if !isWorkbook { stop("is no workbook") }
            return isWorkbook
        case 1:
            guard name.isSpreadsheet else { return false }
            if name.is("workbookPr") {
                let isCompatible =
                    attributes.bytes("dateCompatibility") == nil || attributes.flag("dateCompatibility")
                calendar =
                    attributes.flag("date1904") ? .from1904 : isCompatible ? .from1900 : .withoutLeapError
            }
            return name.is("sheets")
        default:
            if name.isSpreadsheet, name.is("sheet"), let title = attributes.bytes("name"),
                let relation = attributes.relation
            {
                let state = attributes.text("state")
                sheets.append(
                    .init(
                        name: EscapedText.decoded(title), relation: relation,
                        isHidden: state == "hidden" || state == "veryHidden"))
            }
            return false
        }
    }
}
