import Preflight

extension Seal.Warning {
    /// One for each code, in the order in which they are met.
    static func gathered(_ findings: [PreflightFinding]) -> [Seal.Warning]? {
        var warnings: [Seal.Warning] = []
        var pages: [String: Set<Int>] = [:]
        for finding in findings {
            let code = finding.code.rawValue
            if pages[code] == nil {
                warnings.append(
                    Seal.Warning(code: code, message: finding.message, hint: finding.hint, pages: 0))
            }
            pages[code, default: []].formUnion(finding.page.map { [$0] } ?? [])
        }
        for index in warnings.indices { warnings[index].pages = pages[warnings[index].code]?.count ?? 0 }
        return warnings.isEmpty ? nil : warnings
    }
}
