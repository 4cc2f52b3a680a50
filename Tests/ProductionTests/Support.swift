import Composition
import ContactBase
import Drawing
import Foundation
import Production
import TestSupport

/// A plan's header as JSON, for changing any field of it.
enum SampleHeader {
    static let fields: [String: String] = [
        "format": "\(PlanHeader.currentFormat)", "job": "\"postcard\"", "campaign": "\"autumn\"", "run": "3",
        "date": "\"2026-10-01\"",
        "registry": "\"0123456789abcdef\"", "base": "\"https://go.example.com/\"", "letterCase": "\"mixed\"",
        "token": "\"standard\"", "landing": "\"https://www.example.com/x\"", "validFrom": "\"2026-10-01\"",
        "validUntil": "\"2026-12-31\"", "partSize": "2",
        "profile": "\"pdfvt1\"", "condition": "\"FOGRA51\"", "conditionName": "\"Coated\"",
        "images": "\"keep\"",
        "marks": "[\"crop\", \"slug\"]", "inkLimit": "3", "minStroke": "{\"points\": 0.25}",
        "inks": """
        {"entries": [{"colour": {"ink": {"black": {}}, "overprints": false}, "isOfArtwork": false, "standIn": {"red": 0, "green": 0, "blue": 0}}]}
        """,
        "codeVersion": "3", "codeLevel": "\"Q\"",
        "template": "\"page: {}\\n\"", "templateFile": "\"template.yaml\"", "columns": "[\"name\", \"town\"]",
        "lists": "[\"contacts.csv\", \"seeds.csv\"]", "seeds": "1",
        "addsTo": "[]", "holdsOut": "true",
        "byField": "[{\"field\": \"town\", \"counts\": [{\"value\": \"Zürich\", \"pieces\": 5}]}]",
        "fits": "[{\"frame\": \"headline\", \"step\": \"size 9 pt\", \"pieces\": 2}]",
        "coarse": "[{\"frame\": \"photo\", \"pieces\": 1, \"lowest\": 96}]",
        "standIns": "[{\"frame\": \"photo\", \"unnamed\": 0, \"missing\": 2, \"refused\": 1}]",
        "maxQuarantined": "0.2", "isQuarantineAccepted": "true",
        "inputs": "[{\"role\": \"job\", \"path\": \"job.yaml\", \"sha256\": \"ab\"}]",
        "toolchain": "[{\"name\": \"cairo\", \"version\": \"1.16.0\"}]", "rows": "6",
        "notPrinted": "{\"rejected\": 1, \"duplicate\": 1}", "pieces": "5", "pagesPerPiece": "2",
    ]

    static func header(_ changes: [String: String] = [:]) throws -> PlanHeader {
        let members = fields.merging(changes) { _, changed in changed }.sorted { $0.key < $1.key }
        let text = "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
        return try JSONDecoder().decode(PlanHeader.self, from: Data(text.utf8))
    }
}

enum SamplePlan {
    static let pieces = (1...5).map { number in
        PlannedPiece(
            number: number, list: number == 5 ? 1 : 0, line: number + 1, isSeed: number == 5,
            rid: "r_\(number)", token: "token\(number)", check: "0000000\(number)",
            values: ["Anna \(number)", number == 2 ? "" : "Zürich\nCH"],
            conditions: [number % 2 == 0, true],
            steps: number == 2 ? [.init(page: 0, frame: 3, rung: 2), .init(page: 1, frame: 0, rung: 11)] : [])
    }

    static let pictures = [
        PlannedPicture(path: "gone.png", picture: nil),
        PlannedPicture(
            path: "lampe d’été.jpg",
            picture: MeasuredPicture(
                path: "lampe d’été.jpg", sha256: "ab", bytes: 12,
                info: PictureInfo(kind: .jpeg, width: 300, height: 200, orientation: 6))),
        PlannedPicture(path: "spoilt.svg", picture: nil, refused: "cd"),
    ]

    static let notPrinted = [
        NotPrinted(line: 7, disposition: .rejected, reason: "the row has 1 cell, the header has 2"),
        NotPrinted(
            line: 8, disposition: .quarantined, reason: "the text does not fit frame `a`", frame: "a",
            needed: "62 × 14.1 mm", given: "60 × 10 mm"),
    ]

    /// Writes a plan and opens it.
    static func write(
        to path: String, header: [String: String] = [:], pieces: [PlannedPiece] = pieces,
        notPrinted: [NotPrinted] = notPrinted, heldOut: [String] = ["r_8", "r_9"],
        pictures: [PlannedPicture] = pictures
    ) throws -> Plan {
        _ = try PlanWriter(path: path).write(
            rows: { addPiece, addNotPrinted in
                for row in notPrinted { try addNotPrinted(row) }
                for piece in pieces { try addPiece(piece) }
            }, heldOut: heldOut, pictures: pictures, header: { _, _ in try SampleHeader.header(header) })
        return try Plan(opening: path)
    }
}

extension Plan {
    func notPrinted() throws -> [NotPrinted] {
        var rows: [NotPrinted] = []
        try forEachNotPrinted { rows.append($0) }
        return rows
    }
}
