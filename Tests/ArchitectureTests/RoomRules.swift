/// Which room may use which: the list of docs/architecture.md, and what CRAFT calls one way only.
struct RoomRules {
    /// From the top: a room may import only those before it.
    let rooms: [String]

    /// Modules of Swift itself and of the system: no room of ours.
    static let system: Set<String> = [
        "Dispatch", "Foundation", "FoundationXML", "Glibc", "Synchronization", "Testing",
    ]

    /// Who may touch a library. `Production` asks the C libraries for their versions alone.
    static let users: [String: Set<String>] = [
        "CPangoCairo": ["Typesetting", "Drawing", "Preflight", "Production"],
        "CHyphen": ["Typesetting"],
        "CRsvg": ["Drawing", "Production"],
        "CQRencode": ["QRSymbol", "Production"],
        "CZXing": ["Verification"],
        "CZXingLibrary": ["Production"],
        "CQPDF": ["Press", "Verification", "Preflight"],
        "CQPDFLibrary": ["Production"],
        "CLinux": ["Production"],
        "CLittleCMS": ["Inks", "Production"],
        "CDeflate": ["Compression", "Production"],
        "CZip": ["ContactRecords"],
        "CExpat": ["ContactRecords", "Drawing", "Preflight"],
        "Yams": ["JobModel"],
        "GRDB": ["Rules", "ContactBase", "PURL", "Production"],
        "GRDBSQLite": ["ContactRecords", "Rules", "ContactBase"],
        "Crypto": ["Rules", "PURL", "Manifest", "Production"],
        "ArgumentParser": ["tirage"],
    ]

    /// Rooms that draw and must not learn whom they draw for. What a job says of colours and profiles is no contact.
    static let strangers: [String: Set<String>] = [
        "QRSymbol": contacts, "Typesetting": contacts, "Drawing": contacts,
        "Inks": contacts.subtracting(["JobModel"]), "Press": contacts.subtracting(["JobModel"]),
    ]
    private static let contacts: Set<String> = ["ContactRecords", "ContactBase", "JobModel", "Merge", "PURL"]

    /// Rooms of plain values.
    static let withoutC: Set<String> = [
        "Diagnostics", "JobModel", "ContactBase", "PURL", "Merge",
    ]

    /// The rooms of the table in docs/architecture.md, in its order.
    static func rooms(of architecture: String) -> [String] {
        architecture.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
            row.split(separator: "|")[0].split { $0 == "`" || $0 == " " }.map(String.init)
        }
    }

    func violations(target: String, files: [Checkout.File]) -> [Violation] {
        files.flatMap { file in
            SwiftText(file.text).imports.flatMap { line, module in
                complaints(target: target, module: module).map { Violation(file.path, line: line, $0) }
            }
        }
    }

    /// What is wrong with a room's importing a module; nothing, when it may.
    func complaints(target: String, module: String) -> [String] {
        if RoomRules.system.contains(module) { return [] }
        var complaints: [String] = []
        let isRoom = rooms.contains(module)
        if !isRoom, RoomRules.users[module] == nil {
            complaints.append("`\(module)` is neither a room nor a library in use")
        }
        if let own = rooms.firstIndex(of: target), let other = rooms.firstIndex(of: module), other >= own {
            complaints.append("`\(target)` may not import `\(module)`, which stands below it")
        }
        if let users = RoomRules.users[module], !users.contains(target) {
            complaints.append("`\(target)` may not import the library `\(module)`")
        }
        if RoomRules.strangers[target]?.contains(module) == true {
            complaints.append("`\(target)` knows no contacts, so it may not import `\(module)`")
        }
        if RoomRules.withoutC.contains(target), RoomRules.isC(module) {
            complaints.append("`\(target)` knows no C, so it may not import `\(module)`")
        }
        return complaints
    }

    /// C modules start with `C` and a capital; Swift's own packages of such names do not.
    private static func isC(_ module: String) -> Bool {
        module.count > 1 && module.first == "C" && module.dropFirst().first?.isUppercase == true
    }

    /// A target's imports and its dependencies in Package.swift, held against each other.
    static func disagreements(target: String, imports: Set<String>, dependencies: [String]) -> [Violation] {
        let declared = Set(dependencies)
        let missing = imports.subtracting(declared).subtracting(system)
        return missing.sorted().map {
            Violation("Package.swift", "`\(target)` imports `\($0)` but does not depend on it")
        }
            + declared.subtracting(imports).sorted().map {
                Violation("Package.swift", "`\(target)` depends on `\($0)` but never imports it")
            }
            + (declared.count == dependencies.count
                ? [] : [Violation("Package.swift", "`\(target)` names a dependency twice")])
    }
}
