import Composition
import ContactRecords
public import Diagnostics
import Drawing
public import JobModel
import Merge
public import PURL
public import QRSymbol
public import Typesetting

/// A job with everything it names read and checked, short of its contacts' rows.
public struct LoadedJob: Sendable {
    public var place: JobFolder
    public var job: Job
    public var template: Template
    public var templateText: [UInt8]
    /// Of the contact list.
    public var header: [String]
    /// Indices into `header`.
    public var keyColumns: [Int]
    /// As the template's pages.
    public var artwork: [[UInt8]?]
    /// Of all QR codes of the job.
    public var format: QRFormat
    public var form: PURLForm
    public var profile: TokenProfile
    public var catalogue: FontCatalogue
    /// The fonts that the styles in use are set in, by file, without repeats.
    public var faces: [FontFace]
    /// In a fixed order: job, template, contacts, artwork, fonts.
    public var inputs: [InputFile]
    public var warnings: DiagnosticList
    /// The run's day: the job's, else the command's.
    public var date: CalendarDate

    public var contactsPath: String { place.path(of: job.contacts.file.value) }
    public var contactsDisplayName: String { place.displayName(of: job.contacts.file.value) }

    func openContacts() throws -> CSVReader {
        try CSVReader(
            path: contactsPath, displayName: contactsDisplayName,
            delimiter: (job.contacts.delimiter ?? .comma).byte)
    }

    /// The columns whose values the plan keeps: those the template uses.
    var planColumns: [String] { template.columns }

    package func planValues(of cells: [String]) -> [String] { planIndices.map { cells[$0] } }

    private var planIndices: [Int] { planColumns.compactMap(header.firstIndex(of:)) }

    /// What Tirage says on the piece of a token.
    ///
    /// - Parameter number: the piece's number as shown; before numbers are given, the widest that it can be.
    func ownValues(piece: Int, shownAs number: String? = nil, run: Int, token: Token, check: String)
        -> OwnValues
    {
        OwnValues(
            piece: piece, shownAs: number, pages: template.pages.count, job: job.name, run: run,
            purl: form.purl(token), purlShort: form.short(token), token: token.grouped,
            payload: form.payload(token),
            check: check)
    }
}
