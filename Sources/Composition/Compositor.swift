public import JobModel
public import Merge
public import QRSymbol
public import Typesetting

/// Fits pieces into a template's frames, and draws them.
///
/// Not `Sendable`: it owns a typesetter.
public final class Compositor {
    public let template: Template
    let typesetter: Typesetter
    let format: QRFormat
    private let styles: [String: (style: TypeStyle, colour: Colour)]
    let steps: [PageSteps]
    private let hasFixedPages: Bool

    /// - Parameter format: of every QR code of the job.
    public init(template: Template, typesetter: Typesetter, format: QRFormat) {
        self.template = template
        self.typesetter = typesetter
        self.format = format
        hasFixedPages = template.hasFixedPages
        steps = template.pages.map { [hasFixedPages] in PageSteps($0, hasFixedPages: hasFixedPages) }
        styles = Dictionary(
            template.styles.map { ($0.name, (TypeStyle($0), $0.colour)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Fits every frame of a piece that is its own.
    ///
    /// - Returns: the piece, or all of its misfits in the template's order.
    /// - Throws: ``FontError``, ``QRSymbolError``.
    public func compose(_ piece: Piece) throws -> Result<ComposedPiece, Misfits> {
        let (composed, misfits) = try composeWhatFits(piece)
        return misfits.isEmpty ? .success(composed) : .failure(Misfits(all: misfits))
    }

    /// As ``compose(_:)``, for a proof: frames that do not fit stay empty.
    public func composeWhatFits(_ piece: Piece) throws -> (ComposedPiece, [FrameMisfit]) {
        var misfits: [FrameMisfit] = []
        var pages: [[ComposedPiece.Placed]?] = []
        for (page, merged) in zip(template.pages, piece.pages) {
            guard merged.isShown else {
                pages.append(nil)
                continue
            }
            var placed: [ComposedPiece.Placed] = []
            for (index, frame) in page.frames.enumerated() where isPersonal(frame) {
                switch merged.frames[index] {
                case .hidden: break
                case .shape:
                    guard case .shape(let shape) = frame.content else { continue }
                    placed.append(.init(frame: index, content: .shape(shape)))
                case .code(let payload):
                    let code = try QRCode(encoding: payload, in: format)
                    placed.append(.init(frame: index, content: .code(code, clears: frame.when != nil)))
                case .text(let text):
                    switch try fit(text, in: frame) {
                    case .success(let fitted): placed.append(.init(frame: index, content: .text(fitted)))
                    case .failure(let misfit): misfits.append(misfit)
                    }
                }
            }
            pages.append(placed)
        }
        return (ComposedPiece(pages: pages), misfits)
    }

    /// The misfits of the texts that are the same on every piece: mistakes of the template.
    ///
    /// - Parameter piece: any piece of the run.
    public func staticMisfits(_ piece: Piece) throws -> [FrameMisfit] {
        var misfits: [FrameMisfit] = []
        for (page, merged) in zip(template.pages, piece.pages) {
            for (index, frame) in page.frames.enumerated() where !isPersonal(frame) {
                guard case .text(let text) = merged.frames[index] else { continue }
                if case .failure(let misfit) = try fit(text, in: frame) { misfits.append(misfit) }
            }
        }
        return misfits
    }

    /// The misfits alone, in the template's order: what prepare asks of every piece. Codes are not made: the job's
    /// format holds them all.
    public func misfits(of piece: Piece) throws -> [FrameMisfit] {
        var misfits: [FrameMisfit] = []
        for (page, merged) in zip(template.pages, piece.pages) {
            for (frame, content) in zip(page.frames, merged.frames) where isPersonal(frame) {
                guard case .text(let text) = content else { continue }
                if case .failure(let misfit) = try fit(text, in: frame) { misfits.append(misfit) }
            }
        }
        return misfits
    }

    func isPersonal(_ frame: Frame) -> Bool { frame.isPersonal(hasFixedPages: hasFixedPages) }

    /// For each style that piece numbers are set in, the digit that takes most room; without repeats, never empty.
    public func widestDigits() throws -> [String] {
        var digits: [String] = []
        var seen: Set<String> = []
        for frame in template.pages.flatMap(\.frames) where frame.showsPieceNumber {
            guard let name = frame.styleName, seen.insert(name).inserted else { continue }
            let digit = try widestDigit(in: try style(of: frame).style)
            if !digits.contains(digit) { digits.append(digit) }
        }
        return digits.isEmpty ? ["8"] : digits
    }

    /// "8" among equals.
    private func widestDigit(in style: TypeStyle) throws -> String {
        var widest = (width: -1.0, digit: "8")
        for digit in ["8", "0", "1", "2", "3", "4", "5", "6", "7", "9"] {
            let fitted = try typesetter.fit(digit, style: style, width: 10_000, height: 10_000)
            guard case .success(let text) = fitted else { continue }
            if text.width > widest.width + 1e-6 { widest = (text.width, digit) }
        }
        return widest.digit
    }

    func fit(_ text: String, in frame: Frame) throws -> Result<FittedText, FrameMisfit> {
        let style = try style(of: frame).style
        let fitted = try typesetter.fit(
            text, style: style, width: frame.box.width.points, height: frame.box.height.points)
        return fitted.mapError { FrameMisfit(frame: frame.name, misfit: $0.misfit, given: frame.box) }
    }

    func style(of frame: Frame) throws -> (style: TypeStyle, colour: Colour) {
        let name =
            switch frame.content {
            case .text(let text): text.style
            case .mark(let style): style
            case .qr, .shape: ""
            }
        guard let style = styles[name] else { throw CompositionError(frame: frame.name, style: name) }
        return style
    }

    /// All misfits of one piece.
    public struct Misfits: Error, Hashable, Sendable {
        public var all: [FrameMisfit]
    }
}

/// A template that its reader has not checked.
public struct CompositionError: Error, Hashable, Sendable, CustomStringConvertible {
    public var frame: String
    public var style: String

    public var description: String { "frame `\(frame)`: no style `\(style)`; please report this as a bug" }
}

extension TypeStyle {
    /// A template's style as the typesetter takes it.
    public init(_ style: TextStyle) {
        let alignment: Alignment =
            switch style.alignment {
            case .start: .start
            case .end: .end
            case .centre: .centre
            }
        self.init(
            family: style.family, weight: style.weight, isItalic: style.slant == .italic,
            size: style.size.points,
            leading: style.leading.points, tracking: style.tracking.points, alignment: alignment,
            language: style.language)
    }
}
