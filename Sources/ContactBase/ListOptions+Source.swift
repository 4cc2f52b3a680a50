public import ContactRecords
public import JobModel

extension ListOptions {
    /// How a job says that a list is to be read.
    ///
    /// - Throws: a diagnostic for an encoding that is not known.
    public init(_ source: ListSource, clean: ContactsSource.Clean) throws {
        self.init(
            format: source.format.flatMap { ListKind(rawValue: $0.value.rawValue) },
            encoding: try source.encoding.map {
                try TextEncoding(named: $0.value, at: $0.location)
            },
            delimiter: source.delimiter?.byte, skip: source.skip, sheet: source.sheet?.value,
            table: source.table?.value, query: source.query?.value,
            clean: clean == .strip ? .strip : .refuse)
    }
}
