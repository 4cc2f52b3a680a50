package import Composition
package import ContactBase
import Diagnostics
import Drawing
package import Inks
import JobModel
import Merge

/// The pictures that a job's pieces name, each opened and measured once.
package struct SurveyedPictures: Sendable {
    private(set) var findings: [String: PictureFinding] = [:]

    package var index: PictureIndex {
        PictureIndex(
            findings.mapValues { finding in
                switch finding {
                case .found(let picture): .found(picture.info, id: picture.sha256)
                case .missing: .missing
                case .refused(let why): .refused(why)
                }
            })
    }

    /// Of all SVG pictures: those that are no inks.
    package var colours: Set<StandIn> {
        var colours: Set<StandIn> = []
        for case .found(let picture) in findings.values { colours.formUnion(picture.colours) }
        return colours
    }

    /// Opens the pictures themselves, as they were when they were measured.
    package func store(in loaded: LoadedJob, inks: InkTable) -> PictureStore {
        PictureStore(
            findings: findings, folder: loaded.pictureFolder,
            styleSheet: inks.styleSheet(for: loaded.template.colours),
            colours: PictureColours(keepsProcess: false, decodesRGB: false))
    }

    mutating func add(_ more: [String: PictureFinding]) { findings.merge(more) { _, new in new } }

    /// As the plan keeps them: by path, those that are not there too.
    ///
    /// - Parameter folder: where they lie.
    func planned(in folder: String) -> [PlannedPicture] {
        findings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, finding in
            switch finding {
            case .found(let picture): PlannedPicture(path: path, picture: picture)
            case .missing: PlannedPicture(path: path, picture: nil)
            case .refused:
                PlannedPicture(
                    path: path, picture: nil, refused: try? InputFile.sha256(of: "\(folder)/\(path)"))
            }
        }
    }
}

extension Survey {
    /// Those of every piece: paths without placeholders, and what stands in for others.
    mutating func measureFixedPictures() throws {
        var paths: Set<String> = []
        for case .image(let image) in loaded.template.pages.flatMap(\.frames).map(\.content) {
            if let other = image.fallback?.value { paths.insert(other) }
            if image.path.columns.isEmpty { paths.insert(image.path.fixedText) }
        }
        try measure(paths)
    }

    /// Those that the accepted records name.
    package mutating func measurePictures(of base: ContactBase) throws {
        let merger = Merger(template: loaded.template, columns: loaded.planColumns)
        guard merger.hasPersonalPictures else { return }
        var paths: Set<String> = []
        var last = 0
        while true {
            try session.checkStop()
            let records = try base.records(after: last, limit: 500)
            guard let final = records.last else { break }
            last = final.place
            for record in records {
                paths.formUnion(
                    merger.picturePaths(
                        values: loaded.planValues(of: record), conditions: record.conditions))
            }
        }
        try measure(paths)
    }

    /// What stands in for a missing picture must itself be there.
    func fallbackMistakes() -> DiagnosticList {
        var mistakes = DiagnosticList()
        for frame in loaded.template.pages.flatMap(\.frames) {
            guard case .image(let image) = frame.content, let other = image.fallback else { continue }
            let reason: FrameMisfit.Reason
            switch pictures.index.finding(other.value) {
            case .found: continue
            case .missing: reason = .imageMissing
            case .refused(let why): reason = .imageRefused(why)
            }
            let misfit = FrameMisfit(frame: frame.name, reason: reason, given: frame.box)
            mistakes.append(misfit.mistake(at: other.location, of: "the fallback `\(other.value)`"))
        }
        return mistakes
    }

    private mutating func measure(_ wanted: Set<String>) throws {
        let paths = wanted.filter { pictures.findings[$0] == nil }.sorted()
        guard !paths.isEmpty else { return }
        let measurer = PictureMeasurer(
            folder: loaded.pictureFolder, inks: loaded.template.colours.map(\.name),
            executable: session.executable, workers: session.workers,
            elapsed: session.elapsed)
        let session = session
        pictures.add(
            try stopwatch.time(.images) {
                try measurer.measure(
                    paths, checkStop: { try session.checkStop() },
                    progress: { session.report(.measuring(done: $0, of: paths.count)) })
            }.mapValues(refusingRGB))
    }
}

extension Survey {
    /// An SVG picture in RGB where the job has an intent and its template does not let such colours be converted.
    private func refusingRGB(_ finding: PictureFinding) -> PictureFinding {
        guard case .found(let picture) = finding, loaded.intent != nil, loaded.template.images.rgb == .refuse,
            let colour = picture.colours.first(where: { $0 != .black && $0 != .white })
        else { return finding }
        return .refused(
            "it has RGB colours that are no inks, such as \(ArtworkColours.name(colour)); give them inks by classes, or "
                + "let the template convert them: images: {rgb: convert}")
    }
}

extension PictureStore {
    /// - Throws (when asked for a picture): ``PlanError`` for one that changed since.
    /// - Parameters:
    ///   - styleSheet: by which SVGs take inks.
    ///   - colours: on a screen, pictures of more than 40 million pixels are refused.
    convenience init(
        findings: [String: PictureFinding], folder: String, styleSheet: String, colours: PictureColours
    ) {
        self.init { path in
            guard case .found(let picture) = findings[path] else {
                throw PlanError(description: "nobody has measured the image \(path)")
            }
            let info = picture.info
            if colours == .onScreen, info.kind != .svg, info.width * info.height > 40_000_000 {
                throw PlanError(description: "the image \(path) is too large to be shown on a screen")
            }
            let bytes = try InputFile.read(
                "\(folder)/\(path)", displayName: path, limit: PictureLimits.standard.bytes)
            guard InputFile.sha256(of: bytes) == picture.sha256 else {
                throw PlanError.changed(InputFile(role: .artwork, path: path, sha256: picture.sha256))
            }
            return try Picture(
                bytes: bytes, info: info, id: picture.sha256, styleSheet: styleSheet, colours: colours)
        }
    }
}

extension PlaceholderText {
    /// Of a text without placeholders.
    var fixedText: String {
        segments.compactMap { if case .literal(let text) = $0 { text } else { nil } }.joined()
    }
}
