/// What was delivered, and what it was made from.
struct FilesSection {
    let report: Report

    /// Press files shown at once.
    private static let limit = 24

    var html: String { delivered + used + identity }

    private var delivered: String {
        let press = report.files.filter { $0.path.hasPrefix("print/") }
        let others = report.files.filter { !$0.path.hasPrefix("print/") }
        let total = press.reduce(0) { $0 + $1.bytes }
        var body = table(Array(press.prefix(FilesSection.limit)) + others, "Delivered files")
        let rest = press.dropFirst(FilesSection.limit)
        if !rest.isEmpty {
            body +=
                "<details><summary>\(Markup.counted(rest.count, "more press file"))</summary>"
                + table(Array(rest), "More press files") + "</details>"
        }
        return Markup.section(
            "files", "Delivered files", body,
            note: "\(Markup.counted(press.count, "press file")), \(Markup.size(total)) in all. "
                + "<code>sha256sum</code> gives the same hashes.")
    }

    private func table(_ files: [Report.File], _ caption: String) -> String {
        var table = PageTable(
            caption: caption, columns: [.init("file"), .init("size", .number), .init("SHA-256", .hash)],
            form: .wide)
        table.rows = files.map { file in
            let path = Markup.escaped(file.path)
            return ["<a href=\"\(address(file.path))\">\(path)</a>", Markup.size(file.bytes), file.sha256]
        }
        return table.html
    }

    /// Relative; what would end or change a path in an address is encoded.
    private func address(_ path: String) -> String {
        let plain = path.utf8.map { byte -> String in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."),
                UInt8(ascii: "/"):
                String(Unicode.Scalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return plain.joined()
    }

    private var used: String {
        var body = ""
        if !report.fonts.isEmpty {
            let fonts = report.fonts.map { font in
                "<li>\(Markup.escaped(font.name)) <span class=\"soft\">in \(Markup.counted(font.files, "file"))</span></li>"
            }
            body += "<ul class=\"fonts\">\(fonts.joined(separator: "\n"))</ul>"
        }
        let images = report.images
        if images.found + images.missing + images.refused > 0 {
            body += "<h3>Images</h3><p class=\"note\">\(imageWords(images))</p>"
            if !images.named.isEmpty {
                var table = PageTable(
                    caption: "Images that are not a recipient’s own",
                    columns: [.init("image"), .init("size", .number), .init("SHA-256", .hash)], form: .wide)
                table.rows = images.named.map { image in
                    let unit = image.kind == "svg" ? "pt" : "px"
                    return [
                        Markup.escaped(image.path), "\(image.width) × \(image.height) \(unit)", image.sha256,
                    ]
                }
                body += table.html
            }
        }
        return body.isEmpty ? "" : Markup.section("fonts", "Fonts and images", body)
    }

    private func imageWords(_ images: ImageSummary) -> String {
        var words = "\(Markup.counted(images.found, "image")), \(Markup.size(images.bytes))."
        if images.missing > 0 {
            words += " \(Markup.grouped(images.missing)) named by rows \(isAre(images.missing)) missing."
        }
        if images.refused > 0 { words += " \(Markup.grouped(images.refused)) cannot be shown." }
        let own = images.found - images.named.count
        if own > 0 {
            words += " \(Markup.grouped(own)) \(isAre(own)) of single recipients and not named here."
        }
        return words
    }

    private func isAre(_ count: Int) -> String { count == 1 ? "is" : "are" }

    private var identity: String {
        var made = PageTable(
            caption: "Files that the run was made from",
            columns: [.init("file"), .init("role"), .init("SHA-256", .hash)], form: .wide)
        made.rows = report.inputs.map { [Markup.escaped($0.path), $0.role.rawValue, $0.sha256] }
        var who = PageTable(caption: "Identity", columns: [.init("what"), .init("identifier", .hash)])
        who.rows = [
            ["run", Markup.escaped(report.plan)], ["registry", Markup.escaped(report.registry)],
        ]
        let tools = report.toolchain.map { "\($0.name)\u{00A0}\($0.version)" }.joined(separator: ", ")
        return Markup.section(
            "made-from", "Made from", (report.inputs.isEmpty ? "" : made.html) + who.html,
            note: tools.isEmpty ? "" : Markup.escaped(tools) + ".")
    }
}
