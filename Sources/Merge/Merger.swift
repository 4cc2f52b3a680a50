public import JobModel

/// Puts a contact's values into a template's placeholders.
///
/// The template was taken apart when it was read: a value is copied, never read as template or markup, whatever
/// it holds.
public struct Merger: Sendable {
    private let pages: [Page]
    private let columnCount: Int
    private let conditionCount: Int
    private let languages: [Language]

    private struct Page: Sendable {
        /// An index into the conditions; nil: always there.
        var condition: Int?
        var frames: [Frame]
    }

    private struct Frame: Sendable {
        var condition: Int?
        var content: Compiled
    }

    private enum Compiled: Sendable {
        case text(TextMerger)
        case image(ImagePathMerger)
        case code, mark, shape
    }

    /// A style's name, and where its language stands among the values.
    private struct Language: Sendable {
        var style: String
        var column: Int?
        var fallback: String
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
        languages = template.styles.compactMap { style in
            guard case .column(let column, let fallback, _) = style.language else { return nil }
            return Language(style: style.name, column: index[column], fallback: fallback)
        }
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
        case .text(let text): .text(TextMerger(text.text, columns: index))
        case .image(let image): .image(ImagePathMerger(image.path, columns: index))
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
        let languages = languages.map { language in
            let value = language.column.map { Merger.trimmed(values[$0]) } ?? ""
            return (language.style, value.isEmpty ? language.fallback : value)
        }
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
            }, languages: Dictionary(languages, uniquingKeysWith: { first, _ in first }))
    }

    /// Whether any piece has a picture of its own.
    public var hasPersonalPictures: Bool {
        pages.flatMap(\.frames).contains {
            if case .image(let path) = $0.content { path.isPersonal } else { false }
        }
    }

    /// The paths of the pictures that a piece shows; those that a value lacks are left out.
    ///
    /// - Parameters: as ``piece(values:conditions:own:)``.
    public func picturePaths(values: [String], conditions: [Bool] = []) -> [String] {
        precondition(conditions.count == conditionCount, "conditions of another template")
        var paths: [String] = []
        for page in pages where page.condition.map({ conditions[$0] }) ?? true {
            for frame in page.frames where frame.condition.map({ conditions[$0] }) ?? true {
                guard case .image(let image) = frame.content, let path = image.merge(values: values) else {
                    continue
                }
                paths.append(path)
            }
        }
        return paths
    }

    private func content(_ frame: Compiled, values: [String], own: OwnValues, page: Int) -> Piece.Content {
        switch frame {
        case .shape: return .shape
        case .code: return .code(own.payload)
        case .mark: return .text(MergedText(own.controlMark(page: page)))
        case .text(let text): return .text(text.merge(values: values, own: own, page: page))
        case .image(let path): return .image(path.merge(values: values))
        }
    }

    /// White space around a value is an accident of the list; line breaks inside one become plain line feeds.
    /// Works on scalars: to Swift, "\r\n" is one `Character`.
    static func trimmed(_ value: String) -> String {
        // Most have nothing to trim.
        let bytes = value.utf8
        if let first = bytes.first, let last = bytes.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last,
            !bytes.contains(0x0D)
        {
            return value
        }
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
