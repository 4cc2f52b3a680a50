extension GoodFiles {
    /// Every key about typesetting, joined frames, images and shapes.
    static let specimen = #"""
        page: {width: 210mm, height: 297mm, bleed: 3mm}
        images: {folder: pictures/lamps, resolution: 200, coarse: quarantine}
        styles:
          body:
            family: EB Garamond 12
            size: 10.5pt
            leading: 13pt
            width: semicondensed
            align: justify
            paragraph_spacing: 3pt
            indent: -4mm
            features: [onum, -liga, ss01=2]
            hyphenate: true
            lang: "{{language|fr}}"
          loud: {family: Inter, size: 12pt, tracking: 0.2pt}
        pages:
          - frames:
              - {name: elsewhere, shape: line, stroke: black, box: [0mm, 0mm, 9mm, 9mm]}
          - frames:
              - name: letter
                text: "Chère <loud>{{first_name|amie}}</loud>,\nun <b>mot <i>court</i></b>, a << b < 3."
                style: body
                box: [12mm, 14mm, 80mm, 20mm]
                grow: 60mm
                fit: [{size: {to: 8pt, step: 0.25pt}}, {tracking: -0.2pt}, {leading: 10pt}]
              - name: offer
                text: "{{offer}}"
                style: loud
                box: [12mm, 40mm, 80mm, 10mm]
                below: letter
              - name: code
                qr: purl
                box: [12mm, 55mm, 30mm, 30mm]
                below: offer
              - name: aside
                text: "en marge"
                style: loud
                rotate: -90
                box: [180mm, 20mm, 8mm, 60mm]
              - name: stamp
                mark: control
                style: loud
                rotate: 7.5deg
                box: [120mm, 270mm, 60mm, 8mm]
              - name: lamp
                image: "{{sku}}/{{view|front}}.jpg"
                fit: contain
                focus: [50%, 12.5%]
                opacity: 60%
                fallback: none.svg
                box: [110mm, 100mm, 60mm, 60mm]
              - name: card
                shape: rectangle
                fill: white
                radius: 3mm
                opacity: 0
                box: [110mm, 170mm, 60mm, 40mm]
              - name: wave
                shape: path
                path: "M 0 10 C 4,0 10,0 10 8 S 18 14 20 2 Z"
                stroke: black
                box: [110mm, 220mm, 20mm, 16mm]

        """#
}
