extension PreflightRule {
    static let ofFile: [PreflightRule] = [
        PreflightRule(
            .unreadableFile, .every, is: "the file can be opened",
            else: "write it anew from the program that made it", by: "ISO 32000-1, 7.5"),
        PreflightRule(
            .damagedFile, .every, is: "nothing in the file has to be repaired to read it",
            else: "write it anew, for instance with `qpdf IN OUT`, and look at every page of it",
            by: "ISO 32000-1, 7.5"),
        PreflightRule(
            .encryption, .every, is: "the file is not encrypted",
            else: "save it without password and without restrictions", by: "ISO 15930-7"),
        PreflightRule(
            .pageTree, .every, is: "the file has a page", else: "write it anew from the program that made it",
            by: "ISO 32000-1, 7.7.3"),
        PreflightRule(
            .contentUnreadable, .every,
            is: "contents of pages, forms, patterns and glyphs can be followed to their end",
            else: "write the page anew from the program that made it", by: "ISO 32000-1, 7.8.2"),
        PreflightRule(
            .contentLimit, .every,
            is:
                "no content is longer than 64 MB decoded, and forms, patterns and saved states are not nested deeper than 64, 64 and 1 000; the whole is some minutes' work at most",
            else: "flatten it in the program that made it", by: "ISO 32000-1, annex C, and our own limit"),
        PreflightRule(
            .formCycle, .every, is: "no form, pattern or glyph paints itself",
            else: "write the page anew from the program that made it", by: "ISO 32000-1, 8.10.1"),
        PreflightRule(
            .pdfVersion, .pdfx, is: "the header names PDF 1.6",
            else: "save it as PDF/X-4, which is defined on PDF 1.6", by: "ISO 15930-7"),
        PreflightRule(
            .catalogVersion, .pdfx, is: "the catalog's /Version, where there is one, is 1.6",
            else: "save it as PDF/X-4, which is defined on PDF 1.6", by: "ISO 15930-7"),
        PreflightRule(
            .fileID, .pdfx, is: "the trailer's /ID is two strings",
            else: "write it anew, for instance with `qpdf --deterministic-id IN OUT`",
            by: "ISO 15930-7; ISO 32000-1, 14.4"),
    ]

    static let ofIdentity: [PreflightRule] = [
        PreflightRule(
            .metadata, .pdfx, is: "the catalog has a metadata stream of type XML", else: "save it as PDF/X-4",
            by: "ISO 15930-7; ISO 32000-1, 14.3.2"),
        PreflightRule(
            .metadataFilter, .pdfx, is: "the metadata stream is not compressed",
            else: "save it as PDF/X-4: the metadata must be readable without a PDF reader",
            by: "ISO 15930-7"),
        PreflightRule(
            .metadataXML, .pdfx, is: "the metadata are well-formed XML with an RDF description",
            else: "save it as PDF/X-4", by: "XMP, part 1 (ISO 16684-1)"),
        PreflightRule(
            .pdfxVersion, .pdfx, is: "the metadata say pdfxid:GTS_PDFXVersion PDF/X-4",
            else: "save it as PDF/X-4", by: "ISO 15930-7"),
        PreflightRule(
            .pdfvtVersion, .pdfvt, is: "the metadata say pdfvtid:GTS_PDFVTVersion PDF/VT-1",
            else: "save it as PDF/VT-1", by: "ISO 16612-2"),
        PreflightRule(
            .pdfvtDate, .pdfvt, is: "pdfvtid:GTS_PDFVTModDate is the moment of xmp:ModifyDate",
            else: "save it as PDF/VT-1 once more: something changed it afterwards", by: "ISO 16612-2"),
        PreflightRule(
            .title, .pdfx, is: "the metadata have a dc:title", else: "give the document a title",
            by: "ISO 15930-7"),
        PreflightRule(
            .dates, .pdfx, is: "the metadata have xmp:CreateDate, xmp:ModifyDate and xmp:MetadataDate",
            else: "save it as PDF/X-4", by: "ISO 15930-7"),
        PreflightRule(
            .documentID, .pdfx, is: "the metadata have xmpMM:DocumentID",
            else: "save it as PDF/X-4", by: "ISO 15930-7"),
        PreflightRule(
            .rendition, .pdfx, is: "the metadata have xmpMM:VersionID and xmpMM:RenditionClass",
            else: "save it as PDF/X-4", by: "ISO 15930-7"),
        PreflightRule(
            .trapped, .pdfx, is: "pdf:Trapped or Info's /Trapped says True or False",
            else: "say in the program that made it whether the document is trapped",
            by: "ISO 15930-7"),
        PreflightRule(
            .infoAgrees, .pdfx,
            is: "title, dates, producer, trapping and versions in Info are those of the metadata",
            else: "save it as PDF/X-4 once more: something changed one of the two afterwards",
            by: "ISO 15930-7"),
    ]
}
