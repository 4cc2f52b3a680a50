extension PreflightRule {
    static let ofRecords: [PreflightRule] = [
        PreflightRule(
            .dpartRoot, .pdfvt, is: "the catalog refers to a DPartRoot, and that to its first node",
            else: "save it as PDF/VT-1", by: "ISO 16612-2; ISO 32000-2, table 408"),
        PreflightRule(
            .dpartTree, .pdfvt,
            is:
                "a node is a dictionary of its own with /DParts, an array of arrays of nodes, or with /Start, not both",
            else: "save it as PDF/VT-1", by: "ISO 32000-2, table 409"),
        PreflightRule(
            .dpartParent, .pdfvt, is: "a node's /Parent is the one node that holds it",
            else: "save it as PDF/VT-1", by: "ISO 32000-2, 14.12.2"),
        PreflightRule(
            .dpartPages, .pdfvt, is: "records cover every page once, in the order of pages",
            else: "save it as PDF/VT-1: pages were added, removed or moved", by: "ISO 32000-2, 14.12.3"),
        PreflightRule(
            .dpartEnd, .pdfvt, .warning, is: "only a record of several pages has an /End",
            else: "leave out the /End of records of one page", by: "ISO 32000-2, table 409"),
        PreflightRule(
            .dpartPage, .pdfvt, is: "a page's /DPart is the record that covers it",
            else: "save it as PDF/VT-1: pages were added, removed or moved", by: "ISO 32000-2, 14.12.3"),
        PreflightRule(
            .nodeNames, .pdfvt, is: "NodeNameList names each level of the tree by an XML name",
            else: "save it as PDF/VT-1", by: "ISO 32000-2, table 408"),
        PreflightRule(
            .recordLevel, .pdfvt, is: "RecordLevel, counted from 0, is a level of the tree",
            else: "save it as PDF/VT-1", by: "ISO 32000-2, table 408"),
        PreflightRule(
            .dpmValues, .pdfvt,
            is: "metadata of records are made of texts, dates, numbers, booleans, arrays and dictionaries",
            else: "leave out names, streams and nulls", by: "ISO 32000-2, 14.12.4.2"),
        PreflightRule(
            .vtHints, .pdfvt,
            is:
                "hints of XObjects are sound: GTS_Encapsulated a boolean, GTS_Scope a scope, GTS_Env with Stream and Global, RecordLevel with Record",
            else: "leave the hints out: a press can do without", by: "ISO 16612-2"),
    ]

    static let ofInk: [PreflightRule] = [
        PreflightRule(
            .inkLimit, .every, is: "inks add up to no more than the limit, where one is given",
            else: "reduce the colour, or convert with a profile of less ink", by: "the printing condition"),
        PreflightRule(
            .minStroke, .every, is: "strokes are as wide as the limit, where one is given",
            else: "make the line wider; a width of 0 is as thin as the device can draw",
            by: "the press; ISO 32000-1, 8.4.3.2"),
        PreflightRule(
            .richBlackText, .every, .warning,
            is: "small black text is of black ink alone: of several inks it blurs where they do not meet",
            else: "set the text in 100 % black", by: "our own"),
        PreflightRule(
            .registrationColour, .every,
            is: "the registration colour (All) is used outside the trim box only",
            else: "use black instead", by: "ISO 32000-1, 8.6.6.4"),
        PreflightRule(
            .imageResolution, .every,
            is: "images have the resolution of the limit on paper, where one is given",
            else: "place the image smaller, or take one of more pixels", by: "the printing condition"),
    ]
}
