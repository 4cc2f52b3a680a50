public import JobModel

/// Puts a contact's values into a template's placeholders.
///
/// The template was taken apart when it was read: a value is copied, never read as template or markup, whatever
/// it holds.
public struct Merger: Sendable {
    private let template: Template
    /// For each page and frame, the segments with columns as indices into the values.
    private let pages: [[Compiled]]

    private enum Compiled: Sendable {
        case text([Segment])
        case code, mark, shape
    }

    private enum Segment: Sendable {
        case literal(String)
        case column(Int, fallback: String)
        case own(OwnPlaceholder)
    }

    /// - Parameter columns: the names of the values given to ``piece(values:own:)``, in their order. Every column
    ///   of the template must be among them (`check` has seen to that); one that is not merges as empty.
    public init(template: Template, columns: [String]) {
        self.template = template
        var index: [String: Int] = [:]
        for (position, name) in columns.enumerated() where index[name] == nil { index[name] = position }
        pages = template.pages.map { page in
            page.frames.map { frame in
                switch frame.content {
                case .qr: .code
                case .mark: .mark
                case .shape: .shape
                case .text(let text):
                    .text(
                        text.text.segments.map { segment in
                            switch segment {
                            case .literal(let literal): .literal(literal)
                            case .own(let placeholder): .own(placeholder)
                            case .column(let name, let fallback, _):
                                index[name].map { .column($0, fallback: fallback) } ?? .literal(fallback)
                            }
                        })
                }
            }
        }
    }

    /// - Parameter values: one for each column, in the columns' order.
    public func piece(values: [String], own: OwnValues) -> Piece {
        Piece(
            number: own.piece,
            pages: pages.enumerated().map { index, frames in
                Piece.Page(frames: frames.map { content($0, values: values, own: own, page: index + 1) })
            })
    }

    private func content(_ frame: Compiled, values: [String], own: OwnValues, page: Int) -> Piece.Content {
        switch frame {
        case .shape: return .shape
        case .code: return .code(own.payload)
        case .mark: return .text(own.controlMark(page: page))
        case .text(let segments):
            var text = ""
            for segment in segments {
                switch segment {
                case .literal(let literal): text += literal
                case .own(let placeholder): text += own.text(placeholder, page: page)
                case .column(let index, let fallback):
                    let value = Merger.trimmed(values[index])
                    text += value.isEmpty ? fallback : value
                }
            }
            return .text(text)
        }
    }

    /// White space around a value is an accident of the list; line breaks inside one become plain line feeds.
    /// Works on scalars: to Swift, "\r\n" is one `Character`.
    static func trimmed(_ value: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        let scalars = value.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        let inner = scalars[first...last]
        guard inner.contains("\r") else { return String(inner) }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in inner {
            if scalar == "\r" {
                result.append("\n")
            } else if scalar != "\n" || previous != "\r" {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }
}
