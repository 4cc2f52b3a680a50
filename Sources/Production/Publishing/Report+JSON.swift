import ContactBase
public import Diagnostics
import JobModel
import Manifest

extension Report {
    /// `report.json`, as docs/report.schema.json says.
    public var json: JSON {
        .object(identity + account + content + measured)
    }

    private var identity: [(String, JSON)] {
        [
            ("v", .integer(Report.version)), ("job", .string(job)), ("campaign", .string(campaign)),
            ("date", .string(date)), ("run", .integer(run)), ("registry", .string(registry)),
            ("plan", .string(plan)),
            (
                "addsTo",
                list(addsTo) {
                    [("run", .integer($0.run)), ("plan", .string($0.runID)), ("seq", .integer($0.sequence))]
                }
            ),
        ]
    }

    private var account: [(String, JSON)] {
        [
            ("rows", .integer(rows)), ("seeds", .integer(seeds)), ("printed", .integer(printed)),
            ("rejected", .integer(count(.rejected))), ("unselected", .integer(count(.unselected))),
            ("suppressed", .integer(count(.suppressed))), ("duplicates", .integer(count(.duplicate))),
            ("alreadyPrinted", .integer(count(.alreadyPrinted))),
            ("heldOut", .integer(count(.heldout))), ("quarantined", .integer(count(.quarantined))),
            ("parts", .integer(parts)), ("pages", .integer(pages)),
            (
                "reasons",
                list(reasons) {
                    [
                        ("disposition", .string($0.disposition.rawValue)), ("reason", .string($0.reason)),
                        ("frame", .string($0.frame)), ("needed", .string($0.needed)),
                        ("given", .string($0.given)), ("rows", .integer($0.rows)),
                        ("places", .array($0.places.map(JSON.string))),
                    ]
                }
            ),
        ]
    }

    private var content: [(String, JSON)] {
        [
            (
                "byField",
                .object(
                    byField.map { field in
                        (field.field, .object(field.counts.map { ($0.value, .integer($0.pieces)) }))
                    })
            ),
            (
                "fits",
                list(fits) {
                    [
                        ("frame", .string($0.frame)), ("step", .string($0.step)),
                        ("pieces", .integer($0.pieces)),
                    ]
                }
            ),
            (
                "coarse",
                list(coarse) {
                    [
                        ("frame", .string($0.frame)), ("pieces", .integer($0.pieces)),
                        ("lowest", .integer($0.lowest)),
                    ]
                }
            ),
            (
                "standIns",
                list(standIns) {
                    [
                        ("frame", .string($0.frame)), ("unnamed", .integer($0.unnamed)),
                        ("missing", .integer($0.missing)), ("refused", .integer($0.refused)),
                    ]
                }
            ),
            (
                "warnings",
                list(warnings) {
                    [
                        ("code", .string($0.code)), ("message", .string($0.message)),
                        ("file", .optional($0.file)), ("line", .optional($0.line)),
                        ("column", .optional($0.column)), ("hints", .array($0.hints.map(JSON.string))),
                    ]
                }
            ),
            ("press", pressJSON),
            ("fonts", list(fonts) { [("name", .string($0.name)), ("files", .integer($0.files))] }),
            ("images", imagesJSON),
            (
                "inputs",
                list(inputs) {
                    [
                        ("role", .string($0.role.rawValue)), ("path", .string($0.path)),
                        ("sha256", .string($0.sha256)),
                    ]
                }
            ),
            (
                "toolchain",
                list(toolchain) { [("name", .string($0.name)), ("version", .string($0.version))] }
            ),
            (
                "files",
                list(files) {
                    [
                        ("path", .string($0.path)), ("bytes", .integer($0.bytes)),
                        ("sha256", .string($0.sha256)),
                    ]
                }
            ),
        ]
    }

    private var pressJSON: JSON {
        .object([
            ("profile", .string(press.profile.rawValue)), ("condition", .optional(press.condition)),
            ("conditionName", .optional(press.conditionName)),
            ("marks", .array(press.marks.map { .string($0.rawValue) })),
            ("inks", .array(press.inks.map(JSON.string))),
            (
                "converted",
                list(press.converted) { [("rgb", .string($0.rgb)), ("inks", .string($0.inks))] }
            ),
        ])
    }

    private var imagesJSON: JSON {
        .object([
            ("found", .integer(images.found)), ("missing", .integer(images.missing)),
            ("refused", .integer(images.refused)), ("bytes", .integer(images.bytes)),
            (
                "named",
                list(images.named) {
                    [
                        ("path", .string($0.path)), ("kind", .string($0.kind)),
                        ("width", .integer($0.width)), ("height", .integer($0.height)),
                        ("sha256", .string($0.sha256)),
                    ]
                }
            ),
        ])
    }

    /// All that differs between two runs of one plan.
    private var measured: [(String, JSON)] {
        [
            ("phases", list(phases) { [("name", .string($0.name)), ("seconds", .number($0.seconds))] }),
            (
                "stages",
                list(stages.spent) {
                    [
                        ("name", .string($0.stage.rawValue)), ("phase", .string($0.stage.phase.rawValue)),
                        ("seconds", .number($0.seconds)),
                    ]
                }
            ),
            (
                "renderings",
                list(renderings) { rendering in
                    [
                        ("shard", .string(rendering.shard)), ("workers", .integer(rendering.workers)),
                        ("already", .integer(rendering.already)), ("pieces", .integer(rendering.pieces)),
                        ("parts", .integer(rendering.parts)), ("seconds", .number(rendering.seconds)),
                        (
                            "rate",
                            .array(
                                rendering.rate.moments.map {
                                    .array([.number($0.seconds), .integer($0.pieces)])
                                })
                        ),
                        (
                            "lost",
                            list(rendering.lost) {
                                [("part", .integer($0.part)), ("ending", .string($0.ending))]
                            }
                        ),
                    ]
                }
            ),
        ]
    }

    private func list<Element>(_ elements: [Element], _ members: (Element) -> [(String, JSON)]) -> JSON {
        .array(elements.map { .object(members($0)) })
    }
}
