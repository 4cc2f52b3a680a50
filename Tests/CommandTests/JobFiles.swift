/// The workshop's job: five contacts, one page, parts of two pieces.
enum JobFiles {
    static let all = [
        ("job.yaml", job), ("template.yaml", template), ("front.svg", artwork), ("contacts.csv", contacts),
    ]

    static let job = """
        job: card
        campaign: autumn
        date: 2026-10-01
        template: template.yaml
        contacts:
          file: contacts.csv
          key: id
        purl:
          base: https://go.example.com/
        print: {part: 2, max_quarantined: 100%}

        """

    static let template = """
        page: {width: 100mm, height: 70mm, bleed: 3mm}
        styles:
          body: {family: Lato, size: 10pt, leading: 13pt}
          tiny: {family: Lato, size: 6pt, leading: 8pt}
        pages:
          - artwork: {file: front.svg}
            frames:
              - name: greeting
                box: [5mm, 5mm, 60mm, 15mm]
                text: "Dear {{first_name|friend}} {{last_name}},"
                style: body
              - name: code
                qr: purl
                box: [70mm, 5mm, 25mm, 25mm]
              - name: address
                box: [5mm, 40mm, 90mm, 5mm]
                text: "{{@purl_short}}"
                style: body
              - name: control
                mark: control
                box: [5mm, 60mm, 90mm, 4mm]
                style: tiny

        """

    static let artwork = """
        <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="76mm" viewBox="0 0 106 76">
          <rect width="106" height="76" fill="#f6ecd8"/>
        </svg>

        """

    static let contacts = """
        id,first_name,last_name
        ZZSECRETK1,ZZSECRETAda,ZZSECRETLovelace
        ZZSECRETK2,ZZSECRETÉmile,ZZSECRETZola
        ZZSECRETK3,ZZSECRETŁucja,ZZSECRETŻak
        ZZSECRETK4,,ZZSECRETMiles
        ZZSECRETK5,ZZSECRETEva,ZZSECRETNoor

        """

    /// A list long enough for a run to be met at work.
    static func contacts(_ count: Int) -> String {
        var list = "id,first_name,last_name\n"
        for number in 1...count { list += "ZZSECRETK\(number),ZZSECRETAda,ZZSECRETLovelace\n" }
        return list
    }
}
