import Foundation
import Preflight
import TestSupport
import Testing

@Suite("Preflight: every rule, broken by itself")
struct MutationTests {
    private func findings(_ mutation: GoodFiles.Mutation, _ files: GoodFiles) throws -> [PreflightFinding] {
        let path = files.folder.path(mutation.file)
        if mutation.base == "artwork" {
            return try Preflight.check(artwork: path, page: 1, try GoodFiles.artwork()).findings
        }
        return try Preflight.check(
            file: path, GoodFiles.settings(mutation.base == "vt1" ? .pdfvt1 : .pdfx4)
        ).findings
    }

    @Test(
        "sound files break no rule, whatever they are held to", arguments: PreflightSettings.Profile.allCases)
    func good(profile: PreflightSettings.Profile) throws {
        let files = try GoodFiles.shared.get()
        let vt1 = try Preflight.check(file: files.vt1, GoodFiles.settings(profile))
        #expect(vt1.findings == [], "\(vt1.findings.text)")
        #expect(vt1.scope == (profile == .auto ? .pdfvt1 : PreflightRule.Scope(rawValue: profile.rawValue)))
        guard profile != .pdfvt1 else { return }
        let x4 = try Preflight.check(file: files.x4, GoodFiles.settings(profile))
        #expect(x4.findings == [], "\(x4.findings.text)")
        #expect(x4.isAccepted)
        if profile == .auto { #expect(x4.scope == .pdfx4) }
    }

    @Test("what is there is told: pages, records, sizes, printing condition, spot colours")
    func facts() throws {
        let facts = try Preflight.check(file: try GoodFiles.shared.get().vt1).facts
        #expect(facts.pages == 4)
        #expect(facts.records == 2)
        #expect(facts.sizes.map(\.widthInPoints) == [286] && facts.sizes.map(\.heightInPoints) == [186])
        #expect(facts.condition == "CGATS TR 001")
        #expect(facts.spots == ["Ember Orange"])
        #expect(try Preflight.check(file: try GoodFiles.shared.get().x4).facts.records == nil)
    }

    @Test("each mutation is found by the rule that it breaks, and by no other")
    func mutations() throws {
        let files = try GoodFiles.shared.get()
        for mutation in files.mutations {
            let findings = try findings(mutation, files)
            let codes = Set(findings.map(\.code))
            #expect(codes == Set([mutation.code].compactMap(\.self)), "\(mutation.file)\n\(findings.text)")
            for finding in findings {
                let rule = try #require(PreflightRule.all.first { $0.code == finding.code })
                #expect(finding.severity == rule.severity, "\(mutation.file)")
                #expect(finding.hint == rule.remedy)
                #expect(!finding.message.isEmpty && !finding.message.hasSuffix("."))
            }
        }
        #expect(files.mutations.count > 150)
    }

    @Test("every rule has a mutation, a requirement, a remedy and a source of its own")
    func complete() throws {
        let files = try GoodFiles.shared.get()
        #expect(PreflightRule.all.map(\.code) == PreflightRule.Code.allCases)
        let broken = Set(files.mutations.compactMap(\.code))
        #expect(PreflightRule.Code.allCases.filter { !broken.contains($0) } == [])
        for rule in PreflightRule.all {
            #expect(
                !rule.scopes.isEmpty && !rule.requirement.isEmpty && !rule.remedy.isEmpty
                    && !rule.source.isEmpty)
            for text in [rule.requirement, rule.remedy] {
                #expect(!text.hasSuffix("."), "\(rule.code)")
            }
        }
    }

    @Test(
        "a file that claims nothing is held to what any file must keep; one of PDF/X-1a to PDF/X-4, which it is not"
    )
    func claims() throws {
        #expect(Preflight.check(pdf: SmallPDF(content: "1 0 0 rg 0 0 9 9 re f").bytes).scope == .plain)
        var pdf = SmallPDF(content: "", more: ["<< /GTS_PDFXVersion (PDF/X-1a:2003) >>"])
        pdf.objects[0] = Array(
            "<< /Type /Catalog /Pages 2 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFX >>] >>".utf8)
        let result = Preflight.check(pdf: pdf.bytes)
        #expect(result.scope == .pdfx4)
        #expect(!result.isAccepted)
    }

    @Test("fonts of form fields are fonts, too")
    func fieldFonts() {
        var pdf = SmallPDF(content: "")
        pdf.objects[0] = Array(
            "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /DR << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> >>"
                .utf8)
        #expect(Preflight.check(pdf: pdf.bytes).findings.map(\.code) == [.form, .fontEmbedding])
    }

    @Test("limits that are not given are not looked at")
    func noLimits() throws {
        let files = try GoodFiles.shared.get()
        let limits: Set<PreflightRule.Code> = [.inkLimit, .minStroke, .imageResolution]
        for mutation in files.mutations where mutation.code.map(limits.contains) ?? false {
            let result = try Preflight.check(file: files.folder.path(mutation.file))
            #expect(result.findings == [], "\(mutation.file)\n\(result.findings.text)")
        }
    }

    @Test("of several places of a rule each is told, page by page")
    func places() throws {
        let files = try GoodFiles.shared.get()
        let pdf = try String(contentsOfFile: files.x4, encoding: .isoLatin1)
            .replacing("/TrimBox", with: "/TrimBix")
        let result = Preflight.check(
            pdf: Array(pdf.data(using: .isoLatin1) ?? Data()), GoodFiles.settings(.auto))
        #expect(result.findings.map(\.page) == [1, 2, 3, 4])
        #expect(Set(result.findings.map(\.code)) == [.trimBox])
        #expect(Set(result.findings.compactMap(\.object)).count == 4)
    }
}
