/// Where the time went: phases by the clock, stages by work, and the rate.
struct TimeSection {
    let report: Report

    private var wall: Double { report.phases.reduce(0) { $0 + $1.seconds } }
    private var workers: Int { report.renderings.map(\.workers).max() ?? 1 }

    var html: String {
        guard !report.phases.isEmpty else { return "" }
        return Markup.section(
            "time", "Time", phases + stages + rate,
            note: "\(Markup.duration(wall)) from the first row to the last file\(interruptions), "
                + "with \(Markup.counted(workers, "worker")).\(lost)")
    }

    private var lost: String {
        let lost = report.renderings.flatMap(\.lost)
        guard !lost.isEmpty else { return "" }
        let told = lost.map { "at part \($0.part): \(Markup.escaped($0.ending))" }.joined(separator: ", ")
        return " \(Markup.counted(lost.count, "worker")) died and their parts were made anew (\(told))."
    }

    private var interruptions: String {
        let executions = report.renderings.count
        guard executions > 1 else { return "" }
        return ", in \(executions) executions; the time between them is not counted"
    }

    private var phases: String {
        let most = max(report.phases.map(\.seconds).max() ?? 0, 1e-9)
        var table = PageTable(
            caption: "Phases, by the clock on the wall",
            columns: [.init("phase"), .init("", .plot), .init("by the clock", .number)])
        table.rows = report.phases.map { phase in
            [Markup.escaped(phase.name), Plot.bar(phase.seconds / most), Markup.duration(phase.seconds)]
        }
        return table.html
    }

    private var stages: String {
        let spent = report.stages.spent
        guard let most = spent.map(\.seconds).max() else { return "" }
        var table = PageTable(
            caption: "Stages, in seconds of work",
            columns: [.init("stage"), .init("", .plot), .init("work", .number), .init("what it is")],
            form: .folded)
        table.rows = spent.map { stage, seconds in
            [
                stage.title, Plot.bar(seconds / most), Markup.duration(seconds),
                "<span class=\"soft\">\(stage.meaning)</span>",
            ]
        }
        return "<h3>Stages</h3><p class=\"note\">Work is summed over all that did it at the same time: "
            + "two workers that draw for a second each are two seconds.</p>" + table.html
    }

    /// Pieces a second, in steps of equal length over all executions.
    private var rate: String {
        guard let curve = RateCurve(report.renderings) else { return "" }
        let top = Plot.roundTop(curve.rates.max() ?? 1)
        let mean = Markup.grouped(Int(curve.mean.rounded()))
        let label =
            "Pieces drawn a second while rendering: \(mean) on average, between "
            + "\(Markup.grouped(Int(curve.rates.min() ?? 0))) and \(Markup.grouped(Int(curve.rates.max() ?? 0)))"
        let area = Plot.area(curve.rates, top: top, mean: curve.mean, breaks: curve.breaks, label: label)
        return """
            <h3>Rate</h3><figure><p class="axis"><span>\(Markup.grouped(Int(top))) pieces a second</span>\
            <span>\(mean) on average</span></p>
            \(area)
            <p class="axis"><span>0</span><span>\(Markup.duration(curve.seconds)) of rendering</span></p></figure>
            """
    }
}
