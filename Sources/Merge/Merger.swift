public import JobModel

/// Puts a contact's values into a template's placeholders.
///
/// The template was taken apart when it was read: a value is copied, never read as template or markup, whatever
/// it holds.
public struct Merger: Sendable {
    private let pages: [Page]
    private let columnCount: Int
    private let conditionCount: Int

    private struct Page: Sendable {
        /// An index into the conditions; nil: always there.
        var condition: Int?
        var frames: [Frame]
    }

    private struct Frame: Sendable {
        var condition: Int?
        var content: Compiled
    }

    /// A text's segments have columns as indices into the values.
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
        var index: [String: Int] = [:]
        for (position, name) in columns.enumerated() where index[name] == nil { index[name] = position }
        columnCount = columns.count
        // In the order of `Template.conditions`.
        var conditions = 0
        func condition(_ when: Expression?) -> Int? {
            guard when != nil else { return nil }
            defer { conditions += 1 }
            return conditions
        }
        pages = template.pages.map { page in
            Page(
                condition: condition(page.when),
                frames: page.frames.map { frame in
                    Frame(
                        condition: condition(frame.when), content: Merger.compiled(frame.content, index))
                })
        }
        conditionCount = conditions
    }

    /// A piece without values that has every page and frame: for what is the same on all pieces.
    public func sample(own: OwnValues) -> Piece {
        piece(
            values: Array(repeating: "", count: columnCount),
            conditions: Array(repeating: true, count: conditionCount), own: own)
    }

    private static func compiled(_ content: JobModel.Frame.Content, _ index: [String: Int]) -> Compiled {
        switch content {
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

    /// - Parameters:
    ///   - values: one for each column, in the columns' order.
    ///   - conditions: whether each of the template's conditions holds, in the order of `Template.conditions`.
    ///   - own: its number of pages is worked out here.
    public func piece(values: [String], conditions: [Bool] = [], own: OwnValues) -> Piece {
        precondition(conditions.count == conditionCount, "conditions of another template")
        let isShown = pages.map { page in page.condition.map { conditions[$0] } ?? true }
        var own = own
        own.pages = isShown.count { $0 }
        var number = 0
        return Piece(
            number: own.piece,
            pages: zip(pages, isShown).map { page, isShown in
                guard isShown else {
                    return Piece.Page(isShown: false, frames: page.frames.map { _ in .hidden })
                }
                number += 1
                return Piece.Page(
                    isShown: true,
                    frames: page.frames.map { frame in
                        frame.condition.map { conditions[$0] } ?? true
                            ? content(frame.content, values: values, own: own, page: number) : .hidden
                    })
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
