public import Inks
public import JobModel
public import Merge
public import QRSymbol
public import Typesetting

/// Fits pieces into a template's frames, and draws them.
///
/// Not `Sendable`: it owns a typesetter.
public final class Compositor {
    public let template: Template
    public let typesetter: Typesetter
    let format: QRFormat
    let steps: [PageSteps]
    private let variation: Variation
    private let sheet: StyleSheet
    let colours: DrawnColours
    /// Of every path that the next pieces may name.
    public var pictures: PictureIndex
    /// Makes the codes, each within the time of ``compose(_:steps:)``; whoever times them puts their own here.
    public var encode: (_ payload: String, QRFormat) throws -> QRCode = { try QRCode(encoding: $0, in: $1) }
    /// As the template's pages and frames; nil without a `fit`.
    private let ladders: [[FitLadder?]]
    private let followed: [Set<String>]

    /// - Parameters:
    ///   - format: of every QR code of the job.
    ///   - inks: what the template's colours are drawn in; all of them.
    ///   - pictures: of every path that a piece may name.
    public init(
        template: Template, typesetter: Typesetter, format: QRFormat, inks: InkTable,
        pictures: PictureIndex = PictureIndex()
    ) {
        self.template = template
        self.typesetter = typesetter
        self.format = format
        self.pictures = pictures
        let variation = Variation(template)
        self.variation = variation
        steps = template.pages.map { PageSteps($0, variation: variation) }
        colours = DrawnColours(inks)
        sheet = StyleSheet(template, inks: inks)
        ladders = template.ladders
        followed = template.pages.map(\.followed)
    }

    /// Fits every frame of a piece that is its own, at exactly the steps that were found for it.
    ///
    /// - Returns: the piece, or all of its misfits in the template's order.
    /// - Throws: ``FontError``, ``QRSymbolError``.
    public func compose(
        _ piece: Piece, steps: [PieceFit.Step] = []
    ) throws -> Result<ComposedPiece, Misfits> {
        let (composed, fit) = try arrange(piece, rungs: .exactly(steps), parts: .personal, isForDrawing: true)
        return fit.misfits.isEmpty ? .success(composed) : .failure(Misfits(all: fit.misfits))
    }

    /// For a proof: finds the steps, and leaves empty what does not fit even so.
    public func composeWhatFits(_ piece: Piece) throws -> (ComposedPiece, PieceFit) {
        try arrange(piece, rungs: .search([]), parts: .personal, isForDrawing: true)
    }

    /// What prepare asks of every piece: whether it fits, and how. Codes are not made: the job's format holds them all.
    ///
    /// - Parameter steps: found for the same piece with another number: not to fall below.
    public func fit(_ piece: Piece, atLeast steps: [PieceFit.Step] = []) throws -> PieceFit {
        try arrange(piece, rungs: .search(steps), parts: .personal, isForDrawing: false).1
    }

    /// Of what is the same on every piece: misfits here are mistakes of the template.
    ///
    /// - Parameter piece: any piece with every page and frame.
    public func fitStatic(_ piece: Piece) throws -> PieceFit {
        try arrange(piece, rungs: .search([]), parts: .same, isForDrawing: false).1
    }

    /// For each style that piece numbers are set in, the digit that takes most room; without repeats, never empty.
    public func widestDigits() throws -> [String] {
        var digits: [String] = []
        var seen: Set<String> = []
        for frame in template.pages.flatMap(\.frames) where frame.showsPieceNumber {
            guard let name = frame.styleName, seen.insert(name).inserted else { continue }
            for style in sheet.typeStyles(of: frame) {
                let digit = try widestDigit(in: style)
                if !digits.contains(digit) { digits.append(digit) }
            }
        }
        return digits.isEmpty ? ["8"] : digits
    }

    /// "8" among equals.
    private func widestDigit(in style: TypeStyle) throws -> String {
        var widest = (width: -1.0, digit: "8")
        for digit in ["8", "0", "1", "2", "3", "4", "5", "6", "7", "9"] {
            let fitted = try typesetter.fit(
                StyledText(digit), style: style, width: 10_000, height: 10_000)
            guard case .success(let text) = fitted else { continue }
            if text.width > widest.width + 1e-6 { widest = (text.width, digit) }
        }
        return widest.digit
    }

    /// All misfits of one piece.
    public struct Misfits: Error, Hashable, Sendable {
        public var all: [FrameMisfit]
    }
}

extension Compositor {
    private enum Rungs {
        case exactly([PieceFit.Step])
        /// The first that fits, none before these.
        case search([PieceFit.Step])
    }

    private enum Parts { case personal, same }

    /// What became of one frame.
    private struct Filled {
        var content: ComposedPiece.Content?
        var height = Length.zero
        /// False: its text is empty, or a `when` does not hold, and what is below it moves up.
        var isDrawn = true
    }

    /// - Parameter isForDrawing: else texts may lack their glyphs, and there are no codes.
    private func arrange(
        _ piece: Piece, rungs: Rungs, parts: Parts, isForDrawing: Bool
    ) throws -> (ComposedPiece, PieceFit) {
        var fit = PieceFit()
        var pages: [[ComposedPiece.Placed]?] = []
        for (pageIndex, merged) in piece.pages.enumerated() {
            guard merged.isShown else {
                pages.append(nil)
                continue
            }
            var flow = FrameFlow()
            var placed: [ComposedPiece.Placed] = []
            for (index, frame) in template.pages[pageIndex].frames.enumerated() {
                let isWanted = variation.isPersonal(frame) == (parts == .personal)
                let isFollowed = followed[pageIndex].contains(frame.name)
                guard isWanted || isFollowed else { continue }
                // A frame that is only followed says how high it is, and nothing else here.
                var ignored = PieceFit()
                let box = flow.box(of: frame)
                let place = PieceFit.Step(page: pageIndex, frame: index, rung: 0)
                let filled =
                    isWanted
                    ? try fill(
                        frame, at: place, in: box, with: merged.frames[index], of: piece, rungs: rungs,
                        isForDrawing: isForDrawing, fit: &fit)
                    : try fill(
                        frame, at: place, in: box, with: merged.frames[index], of: piece, rungs: .search([]),
                        isForDrawing: false, fit: &ignored)
                if isFollowed { flow.place(frame, at: box, height: filled.height, isDrawn: filled.isDrawn) }
                if isWanted, let content = filled.content {
                    var box = box
                    box.height = max(box.height, filled.height)
                    placed.append(.init(frame: index, box: box, content: content))
                }
            }
            pages.append(placed)
        }
        return (ComposedPiece(pages: pages), fit)
    }

    private func fill(
        _ frame: Frame, at place: PieceFit.Step, in box: Box, with merged: Piece.Content, of piece: Piece,
        rungs: Rungs, isForDrawing: Bool, fit: inout PieceFit
    ) throws -> Filled {
        func refuse(_ reason: FrameMisfit.Reason, given: Box) -> Filled {
            fit.misfits.append(FrameMisfit(frame: frame.name, reason: reason, given: given))
            return Filled()
        }
        switch (merged, frame.content) {
        case (.hidden, _): return Filled(isDrawn: false)
        case (.shape, .shape(let shape)): return Filled(content: .shape(shape))
        case (.code(let payload), _):
            guard isForDrawing else { return Filled() }
            let isMoved = frame.when != nil || frame.below != nil
            return Filled(content: .code(try encode(payload, format), clears: isMoved))
        case (.image(let path), .image(let image)):
            switch self.place(image, path: path, in: frame.innerBox(of: box)) {
            case .failure(let reason): return refuse(reason, given: box)
            case .success(let shown):
                if let coarse = shown.coarse {
                    fit.coarse.append(.init(frame: frame.name, pixelsPerInch: coarse))
                }
                if let lack = shown.lack { fit.standIns.append(.init(frame: frame.name, cause: lack)) }
                return Filled(
                    content: .image(path: shown.path, shown.placement, opacity: image.opacity))
            }
        case (.text(let text), _):
            if text.text.isEmpty { return Filled(isDrawn: false) }
            var given = box
            var grows = false
            if case .text(let content) = frame.content, let most = content.growsTo {
                given.height = most
                grows = true
            }
            switch try set(
                text, in: frame, at: place, given: given, of: piece, rungs: rungs, isForDrawing: isForDrawing)
            {
            case .failure(let misfit): return refuse(misfit.reason, given: frame.innerBox(of: given))
            case .success(let (fitted, rung)):
                if rung > 0 { fit.steps.append(.init(page: place.page, frame: place.frame, rung: rung)) }
                // Of a text turned by a quarter the height is measured across its box.
                return Filled(content: .text(fitted), height: grows ? .points(fitted.height) : .zero)
            }
        default:
            throw CompositionError(frame: frame.name, fault: "a piece of another template")
        }
    }

    private struct Refused: Error { var reason: FrameMisfit.Reason }

    private func set(
        _ text: MergedText, in frame: Frame, at place: PieceFit.Step, given: Box, of piece: Piece,
        rungs: Rungs, isForDrawing: Bool
    ) throws -> Result<(FittedText, rung: Int), Refused> {
        guard let name = frame.styleName,
            let style = sheet.typeStyle(name, languages: piece.languages)
        else { throw CompositionError(frame: frame.name, fault: "no style") }
        if !piece.languages.isEmpty {
            let used = frame.styleNames.compactMap { piece.languages[$0] }
            if used.contains(where: { !$0.isEmpty && !$0.isLanguageTag }) {
                return .failure(Refused(reason: .badLanguage))
            }
        }
        let styled = sheet.styled(text, in: style, languages: piece.languages)
        let all = ladders[place.page][place.frame]?.rungs ?? [.asStyled]
        func known(_ steps: [PieceFit.Step]) -> Int {
            let found = steps.first { $0.page == place.page && $0.frame == place.frame }?.rung ?? 0
            return min(found, all.count - 1)
        }
        let first: Int
        let tried: ArraySlice<FitRung>
        switch rungs {
        case .exactly(let steps):
            first = known(steps)
            tried = all[first...first]
        case .search(let steps):
            first = known(steps)
            tried = all[first...]
        }
        let inner = frame.innerBox(of: given)
        let fitted = try typesetter.fit(
            styled, style: style, width: inner.width.points, height: inner.height.points,
            ladder: Array(tried), isForDrawing: isForDrawing)
        switch fitted {
        case .success(let text): return .success((text, first + text.rung))
        case .failure(let refusal): return .failure(Refused(reason: .text(refusal.misfit)))
        }
    }

    /// A text that is the same on every piece.
    func setStatic(_ text: MergedText, page: Int, frame index: Int, of piece: Piece) throws -> FittedText {
        let frame = template.pages[page].frames[index]
        var given = frame.box
        if case .text(let content) = frame.content, let most = content.growsTo { given.height = most }
        let place = PieceFit.Step(page: page, frame: index, rung: 0)
        switch try set(
            text, in: frame, at: place, given: given, of: piece, rungs: .search([]), isForDrawing: true)
        {
        case .success(let (fitted, _)): return fitted
        case .failure(let refused):
            throw FrameMisfit(frame: frame.name, reason: refused.reason, given: given)
        }
    }
}

/// A piece or a template that does not belong here.
public struct CompositionError: Error, Hashable, Sendable, CustomStringConvertible {
    public var frame: String
    public var fault: String

    public var description: String { "frame `\(frame)`: \(fault); please report this as a bug" }
}

extension Template {
    /// As its pages and their frames; nil where a frame has no `fit`.
    public var ladders: [[FitLadder?]] {
        pages.map { page in
            page.frames.map { frame in
                guard case .text(let text) = frame.content, !text.fit.isEmpty,
                    let style = style(named: text.style)
                else { return nil }
                return FitLadder(text.fit, style: style)
            }
        }
    }
}
