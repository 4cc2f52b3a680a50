import DrawingSupport
import Testing
import Typesetting

/// More fonts than cairo keeps open, set by several tasks at once.
struct ManyFacesTests {
    @Test("side by side with more than ten fonts, every task sets its texts, and all of them alike")
    func sideBySide() async throws {
        var catalogue = try TestFonts.catalogue.get()
        catalogue.fallback = try TestFonts.fallback.get()
        let fonts = catalogue
        let styles = [100, 300, 400, 700, 900].flatMap { weight in
            [false, true].map { TypeStyle.plain(weight: weight, isItalic: $0) }
        }
        let texts = [
            "Łucja", "Ζωή", "Ёжи", "Անի", "ნინო", "שירה", "ليلى", "प्रिया", "রিয়া", "สมหญิง", "佐藤", "김지우", "王秀英",
        ]
        let widths = try await withThrowingTaskGroup(of: [Double].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var widths: [Double] = []
                    // A typesetter each time anew: fonts are opened again and again.
                    for round in 0..<12 {
                        let typesetter = try Typesetter(catalogue: fonts)
                        for (index, text) in texts.enumerated() {
                            let style = styles[(index + round) % styles.count]
                            let fitted = try typesetter.fit(
                                text + " Abc", style: style, width: 500, height: 500)
                            if case .success(let set) = fitted { widths.append(set.width) }
                        }
                    }
                    return widths
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(widths.count == 4 && Set(widths).count == 1)
        #expect(widths[0].count == 12 * texts.count)
    }
}
