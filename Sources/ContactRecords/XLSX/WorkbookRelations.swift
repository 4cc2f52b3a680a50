import Diagnostics

/// Where one part of a workbook leads to (ISO 29500-2, 6.5).
struct WorkbookRelation: Hashable {
    var id: String
    /// The end of its type, which transitional and strict files have in common: `worksheet`.
    var kind: String
    /// The name of the part.
    var target: String
}

/// A `.rels` part.
final class WorkbookRelations: XMLPart {
    private(set) var all: [WorkbookRelation] = []
    /// Of the part whose relations these are; empty for the whole workbook's.
    private let folder: [Substring]

    /// The relations of a part; those of the workbook as a whole for an empty name.
    static func read(_ archive: WorkbookArchive, of part: String) throws -> [WorkbookRelation] {
        var folder = part.split(separator: "/")
        let name = folder.popLast() ?? ""
        let path = (folder + ["_rels", "\(name).rels"]).joined(separator: "/")
        let relations = try WorkbookRelations(archive.open(path), folder: folder)
        try relations.readAll()
        return relations.all
    }

    private init(_ part: ArchivePart, folder: [Substring]) throws {
        self.folder = folder
        try super.init(part)
    }

    override func opens(_ name: XMLName, level: Int, _ attributes: XMLAttributes) -> Bool {
        guard name.isRelationship else { return false }
        if level == 0 { return name.is("Relationships") }
        if level == 1, name.is("Relationship"), attributes.text("TargetMode") != "External",
            let id = attributes.text("Id"), let type = attributes.text("Type"),
            let target = attributes.text("Target")
        {
            all.append(
                .init(id: id, kind: String(type.split(separator: "/").last ?? ""), target: resolved(target)))
        }
        return false
    }

    /// A target is a URI reference, absolute or relative to the folder of the part it belongs to.
    private func resolved(_ target: String) -> String {
        let steps = target.unicodeScalars.split { $0 == "/" || $0 == "\\" }.map(String.init)
        let isAbsolute = target.unicodeScalars.first.map { $0 == "/" || $0 == "\\" } ?? false
        var path = isAbsolute ? [] : folder.map(String.init)
        for step in steps where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(WorkbookRelations.unescaped(step)) }
        }
        return path.joined(separator: "/")
    }

    /// `%20` and its like undone.
    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
