package import ContactBase
import Diagnostics
import JobModel

/// Counts printed pieces by the values of the job's `report_by`: paper and inserts are ordered by these.
package struct FieldCounter {
    /// More different values than this are people, not kinds of pieces.
    package static let valueLimit = 1_000

    private let fields: [(name: Located<String>, source: ValueSource)]
    private var pieces: [[String: Int]]

    package init(_ loaded: LoadedJob) {
        fields = loaded.job.reportBy.compactMap { name in
            loaded.rules.source(of: name.value).map { (name, $0) }
        }
        pieces = fields.map { _ in [:] }
    }

    /// - Throws: `DiagnosticList` for a column with too many different values.
    package mutating func add(_ record: StagedRecord) throws {
        for (index, field) in fields.enumerated() {
            pieces[index][field.source.value(in: record), default: 0] += 1
            guard pieces[index].count > FieldCounter.valueLimit else { continue }
            throw DiagnosticList([
                Diagnostic(
                    "too-many-values",
                    "`\(field.name.value)` has more than \(FieldCounter.valueLimit) different values; "
                        + "the report would tell of people", at: field.name.location,
                    hints: ["count by a column or field of few values"])
            ])
        }
    }

    package var counts: [FieldCounts] {
        zip(fields, pieces).map { field, counts in
            FieldCounts(
                field: field.name.value,
                counts: counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                    .map { .init(value: $0.key, pieces: $0.value) })
        }
    }
}
