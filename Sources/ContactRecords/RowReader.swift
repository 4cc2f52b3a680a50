public import Diagnostics

/// Reads a list of contacts row by row, whatever its format; memory does not grow with the list.
///
/// A reader gives names and cells as they are in the file. What is done to them in every list, `ContactList` does.
public protocol RowReader: AnyObject {
    /// The columns' names in the order of the file: not trimmed, not checked.
    var header: [String] { get }

    /// Where each of the columns' names stands, for messages; empty where no place can be told.
    var headerPlaces: [SourceLocation] { get }

    /// The name of that part of the file which is read: the sheet of a workbook, the table of a database.
    var part: String? { get }

    /// Whether numbers stand in it as programs write them, with a decimal point and no groups, in whatever country it
    /// was made: true of workbooks, JSON and databases.
    var hasPlainNumbers: Bool { get }

    /// The next row; nil at the end of the list. A record has as many cells as the header has names.
    ///
    /// - Throws: `ContactFileError` or an error of its own kind when reading fails, `DiagnosticList` when the file is
    ///   damaged so that nobody can say which rows are lost.
    func next() throws -> Row?
}

extension RowReader {
    public var headerPlaces: [SourceLocation] { [] }
    public var part: String? { nil }
    public var hasPlainNumbers: Bool { false }
}
