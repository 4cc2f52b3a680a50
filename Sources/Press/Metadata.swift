import JobModel

/// The document's metadata as XMP (ISO 16684-1): the same as its information dictionary says, and what the profile
/// wants to be claimed.
enum Metadata {
    static func packet(_ information: DocumentInformation, _ profile: PressProfile) -> String {
        let date = information.xmpDate
        var claims = ""
        if profile != .plain {
            claims += """

                   <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
                    <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
                   </rdf:Description>
                """
        }
        if profile == .pdfvt1 {
            claims += """

                   <rdf:Description rdf:about="" xmlns:pdfvtid="http://www.npes.org/pdfvt/ns/id/">
                    <pdfvtid:GTS_PDFVTVersion>PDF/VT-1</pdfvtid:GTS_PDFVTVersion>
                    <pdfvtid:GTS_PDFVTModDate>\(date)</pdfvtid:GTS_PDFVTModDate>
                   </rdf:Description>
                """
        }
        // The packet's identifier is the specification's own; nothing follows it to be written into.
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(information.title))</rdf:li></rdf:Alt></dc:title>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
               <xmp:CreatorTool>\(escaped(information.creator))</xmp:CreatorTool>
               <xmp:CreateDate>\(date)</xmp:CreateDate>
               <xmp:ModifyDate>\(date)</xmp:ModifyDate>
               <xmp:MetadataDate>\(date)</xmp:MetadataDate>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
               <xmpMM:DocumentID>\(information.uuid)</xmpMM:DocumentID>
               <xmpMM:InstanceID>\(information.uuid)</xmpMM:InstanceID>
               <xmpMM:VersionID>1</xmpMM:VersionID>
               <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
               <pdf:Producer>\(escaped(information.producer))</pdf:Producer>
               <pdf:Trapped>False</pdf:Trapped>
              </rdf:Description>\(claims)
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """
    }

    /// The information dictionary. Poppler tells the profile by its keys there.
    static func information(_ information: DocumentInformation, _ profile: PressProfile) -> String {
        var entries =
            "/Title\(PDFText.string(information.title))/Creator\(PDFText.string(information.creator))"
        entries += "/Producer\(PDFText.string(information.producer))"
        entries += "/CreationDate(\(information.pdfDate))/ModDate(\(information.pdfDate))/Trapped/False"
        if profile != .plain { entries += "/GTS_PDFXVersion(PDF/X-4)" }
        if profile == .pdfvt1 { entries += "/GTS_PDFVTVersion(PDF/VT-1)" }
        return "<<\(entries)>>"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
