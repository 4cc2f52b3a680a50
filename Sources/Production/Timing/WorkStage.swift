/// A kind of work that is timed, in the order in which a contact meets it.
///
/// Seconds are of work, on a clock that never goes back, summed over all processes that did it at the
/// same time: two workers that draw for a second each are two seconds of `draw`. Waiting for the disk is part of it.
public enum WorkStage: String, Codable, Hashable, Sendable, CaseIterable {
    /// Lists are read: decoded, taken apart into cells, cleaned.
    case read
    /// Rows are staged with all fields and conditions worked out; then dispositions and the order of printing.
    case rules
    /// Images are opened and measured, each once.
    case images
    /// Tokens are found in the registry or issued.
    case tokens
    /// Every text of every piece is fitted, by as many processes as there are workers.
    case fit
    /// The plan is written, hashed and synced.
    case plan
    /// Worker processes open the plan, the fonts and the artwork.
    case start
    /// Pieces are read from the plan, merged, and their texts set again at the steps that were found.
    case compose
    /// QR codes are encoded.
    case qr
    /// Pages are drawn.
    case draw
    /// Colours become inks, boxes and all that the profile wants are put in, and the file is written anew, compressed.
    case finish
    /// Parts are written and synced; so are their seals.
    case write
    /// Parts are opened again from the disk: pages, places, quiet zones and every QR code against the plan.
    case readBack
    /// The same parts are held to the rules of their profile.
    case preflight
    /// Plan and parts are hashed once more before they are published.
    case prove
    /// Press files are joined from parts, and read back against them.
    case join
    /// The manifest and the list of what is not printed are written.
    case manifest
    /// A seed or specimens are drawn for the report.
    case pictures

    /// For people.
    public var title: String {
        switch self {
        case .qr: "QR"
        case .readBack: "read back"
        default: rawValue
        }
    }

    /// The phase it is part of.
    public var phase: RunPhase {
        switch self {
        case .read, .rules, .images, .tokens, .fit, .plan: .prepare
        case .start, .compose, .qr, .draw, .finish, .write, .readBack, .preflight: .render
        case .prove, .join, .manifest, .pictures: .publish
        }
    }

    /// One sentence for people who look at the times.
    public var meaning: String {
        switch self {
        case .read: "lists read, decoded and cleaned"
        case .rules: "fields, conditions, dispositions and order worked out"
        case .images: "images opened and measured"
        case .tokens: "tokens found or issued"
        case .fit: "every text fitted"
        case .plan: "the plan written"
        case .start: "workers started: fonts and artwork opened"
        case .compose: "pieces merged and set"
        case .qr: "QR codes encoded"
        case .draw: "pages drawn"
        case .finish: "PDFs finished for the press"
        case .write: "parts written to the disk"
        case .readBack: "parts read back and held against the plan"
        case .preflight: "parts held to the rules of the press"
        case .prove: "plan and parts hashed once more"
        case .join: "press files joined from parts and held against them"
        case .manifest: "manifest and lists written"
        case .pictures: "a seed or specimens drawn for the report"
        }
    }
}

/// The three phases of a run.
public enum RunPhase: String, Codable, Hashable, Sendable, CaseIterable {
    case prepare, render, publish
}
