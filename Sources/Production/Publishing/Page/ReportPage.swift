import Foundation

/// `report.html`: the report for people, in one file that needs nothing else: no network, no script, no font.
package enum ReportPage {
    package static func html(_ report: Report, pictures: [ReportPicture] = []) -> String {
        let title = "\(Markup.escaped(report.job)), run \(report.run)"
        let about = [
            report.date, report.campaign.isEmpty ? "" : "campaign \(Markup.escaped(report.campaign))",
        ]
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"/>
            <meta name="robots" content="noindex"/><meta name="color-scheme" content="light dark"/>
            <title>\(title)</title>
            <style>
            \(ReportStyle.sheet)
            </style></head><body>
            \(AccountSection.patterns)
            <header><p>\(about.filter { !$0.isEmpty }.joined(separator: " · "))</p><h1>\(title)</h1></header>
            <main>
            \(AccountSection(report: report).html)\(HeldBackSection(report: report).html)\(gallery(pictures))\
            \(ContentSection(report: report).html)\(PressSection(report: report).html)\(TimeSection(report: report).html)\(FilesSection(report: report).html)
            </main>
            <footer><p>Tirage \(Toolchain.version). <a href="report.json">report.json</a> holds the same for programs. \
            No recipient’s name, address or PURL is in this page.</p></footer>
            </body></html>

            """
    }

    private static func gallery(_ pictures: [ReportPicture]) -> String {
        guard !pictures.isEmpty else { return "" }
        let figures = pictures.map { picture in
            let title = Markup.escaped(picture.title)
            let pages = picture.pages.enumerated().map { index, page in
                "<img alt=\"\(title): page \(index + 1)\" width=\"\(page.width)\" height=\"\(page.height)\" "
                    + "src=\"data:image/png;base64,\(Data(page.png).base64EncodedString())\"/>"
            }
            return "<figure class=\"pages\"><div>\(pages.joined(separator: "\n"))</div>"
                + "<figcaption>\(title)</figcaption></figure>"
        }
        return Markup.section("pictures", "What it looks like", figures.joined(separator: "\n"))
    }
}
