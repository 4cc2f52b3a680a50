import Foundation

/// Files without a mistake, which the tables of mistakes change in one place.
enum GoodFiles {
    /// Every key of a job.
    static let job = #"""
        job: postcard
        campaign: autumn-2026
        date: 2026-10-01
        template: template.yaml
        contacts:
          file: contacts.csv
          key: id
          delimiter: comma
          encoding: utf-8
        purl:
          base: https://go.example.com/
          token: standard
          case: mixed
          landing: https://www.example.com/x
          valid: {from: 2026-10-01, until: 2026-12-31}
        print: {part: 250}

        """#
    /// Every key about lists and rules.
    static let rules = #"""
        job: postcard
        campaign: autumn-2026
        template: template.yaml
        contacts:
          file: [france.csv, export/Belgique.XLSX]
          encoding: Windows-1252
          delimiter: semicolon
          skip: 2
          sheet: Clients
          key: customer_id
          clean: strip
          types: {amount: number, born: date, bonus: {type: number, empty: 0}}
          locale: fr-FR
          address: {standard: fr, frame: recipient}
        tables:
          salutation: {M: Cher Monsieur, Mme: Chère Madame, "": Bonjour, else: "Madame, Monsieur"}
        fields:
          full_name: first_name || ' ' || upper(last_name)
          greeting: lookup('salutation', title)
        select:
          - country = 'FR'
          - amount > 50
        suppress:
          - file: robinson.csv
            match: email
          - file: gone.db
            query: SELECT mail FROM gone
            match: {email: mail}
          - when: status = 'gone'
        duplicates:
          order: [updated DESC]
          by: [[email], [last_name, postcode]]
        seeds:
          file: seeds.jsonl
          place: first
        holdout: 2.5%
        order: [country, postcode DESC]
        report_by: [variant, country]
        purl: {base: https://go.example.com/}

        """#
    /// Every kind of frame.
    static let template = #"""
        page: {width: 148mm, height: 105mm, bleed: 3mm}
        colours: {ink: 1f2a44, lamp: e8a33d}
        styles:
          body: {family: EB Garamond 12, size: 10.5pt, colour: ink, lang: fr}
          tiny: {family: Inter, size: 5pt}
        pages:
          - artwork: {file: front.svg}
            frames:
              - name: greeting
                box: [12mm, 14mm, 70mm, 20mm]
                text: "Chère {{first_name|amie}},\nvotre code : {{@token}}"
                style: body
                valign: top
              - qr: purl
                box: [110mm, 60mm, 28mm, 28mm]
              - shape: rectangle
                box: [10mm, 40mm, 20mm, 20mm]
                fill: lamp
                stroke: ink
                line_width: 0.5pt
              - mark: control
                box: [5mm, 100mm, 60mm, 3mm]
                style: tiny

        """#

    static let jobPURL = part(of: job, from: "purl:", upTo: "print:")
    static let rulesTable = part(of: rules, from: "{M:", upTo: "\nfields")
    static let rulesFields = part(of: rules, from: "fields:", upTo: "\nselect")
    static let rulesSelect = part(of: rules, from: "\n  - country", upTo: "\nsuppress")
    static let rulesSuppress = part(of: rules, from: "suppress:", upTo: "\nduplicates")
    static let rulesDuplicates = part(of: rules, from: "duplicates:", upTo: "\nseeds")
    static let rulesSeeds = part(of: rules, from: "seeds:", upTo: "\nholdout")
    static let templateStyles = part(of: template, from: "styles:", upTo: "pages:")
    static let templatePages = part(of: template, from: "pages:")
    static let templateFirstPage = part(of: template, from: "  - artwork")
    static let templateFrames = part(of: template, from: "    frames:")

    private static func part(of text: String, from start: String, upTo end: String? = nil) -> String {
        guard let start = text.range(of: start)?.lowerBound else { return "" }
        let stop = end.flatMap { text.range(of: $0)?.lowerBound } ?? text.endIndex
        return String(text[start..<stop])
    }
}
