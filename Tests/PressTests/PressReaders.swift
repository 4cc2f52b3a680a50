import Foundation
import Inks
import JobModel
import TestSupport
import Testing

/// Other programs' views of what was finished: scripts in Tests/PressTests/Readers.
enum PressReader {
    struct Failure: Error { var result: CommandResult }

    /// - Returns: the lines that the script writes.
    static func run(_ script: String, _ arguments: [String]) throws -> [String] {
        let result = try Command.run(
            "/usr/bin/python3", ["\(Tirage.checkout)/Tests/PressTests/Readers/\(script)"] + arguments)
        guard result.status == 0 else { throw Failure(result: result) }
        return result.output.split(separator: "\n").map(String.init)
    }

    /// What differs between a drawn PDF and the finished one that the inks do not account for; and how often each kind of
    /// thing was looked at.
    static func compareInks(
        _ drawn: [UInt8], _ finished: [UInt8], _ table: InkTable, intent: ICCProfile.Space?
    ) throws -> (faults: [String], seen: [String: Int]) {
        let folder = try TemporaryFolder()
        let json = try JSONSerialization.data(withJSONObject: InkTableText.object(table, intent: intent))
        var lines = try run(
            "compare-inks.py",
            [
                folder.write(drawn, to: "drawn.pdf"), folder.write(finished, to: "finished.pdf"),
                folder.write(Array(json), to: "table.json"),
            ])
        let last = lines.popLast() ?? ""
        let counts = last.split(separator: " ").compactMap { pair -> (String, Int)? in
            let sides = pair.split(separator: "=")
            return sides.count == 2 ? Int(sides[1]).map { (String(sides[0]), $0) } : nil
        }
        return (lines, Dictionary(counts, uniquingKeysWith: +))
    }
}

/// A table of inks as compare-inks.py reads it: said anew here, by the standard and not by the sources.
private enum InkTableText {
    static func object(_ table: InkTable, intent: ICCProfile.Space?) -> [String: Any] {
        var spots: [String] = []
        for case .spot(let name, _, _) in table.entries.map(\.colour.ink) where !spots.contains(name) {
            spots.append(name)
        }
        let inks = table.entries.map { entry -> (String, [String: Any]) in
            var ink = ink(entry.colour.ink, spots: spots, intent: intent)
            ink["overprints"] = entry.colour.overprints
            return (String(String(entry.standIn.key | 1 << 24, radix: 16).dropFirst()), ink)
        }
        let group =
            switch intent {
            case .cmyk: "/DeviceCMYK"
            case .gray: "/DeviceGray"
            case .rgb, nil: "/DeviceRGB"
            }
        return [
            "process": intent == .cmyk, "tagged": intent == .cmyk || intent == .gray, "group": group,
            "inks": Dictionary(inks, uniquingKeysWith: { first, _ in first }),
        ]
    }

    private static func ink(_ ink: Ink, spots: [String], intent: ICCProfile.Space?) -> [String: Any] {
        let isProcess = intent == .cmyk
        switch ink {
        case .black:
            return [
                "kind": isProcess ? "process" : "gray", "values": isProcess ? [0, 0, 0, 1] : [0],
                "family": "gray",
                "colour": "black", "lightness": [0],
            ]
        case .white:
            return [
                "kind": isProcess ? "process" : "gray", "values": isProcess ? [0, 0, 0, 0] : [1],
                "family": "white", "colour": "white", "lightness": [1],
            ]
        case .gray(let lightness):
            return [
                "kind": "gray", "values": [lightness.share], "family": "gray", "colour": "true-gray",
                "lightness": [lightness.share],
            ]
        case .process(let tint):
            return [
                "kind": "process", "values": tint.all.map(\.share), "family": "process", "colour": "process",
            ]
        case .rgb(let red, let green, let blue):
            let values = [red, green, blue].map { (Double($0) / 255 * 1_000_000).rounded() / 1_000_000 }
            if intent == nil || intent == .rgb {
                return ["kind": "plain-rgb", "values": values, "family": "rgb", "colour": "rgb"]
            }
            return ["kind": "rgb", "resource": "TiRGB", "values": values, "family": "rgb", "colour": "rgb"]
        case .spot(let name, let alternate, let tint):
            return [
                "kind": "spot", "resource": "TiS\(spots.firstIndex(of: name) ?? -1)", "values": [tint.share],
                "name": name, "alternate": alternate.all.map(\.share), "family": "spot \(name)",
                "colour": "spot",
            ]
        case .registration:
            return [
                "kind": "spot", "resource": "TiAll", "values": [1], "name": "All", "alternate": [1, 1, 1, 1],
                "family": "registration", "colour": "registration",
            ]
        }
    }
}
