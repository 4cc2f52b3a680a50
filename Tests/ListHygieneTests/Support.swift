import Diagnostics
import ListHygiene

/// The report on a list whose header is line 1.
func report(_ header: [String], _ rows: [[String]]) -> ListReport {
    var profiler = ListProfiler(header: header, file: "list.csv")
    for (index, row) in rows.enumerated() { profiler.add(cells: row, line: index + 2) }
    return profiler.report()
}

/// The warnings on a list of one column, as people see them.
func warnings(_ name: String, _ values: [String]) -> [String] {
    report([name], values.map { [$0] }).warnings.map(\.text)
}
