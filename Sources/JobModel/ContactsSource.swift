/// Where the contact records come from, and how their cells are taken.
public struct ContactsSource: Hashable, Sendable {
    /// At least one. All are read alike, save that a key such as `sheet` is left out where a file's format has none.
    public var files: [ListSource]
    /// One or more columns that together name a contact.
    public var key: [Located<String>]
    public var clean: Clean
    /// In the order of the file, each column once; the others are text.
    public var types: [TypedColumn]
    /// A BCP 47 tag: how numbers and dates are read and written, and texts sorted. Nil: the root locale, `und`.
    public var locale: Located<String>?
    public var address: AddressCheck?

    public init(
        files: [ListSource], key: [Located<String>], clean: Clean = .refuse, types: [TypedColumn] = [],
        locale: Located<String>? = nil, address: AddressCheck? = nil
    ) {
        self.files = files
        self.key = key
        self.clean = clean
        self.types = types
        self.locale = locale
        self.address = address
    }

    /// What becomes of a cell's characters that cannot be seen.
    public enum Clean: String, Hashable, Sendable, CaseIterable { case refuse, strip }

    /// The first file's.
    public var file: Located<String> { files[0].file }
    public var delimiter: ListSource.Delimiter? { files[0].delimiter }
}

/// What the cells of a column are.
public enum ValueType: String, Hashable, Sendable, CaseIterable { case text, number, date }

public struct TypedColumn: Hashable, Sendable {
    public var column: Located<String>
    public var type: ValueType
    /// What an empty cell counts as, written like a cell. Never of a text.
    public var empty: Located<String>?

    public init(column: Located<String>, type: ValueType, empty: Located<String>? = nil) {
        self.column = column
        self.type = type
        self.empty = empty
    }
}

/// A text frame whose lines are held against a postal standard.
public struct AddressCheck: Hashable, Sendable {
    public var standard: Standard
    /// A frame's name. Where the job names none, `address` at the place of `contacts.address`.
    public var frame: Located<String>

    public static let defaultFrame = "address"

    public init(standard: Standard, frame: Located<String>) {
        self.standard = standard
        self.frame = frame
    }

    /// `fr`: NF Z 10-011, six lines of 38 characters.
    public enum Standard: String, Hashable, Sendable, CaseIterable { case fr }
}
