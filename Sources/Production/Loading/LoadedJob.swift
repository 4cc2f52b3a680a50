import Composition
public import ContactBase
public import Diagnostics
import Drawing
public import Inks
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
    public var lists: JobLists
    public var rules: RuleSet
    /// Where the plan's values come from: as `planColumns`.
    var planSources: [ValueSource]
    /// As the template's pages.
    public var artwork: [[UInt8]?]
    /// What the press files are made for.
    public var intent: OutputIntent?
    /// Colours of SVG artwork that are no inks of the template.
    var artworkColours: Set<StandIn>
    /// Of all QR codes of the job.
    public var format: QRFormat
    public var form: PURLForm
    public var profile: TokenProfile
    public var catalogue: FontCatalogue
    /// The fonts that the styles in use are set in, by file, without repeats.
    public var faces: [FontFace]
    /// In a fixed order: job, template, lists, artwork, fonts.
    public var inputs: [InputFile]
    public var warnings: DiagnosticList
    /// The run's day: the job's, else the command's.
    public var date: CalendarDate

    /// For messages about the list as a whole.
    public var contactsDisplayName: String { lists.contacts[0].displayName }

    /// - Parameter index: into the names that a `ContactBase` reads: the contact lists', then the seeds'.
    public func displayName(ofList index: Int) -> String { lists.all[index].displayName }

    /// Where the template's images lie.
    var pictureFolder: String {
        let inner = template.images.folder
        return inner.isEmpty ? place.folder : "\(place.folder)/\(inner)"
    }

    /// What the template's colours, and those of artwork and pictures, become on the press.
    ///
    /// - Parameter pictures: the colours of SVG pictures that are no inks.
    /// - Throws: `ICCError`.
    package func inks(pictures: Set<StandIn>) throws -> InkTable {
        try JobInks(template: template, intent: intent, marks: job.print.marks)
            .table(artwork: artworkColours.union(pictures))
    }

    /// The columns and fields whose values the plan keeps: those the template uses.
    var planColumns: [String] { template.columns }

    package func planValues(of record: StagedRecord) -> [String] { planSources.map { $0.value(in: record) } }

    /// What Tirage says on the piece of a token.
    ///
    /// - Parameter number: the piece's number as shown; before numbers are given, the widest that it can be.
    func ownValues(piece: Int, shownAs number: String? = nil, run: Int, token: Token, check: String)
        -> OwnValues
    {
        OwnValues(
            piece: piece, shownAs: number, job: job.name, run: run,
            purl: form.purl(token), purlShort: form.short(token), token: token.grouped,
            payload: form.payload(token),
            check: check)
    }
}
