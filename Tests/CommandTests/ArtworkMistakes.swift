extension Mistake {
    /// Artwork that no run can draw as its designer saw it.
    static let ofArtwork = [
        Mistake(
            "artwork that is not there",
            "rm job/front.svg",
            says: """
                job/front.svg: error: there is no such file
                  hint: named in job/template.yaml:6:21
                """),
        Mistake(
            "a folder in place of artwork",
            "rm job/front.svg; mkdir job/front.svg",
            says: """
                job/front.svg: error: this is not a regular file
                  hint: named in job/template.yaml:6:21
                """),
        Mistake(
            "a named pipe in place of artwork, which must not be waited for",
            "rm job/front.svg; mkfifo job/front.svg",
            says: """
                job/front.svg: error: this is not a regular file
                  hint: named in job/template.yaml:6:21
                """),
        Mistake(
            "a device in place of artwork",
            "ln -sf /dev/zero job/front.svg",
            says: """
                job/front.svg: error: this is not a regular file
                  hint: named in job/template.yaml:6:21
                """),
        Mistake(
            "artwork outside the job's folder",
            "sed -i 's,file: front.svg,file: ../../../etc/passwd,' job/template.yaml",
            says: """
                job/template.yaml:6:21: error: artwork must lie in the job's folder
                  hint: write a path without `..`
                """),
        Mistake(
            "artwork of another size",
            "sed -i 's/106mm/100mm/' job/front.svg",
            says: """
                job/front.svg: error: the artwork is 100 × 76 mm; trim and bleed are 106 × 76 mm
                  hint: give the svg element width and height in mm, bleed included
                """),
        Mistake(
            "artwork that states no size",
            #"sed -i 's/ width="106mm" height="76mm"//' job/front.svg"#,
            says: """
                job/front.svg: error: the artwork states no size; trim and bleed are 106 × 76 mm
                  hint: give the svg element width and height in mm, bleed included
                """),
        Mistake(
            "artwork that is not all there",
            "sed -i 's,</svg>,,' job/front.svg",
            says: """
                job/front.svg:4:1: error: the artwork ends in the middle: <svg> of line 1 is not closed
                """),
        Mistake(
            "empty artwork",
            ": > job/front.svg",
            says: """
                job/front.svg: error: the artwork is empty
                """),
        Mistake(
            "a PNG by the name of an SVG",
            #"printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR' > job/front.svg"#,
            says: """
                job/front.svg: error: the artwork is not an SVG: it begins like a PNG
                """),
        Mistake(
            "artwork with a text in no font",
            #"sed -i '$s,</svg>,<text x="1" y="9">Alles Gute</text></svg>,' job/front.svg"#,
            says: """
                job/front.svg:3:1: error: text "Alles Gute" names no font
                  hint: choose one (Text › Text and Font), or turn the text into paths (Path › Object to Path)
                """),
        Mistake(
            "artwork with a text in a font that is not there",
            #"sed -i '$s,</svg>,<text y="9" font-family="Latto">Alles Gute</text></svg>,' job/front.svg"#,
            says: """
                job/front.svg:3:1: error: text "Alles Gute": no font family `Latto` here
                  hint: did you mean `Lato`?
                  hint: `tirage doctor` lists the fonts a job may see; use one, or turn the text into paths (Path › Object to Path)
                """),
        Mistake(
            "artwork with a letter that its font lacks",
            #"sed -i '$s,</svg>,<text y="9" style="font-family:Lato">ש</text></svg>,' job/front.svg"#,
            says: """
                job/front.svg:3:1: error: text "ש": font `Lato` has no glyph for U+05E9
                  hint: use another font, or turn the text into paths (Path › Object to Path)
                """),
        Mistake(
            "artwork that shows another file",
            """
            sed -i '$s,</svg>,<image href="file:///etc/passwd" width="9" height="9"/></svg>,' job/front.svg
            """,
            says: """
                job/front.svg:3:1: error: image refers to another file, which is never read
                  hint: embed it: Extensions › Images › Embed Images
                """),
        Mistake(
            "artwork that uses a part of another file",
            #"sed -i '$s,</svg>,<use href="other.svg#part"/></svg>,' job/front.svg"#,
            says: """
                job/front.svg:3:1: error: use refers to another file, which is never read
                  hint: embed it in the SVG
                """),
        Mistake(
            "artwork with an entity of another file",
            """
            cat > job/front.svg <<'SVG'
            <!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>
            <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="76mm" viewBox="0 0 106 76"><desc>&a;</desc></svg>
            SVG
            """,
            says: """
                job/front.svg:2:99: error: the artwork is damaged: Entity 'a' not defined
                """),
        Mistake(
            "artwork whose definitions are in another file",
            """
            cat > job/front.svg <<'SVG'
            <!DOCTYPE svg [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>
            <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="76mm" viewBox="0 0 106 76"></svg>
            SVG
            """,
            says: """
                job/front.svg:1:56: error: the artwork declares parameter entities (<!ENTITY %), which are not followed
                """),
        Mistake(
            "artwork whose entities grow without end",
            """
            cat > job/front.svg <<'SVG'
            <!DOCTYPE svg [
            <!ENTITY a0 "ha">
            <!ENTITY a1 "&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;">
            <!ENTITY a2 "&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;">
            <!ENTITY a3 "&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;">
            <!ENTITY a4 "&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;">
            <!ENTITY a5 "&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;">
            <!ENTITY a6 "&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;&a5;">
            <!ENTITY a7 "&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;&a6;">
            <!ENTITY a8 "&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;&a7;">
            <!ENTITY a9 "&a8;&a8;&a8;&a8;&a8;&a8;&a8;&a8;&a8;&a8;">
            ]>
            <svg xmlns="http://www.w3.org/2000/svg" width="106mm" height="76mm" viewBox="0 0 106 76"><desc>&a9;</desc></svg>
            SVG
            """,
            says: """
                job/front.svg:13:96: error: the artwork has entities that grow without end
                """),
        Mistake(
            "artwork whose parts use each other without end",
            """
            cp job/front.svg x; sed 's,</svg>,,' x > job/front.svg
            { echo '<defs><g id="g0"><rect width="1" height="1"/></g>'
            for i in 1 2 3 4 5 6 7 8 9; do
            printf '<g id="g%d">' $i; printf '<use href="#g'$((i-1))'"/>%.0s' 1 2 3 4 5 6 7 8 9 0; echo '</g>'; done
            echo '</defs><use href="#g9"/></svg>'; } >> job/front.svg
            """,
            says: """
                job/front.svg:14:8: error: use repeats what itself repeats others: together more than 1000000 objects would be drawn
                  hint: draw fewer of them, or use a pattern (Object › Pattern › Objects to Pattern)
                """),
        Mistake(
            "artwork with a text that runs along a path",
            """
            sed -i '$s,</svg>,<path id="p" d="M0 9H90"/><text id="t"><textPath href="#p">Alles Gute</textPath></text></svg>,' \
            job/front.svg
            """,
            says: """
                job/front.svg:3:40: error: text "Alles Gute" (id t) runs along a path, which is not drawn: content would be lost
                  hint: turn the text into paths (Path › Object to Path)
                """),
        Mistake(
            "a picture with a text",
            #"""
            echo '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text id="t">Gut</text></svg>' > job/mark.svg
            cat >> job/template.yaml <<'YAML'
                  - image: mark.svg
                    box: [20mm, 2mm, 9mm, 9mm]
            YAML
            """#,
            says: """
                job/template.yaml:23:16: error: the image `mark.svg` of frame `page1.frame5` cannot be shown: line 1: text "Gut" (id t) must be paths: in a picture no fonts of the job are seen; Path › Object to Path
                """),
    ]
}
