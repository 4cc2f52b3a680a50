"""Writes a sound PDF/X-4 and a sound PDF/VT-1 file: good.py FONT.ttf PROFILE.icc FOLDER

Four pages of two records, each with what presses meet: text in a subset of a TrueType font, vectors in CMYK and a spot
colour, an axial shading, a tiling pattern, an image, a soft mask, a form that all pages share.
"""
import sys
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, String

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdfvtid="http://www.npes.org/pdfvt/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Autumn cards</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>2026-10-01T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-10-01T00:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2026-10-01T00:00:00Z</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:00112233-4455-6677-8899-aabbccddeeff</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:00112233-4455-6677-8899-aabbccddee00</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>Tirage</pdf:Producer><pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>{vt}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
VT = """
<pdfvtid:GTS_PDFVTVersion>PDF/VT-1</pdfvtid:GTS_PDFVTVersion>
<pdfvtid:GTS_PDFVTModDate>2026-10-01T00:00:00Z</pdfvtid:GTS_PDFVTModDate>
"""


def widths_of(font):
    """Advances in thousandths and the number of glyphs, out of a TrueType file."""
    count = int.from_bytes(font[4:6], "big")
    tables = {}
    for index in range(count):
        entry = font[12 + index * 16:28 + index * 16]
        tables[entry[:4]] = int.from_bytes(entry[8:12], "big")
    units = int.from_bytes(font[tables[b"head"] + 18:tables[b"head"] + 20], "big")
    metrics = int.from_bytes(font[tables[b"hhea"] + 34:tables[b"hhea"] + 36], "big")
    glyphs = int.from_bytes(font[tables[b"maxp"] + 4:tables[b"maxp"] + 6], "big")
    start = tables[b"hmtx"]
    advances = [int.from_bytes(font[start + i * 4:start + i * 4 + 2], "big") for i in range(metrics)]
    return [advances[min(i, metrics - 1)] * 1000 / units for i in range(glyphs)]


def build(path, font_bytes, profile, vt):
    pdf = pikepdf.new()

    def stream(data, **entries):
        made = pikepdf.Stream(pdf, data)
        for key, value in entries.items():
            made[Name("/" + key)] = value
        return pdf.make_indirect(made)

    indirect = pdf.make_indirect
    widths = widths_of(font_bytes)
    glyphs = [40, 41, 42, 43, 44]
    programme = stream(font_bytes, Length1=len(font_bytes))
    descriptor = indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Body"), Flags=4, FontBBox=[0, -200, 1000, 900], ItalicAngle=0,
        Ascent=900, Descent=-200, CapHeight=700, StemV=80, FontFile2=programme))
    descendant = indirect(Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name("/ABCDEF+Body"), CIDToGIDMap=Name.Identity,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=descriptor, DW=round(widths[0]),
        W=Array([glyphs[0], Array([round(widths[g], 2) for g in glyphs])])))
    font = indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Body"), Encoding=Name("/Identity-H"),
        DescendantFonts=Array([descendant])))

    tint = indirect(Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.6, 0.9, 0.1], N=1))
    spot = indirect(Array([Name.Separation, Name("/Ember Orange"), Name.DeviceCMYK, tint]))
    shading = indirect(Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 300, 0], Extend=[True, True],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0.4, 0.2, 0, 0.1], N=1)))
    pattern = stream(
        b"0.1 0 0 0 k 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 8, 8],
        XStep=8, YStep=8, Resources=Dictionary())
    image = stream(
        bytes((x * 40, y * 40, 20, 10)[c] for y in range(4) for x in range(4) for c in range(4)), Type=Name.XObject,
        Subtype=Name.Image, Width=4, Height=4, BitsPerComponent=8, ColorSpace=Name.DeviceCMYK)
    # A soft mask blends in a space of its own.
    mask = stream(
        b"0.5 g 0 0 100 100 re f", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 300, 200],
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceGray), Resources=Dictionary())
    shared = stream(
        b"/Cs1 cs 1 scn 10 10 50 50 re f /Pattern cs /P1 scn 70 10 50 50 re f /Im1 Do", Type=Name.XObject,
        Subtype=Name.Form, BBox=[0, 0, 320, 220], Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK),
        Resources=Dictionary(
            ColorSpace=Dictionary(Cs1=spot), Pattern=Dictionary(P1=pattern), XObject=Dictionary(Im1=image)))
    if vt:
        shared.GTS_Encapsulated = True
        shared.GTS_Scope = Name.File
    half = indirect(Dictionary(Type=Name.ExtGState, ca=0.5, CA=0.5))
    masked = indirect(Dictionary(Type=Name.ExtGState, SMask=Dictionary(S=Name.Luminosity, G=mask)))
    resources = indirect(Dictionary(
        Font=Dictionary(F1=font), XObject=Dictionary(X1=shared), Shading=Dictionary(Sh1=shading),
        ExtGState=Dictionary(half=half, masked=masked), ColorSpace=Dictionary(Cs1=spot)))
    content = (
        "q /X1 Do Q q 0 0 0 1 k 0 0 0 1 K 0.5 w 20 100 m 200 100 l S\n"
        "BT /F1 11 Tf 30 120 Td <{text}> Tj ET Q\n"
        "q /half gs 0.2 0 0 0.1 k 100 20 40 40 re f Q q /masked gs /Sh1 sh Q\n"
        "q /Cs1 CS 1 SCN 1 w 10 150 100 20 re S Q")
    for index in range(4):
        text = "".join("%04X" % glyphs[(index + i) % 5] for i in range(5))
        page = Dictionary(
            Type=Name.Page, MediaBox=[0, 0, 320, 220], BleedBox=[8, 8, 312, 212], TrimBox=[17, 17, 303, 203],
            Contents=stream(content.format(text=text).encode()), Resources=resources,
            Group=Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK))
        pdf.pages.append(pikepdf.Page(indirect(page)))

    root = pdf.Root
    root.Metadata = stream(XMP.format(vt=VT if vt else "").encode(), Type=Name.Metadata, Subtype=Name.XML)
    root.OutputIntents = Array([indirect(Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("CGATS TR 001"),
        RegistryName=String("http://www.color.org"), Info=String("U.S. Web Coated"),
        DestOutputProfile=stream(profile, N=4)))])
    info = Dictionary(
        Title=String("Autumn cards"), Producer=String("Tirage"), CreationDate=String("D:20261001000000Z"),
        ModDate=String("D:20261001000000Z"), Trapped=Name("/False"), GTS_PDFXVersion=String("PDF/X-4"))
    if vt:
        info.GTS_PDFVTVersion = String("PDF/VT-1")
        top = indirect(Dictionary(Type=Name.DPartRoot, RecordLevel=1, NodeNameList=[Name.root, Name.record]))
        node = indirect(Dictionary(Type=Name.DPart, Parent=top))
        top.DPartRootNode = node
        # A record of three pages and one of one.
        leaves = []
        for number, (first, last) in enumerate([(0, 2), (3, 3)]):
            leaf = indirect(Dictionary(
                Type=Name.DPart, Parent=node, Start=pdf.pages[first].obj,
                DPM=Dictionary(CIP4_Root=Dictionary(CIP4_Recipient=Dictionary(
                    CIP4_UniqueID=String("R-%06d" % (number + 1)))))))
            if last > first:
                leaf.End = pdf.pages[last].obj
            for page in range(first, last + 1):
                pdf.pages[page].obj.DPart = leaf
            leaves.append(leaf)
        node.DParts = Array([Array(leaves)])
        root.DPartRoot = top
    pdf.trailer.Info = indirect(info)
    pdf.save(
        path, force_version="1.6", static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve,
        compress_streams=False)


if __name__ == "__main__":
    font, profile, folder = sys.argv[1:]
    data = open(font, "rb").read(), open(profile, "rb").read()
    build(folder + "/x4.pdf", *data, vt=False)
    build(folder + "/vt1.pdf", *data, vt=True)
