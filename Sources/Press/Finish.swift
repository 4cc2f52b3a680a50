import Compression
public import Inks
public import JobModel

/// What is said of one file, and where its pages are cut.
public struct PartSettings: Hashable, Sendable {
    public var information: DocumentInformation
    /// Where the sheet is cut.
    public var trimBox: PageBox
    /// As far as the artwork runs; holds the trim box, and lies in the middle of the media.
    public var bleedBox: PageBox
    /// The job's name, and its pieces in the file: for PDF/VT. Their pages add up to the file's.
    public var job: String
    public var pieces: [FilePiece]
    /// By page of the file, the template's page, from 0: for artwork.
    public var templatePages: [Int]
    /// Places that lead to an address: for screens, never in a press file.
    public var links: [PageLink]

    /// From the origin; the bleed box lies in its middle.
    var mediaBox: PageBox {
        PageBox(
            leftInPoints: 0, bottom: 0, right: bleedBox.left + bleedBox.right,
            top: bleedBox.bottom + bleedBox.top)
    }

    public init(
        information: DocumentInformation, trimBox: PageBox, bleedBox: PageBox, job: String = "",
        pieces: [FilePiece] = [], templatePages: [Int] = [], links: [PageLink] = []
    ) {
        self.links = links
        self.templatePages = templatePages
        self.information = information
        self.trimBox = trimBox
        self.bleedBox = bleedBox
        self.job = job
        self.pieces = pieces
    }
}

/// Makes what cairo drew ready for the press: every colour in its ink, boxes on every page, the output intent, the
/// metadata and the hierarchy of pieces that the profile wants.
///
/// One pass over the file, no object more than once; what was drawn is not touched but for its colours. Equal input
/// gives equal bytes. Keeps what is the same in all parts of a run. One owner, one thread.
public final class Finisher {
    let profile: PressProfile
    let intent: OutputIntent?
    let inks: InkOperators
    let artwork: ArtworkForms?
    /// Of pictures in sRGB into the intent's inks; nil: they keep their own colours.
    let conversion: ColourConversion?
    let deflater: Deflater
    /// The intent's profile and sRGB, deflated once for all files.
    private var deflated: [ICCProfile: [UInt8]] = [:]

    /// - Parameters:
    ///   - images: what becomes of RGB pictures where there is an intent.
    ///   - artwork: PDFs that pages show.
    /// - Throws: `settings` where a press profile has no intent, or one that is not of a press.
    public init(
        profile: PressProfile, intent: OutputIntent?, images: ImagePolicy = .keep, inks: InkTable,
        artwork: ArtworkForms? = nil
    ) throws(PressError) {
        if profile != .plain {
            guard let intent else { throw PressError(.settings, "a press profile needs an output intent") }
            guard intent.profile.kind == .output else {
                throw PressError(.settings, "the output intent's profile is not of a press")
            }
        }
        self.profile = profile
        self.intent = intent
        if images == .convert, let intent, intent.profile.space != .rgb {
            do throws(ICCError) {
                conversion = try ColourConversion(from: .sRGB(), to: intent.profile)
            } catch {
                throw PressError(.settings, error.description)
            }
        } else {
            conversion = nil
        }
        self.artwork = artwork.flatMap { $0.isEmpty ? nil : $0 }
        self.inks = InkOperators(inks, intent: intent?.profile.space)
        do throws(CompressionError) {
            deflater = try Deflater()
        } catch {
            throw PressError(.library, error.description)
        }
    }

    /// - Parameter pdf: as cairo wrote it.
    /// - Throws: `settings` if the boxes are empty or do not hold one another, or the pieces have other pages than the
    ///   file; `colour` for a colour that the table of inks lacks; `library` for what cairo was not known to write.
    public func finish(_ pdf: [UInt8], _ part: PartSettings) throws(PressError) -> [UInt8] {
        try part.information.check()
        guard part.trimBox.isProper else { throw PressError(.settings, "the trim box is empty") }
        guard part.bleedBox.isProper, part.bleedBox.holds(part.trimBox) else {
            throw PressError(.settings, "the bleed box does not hold the trim box")
        }
        // Typed throws do not pass `withUnsafeBufferPointer`'s own.
        let result: Result<[UInt8], PressError> = pdf.withUnsafeBufferPointer { bytes in
            do throws(PressError) {
                var rewriting = try Rewriting(CairoFile(bytes), by: self, part)
                return .success(try rewriting.written())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The profile's bytes, deflated.
    func deflated(_ profile: ICCProfile) -> [UInt8] {
        if let known = deflated[profile] { return known }
        var result: [UInt8] = []
        profile.bytes.withUnsafeBufferPointer { deflater.deflate($0) { result = Array($0) } }
        deflated[profile] = result
        return result
    }
}
