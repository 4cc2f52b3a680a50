extension PreflightRule {
    static let ofColour: [PreflightRule] = [
        PreflightRule(
            .outputIntent, .pdfx,
            is: "there is an output intent GTS_PDFX, and where there are several they have one profile",
            else: "save it as PDF/X-4 with the profile of the printing condition", by: "ISO 15930-7, 6.2"),
        PreflightRule(
            .outputCondition, .pdfx, is: "the output intent has an OutputConditionIdentifier",
            else: "name the printing condition, such as FOGRA51", by: "ISO 15930-7, 6.2"),
        PreflightRule(
            .outputProfile, .pdfx, is: "the output intent embeds its profile",
            else: "embed the ICC profile of the printing condition", by: "ISO 15930-7, 6.2"),
        PreflightRule(
            .iccProfile, .pdfxAndArtwork,
            is:
                "ICC profiles are whole, have as many components as /N says, and the output intent's is of an output device",
            else: "embed the profile anew from its file", by: "ISO 15930-7, 6.2; ISO 15076-1, 7.2"),
        PreflightRule(
            .foreignIntent, [.artwork],
            is: "an output intent of placed artwork has the profile of the job",
            else: "ask for the artwork made for this printing condition, or convert it", by: "our own"),
        PreflightRule(
            .deviceRGB, .pdfxAndArtwork,
            is: "DeviceRGB is used only under an RGB output intent or a DefaultRGB",
            else: "convert it to the printing condition, or give it an ICC profile",
            by: "ISO 15930-7, 6.2"),
        PreflightRule(
            .deviceCMYK, .pdfxAndArtwork,
            is: "DeviceCMYK is used only under a CMYK output intent or a DefaultCMYK",
            else: "name a CMYK printing condition as output intent", by: "ISO 15930-7, 6.2"),
        PreflightRule(
            .colourSpace, .every, is: "colour spaces that are used are there and sound",
            else: "write the page anew from the program that made it", by: "ISO 32000-1, 8.6"),
        PreflightRule(
            .spotConflict, .pdfxAndArtwork,
            is: "a spot colour has one alternate space and one tint transform throughout",
            else: "define the spot colour once, and use that definition everywhere",
            by: "ISO 15930-7, 6.2"),
        PreflightRule(
            .blendSpace, .pdfxAndArtwork,
            is: "transparency groups blend in the colours of the output intent",
            else: "set the transparency blend space to that of the printing condition",
            by: "ISO 15930-7; ISO 32000-1, 11.6.6"),
        PreflightRule(
            .transparencyGroup, .pdfx, .warning,
            is: "a page with transparency has a group that says in which colours it blends",
            else: "set the page's transparency blend space", by: "ISO 32000-1, 11.4.7"),
    ]

    static let ofPages: [PreflightRule] = [
        PreflightRule(
            .mediaBox, .every, is: "a page has a MediaBox of four numbers and some size",
            else: "write the page anew from the program that made it", by: "ISO 32000-1, 7.7.3.3"),
        PreflightRule(
            .trimBox, .pdfx, is: "a page has a TrimBox or an ArtBox of its own, not both",
            else: "set the trim box and remove the art box", by: "ISO 15930-7, 6.4"),
        PreflightRule(
            .boxNesting, .files,
            is: "Trim or Art lies within Bleed, Bleed within Crop if there is one, and each within Media",
            else: "set the boxes anew", by: "ISO 15930-7, 6.4; ISO 32000-1, 14.11.2"),
        PreflightRule(
            .fontEmbedding, .every, is: "fonts are embedded",
            else: "embed all fonts, or turn the text into paths", by: "ISO 15930-7, 6.5"),
        PreflightRule(
            .fontProgramme, .pdfxAndArtwork, is: "an embedded font programme can be opened",
            else: "embed the font anew", by: "ISO 32000-1, 9.9"),
        PreflightRule(
            .fontWidths, .pdfx,
            is: "widths of glyphs are those of the font programme, within 1/1000 of the size",
            else: "embed the font anew", by: "ISO 15930-7, 6.5; ISO 32000-1, 9.7.4.3"),
        PreflightRule(
            .javascript, .every, is: "there is no JavaScript", else: "remove it", by: "ISO 15930-7"),
        PreflightRule(
            .action, .every, is: "nothing acts by itself: no OpenAction with an action, no /AA",
            else: "remove the action", by: "ISO 15930-7"),
        PreflightRule(
            .form, .every, is: "there are no form fields to be filled in",
            else: "flatten the form, so that its fields become page content", by: "ISO 15930-7"),
        PreflightRule(
            .annotation, .pdfxAndArtwork,
            is:
                "annotations, links too, lie outside the bleed box, but for trap nets and printer's marks; artwork has none that draw",
            else: "remove the annotation, or flatten it into the page", by: "ISO 15930-7"),
        PreflightRule(
            .annotationKind, .every, is: "there is no film, sound, 3D scene or file attachment",
            else: "remove the annotation", by: "ISO 15930-7"),
        PreflightRule(
            .opi, .pdfxAndArtwork, is: "there is no /OPI", else: "put the picture itself in its place",
            by: "ISO 15930-7"),
        PreflightRule(
            .postscript, .pdfxAndArtwork, is: "there is no PostScript XObject", else: "remove it",
            by: "ISO 15930-7"),
        PreflightRule(
            .referenceForm, .pdfxAndArtwork, is: "no form refers to a page of another file (/Ref)",
            else: "put the page itself in its place", by: "ISO 15930-7"),
        PreflightRule(
            .alternateImage, .pdfxAndArtwork, is: "no image has /Alternates", else: "remove the alternates",
            by: "ISO 15930-7"),
        PreflightRule(
            .transferFunction, .pdfxAndArtwork,
            is: "no graphics state has a transfer function (/TR, /TR2) but Identity or Default",
            else: "apply the curve to the colours themselves", by: "ISO 15930-7"),
        PreflightRule(
            .externalStream, .pdfxAndArtwork, is: "no stream lies in another file (/F)",
            else: "embed the data", by: "ISO 15930-7"),
        PreflightRule(
            .embeddedFile, .files, .warning, is: "there are no embedded files, which no press prints",
            else: "remove them", by: "our own"),
    ]
}
