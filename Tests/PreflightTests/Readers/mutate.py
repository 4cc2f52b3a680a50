"""Breaks sound files, each in one way: mutate.py X4.pdf VT1.pdf OTHER-PROFILE.icc FOLDER

Writes FOLDER/<code>.<n>.pdf for each mutation, and FOLDER/mutations.txt: file, code and base, one a line. The code is the
rule that the mutation breaks, and the only one; files of `nothing` break none. The base is the file that was changed,
`x4`, `vt1`, or `x4` to be taken as artwork.
"""
import re
import sys
import zlib

import pikepdf
from good import widths_of
from pikepdf import Array, Dictionary, Name, String

MUTATIONS = []


def mutation(code, base="x4", raw=None, **saving):
    def add(body):
        MUTATIONS.append((code, base, body, raw, saving))
        return body
    return add


def stream(pdf, data, **entries):
    made = pikepdf.Stream(pdf, data)
    for key, value in entries.items():
        made[Name("/" + key)] = value
    return pdf.make_indirect(made)


def page(pdf, index=0):
    return pdf.pages[index].obj


def paint(pdf, content, index=0, **resources):
    """Adds content to a page, which then has resources of its own."""
    obj = page(pdf, index)
    obj.Contents = stream(pdf, obj.Contents.read_bytes() + b"\n" + content)
    own = Dictionary()
    for category, entries in obj.Resources.items():
        own[category] = Dictionary(dict(entries.items()))
    for category, entries in resources.items():
        key = Name("/" + category)
        if key not in own:
            own[key] = Dictionary()
        for name, value in entries.items():
            own[key][Name("/" + name)] = value
    obj.Resources = own


def form(pdf, content, **entries):
    return stream(
        pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 320, 220],
        **{"Resources": Dictionary(), **entries})


def xmp(pdf, pattern, replacement):
    data = pdf.Root.Metadata.read_bytes().decode()
    changed = re.sub(pattern, replacement, data, count=1, flags=re.S)
    assert changed != data, pattern
    pdf.Root.Metadata.write(changed.encode())


def find(pdf, test):
    for obj in pdf.objects:
        if isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)) and test(obj):
            return obj
    raise LookupError


def shared(pdf):
    """A form with a group that paints on pages; no mask is made with it."""
    masks = [mask(pdf).objgen]
    return find(pdf, lambda o: o.get("/Subtype") == "/Form" and "/Group" in o and o.objgen not in masks)


def image(pdf):
    return find(pdf, lambda o: o.get("/Subtype") == "/Image" and o.get("/ColorSpace") == "/DeviceCMYK")


def state(pdf, key):
    return find(pdf, lambda o: o.get("/Type") == "/ExtGState" and key in o)


def mask(pdf):
    return state(pdf, "/SMask").SMask.G


def spot(pdf):
    """The first page's, which has one."""
    return next(s for _, s in page(pdf).Resources.ColorSpace.items() if s[0] == "/Separation")


def font_name(pdf):
    return next(iter(page(pdf).Resources.Font.keys())).encode()


def leaf(pdf, index=0):
    return pdf.Root.DPartRoot.DPartRootNode.DParts[0][index]


# MARK: The file

@mutation("unreadable-file", raw=lambda data: b"This is a letter, not a PDF.\n" * 20)
def _(pdf): pass


@mutation("damaged-file", raw=lambda data: re.sub(rb"startxref\n\d+", b"startxref\n1", data))
def _(pdf): pass


@mutation("damaged-file", raw=lambda data: data[:data.rindex(b"startxref")])
def _(pdf): pass


@mutation("encryption", encryption=pikepdf.Encryption(owner="owner", user="", R=4, aes=True))
def _(pdf): pass


@mutation("encryption", encryption=pikepdf.Encryption(owner="owner", user="secret", R=4, aes=True))
def _(pdf): pass


@mutation("page-tree")
def _(pdf):
    while len(pdf.pages):
        del pdf.pages[0]


@mutation("content-unreadable")
def _(pdf): paint(pdf, b"Q")


@mutation("content-unreadable")
def _(pdf): paint(pdf, b"/Nothing Do")


@mutation("content-unreadable")
def _(pdf): paint(pdf, b"(never closed Tj")


@mutation("content-unreadable")
def _(pdf): paint(pdf, b"/X9 Do", XObject={"X9": form(pdf, b"1 0 0 cm")})


@mutation("content-unreadable")
def _(pdf): page(pdf).Contents = stream(pdf, b"junk", Filter=Name.DCTDecode)


@mutation("content-limit")
def _(pdf):
    inner = form(pdf, b"0 0 1 1 re f")
    for _ in range(70):
        inner = form(pdf, b"/I Do", Resources=Dictionary(XObject=Dictionary(I=inner)))
    paint(pdf, b"/Deep Do", XObject={"Deep": inner})


@mutation("content-limit")
def _(pdf):
    content = pikepdf.Stream(pdf, b"")
    content.write(zlib.compress(b" " * (65 << 20)), filter=Name.FlateDecode)
    page(pdf).Contents = pdf.make_indirect(content)


@mutation("form-cycle")
def _(pdf):
    own = form(pdf, b"/I Do")
    own.Resources = Dictionary(XObject=Dictionary(I=own))
    paint(pdf, b"/Own Do", XObject={"Own": own})


@mutation("form-cycle")
def _(pdf):
    first, second = form(pdf, b"/I Do"), form(pdf, b"/I Do")
    first.Resources = Dictionary(XObject=Dictionary(I=second))
    second.Resources = Dictionary(XObject=Dictionary(I=first))
    paint(pdf, b"/Own Do", XObject={"Own": first})


@mutation("form-cycle")
def _(pdf):
    own = stream(
        pdf, b"/Pattern cs /P scn 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1,
        BBox=[0, 0, 8, 8], XStep=8, YStep=8)
    own.Resources = Dictionary(Pattern=Dictionary(P=own))
    paint(pdf, b"/Pattern cs /P9 scn 0 0 9 9 re f", Pattern={"P9": own})


@mutation("pdf-version", raw=lambda data: data.replace(b"%PDF-1.6", b"%PDF-1.7", 1))
def _(pdf): pass


@mutation("catalog-version")
def _(pdf): pdf.Root.Version = Name("/1.7")


@mutation("file-id", raw=lambda data: data.replace(b"/ID [", b"/IX ["))
def _(pdf): pass


# MARK: What it says of itself

@mutation("metadata")
def _(pdf): del pdf.Root.Metadata


@mutation("metadata")
def _(pdf): del pdf.Root.Metadata.Subtype


# qpdf undoes the filters of metadata, unless it does not see them.
@mutation("metadata-filter", raw=lambda data: data.replace(b"/Filt0r", b"/Filter"))
def _(pdf):
    pdf.Root.Metadata.write(zlib.compress(pdf.Root.Metadata.read_bytes()))
    pdf.Root.Metadata.Filt0r = Name.FlateDecode


@mutation("metadata-xml")
def _(pdf): xmp(pdf, "</rdf:RDF>", "")


@mutation("metadata-xml")
def _(pdf): pdf.Root.Metadata.write(b"<nothing/>")


@mutation("pdfx-version")
def _(pdf): xmp(pdf, "<pdfxid.*?</pdfxid:GTS_PDFXVersion>", "")


@mutation("pdfx-version")
def _(pdf):
    xmp(pdf, "PDF/X-4", "PDF/X-4:2010")
    del pdf.trailer.Info.GTS_PDFXVersion


@mutation("pdfvt-version", "vt1")
def _(pdf): xmp(pdf, "<pdfvtid:GTS_PDFVTVersion.*?</pdfvtid:GTS_PDFVTVersion>", "")


@mutation("pdfvt-date", "vt1")
def _(pdf): xmp(pdf, "<pdfvtid:GTS_PDFVTModDate.*?</pdfvtid:GTS_PDFVTModDate>", "")


@mutation("pdfvt-date", "vt1")
def _(pdf): xmp(pdf, "ModDate>2026-10-01T00:00:00Z", "ModDate>2026-10-01T00:00:01Z")


@mutation("title")
def _(pdf): xmp(pdf, "<dc:title>.*?</dc:title>", "")


@mutation("dates")
def _(pdf): xmp(pdf, "<xmp:MetadataDate>.*?</xmp:MetadataDate>", "")


@mutation("dates")
def _(pdf): xmp(pdf, "MetadataDate>[^<]*", "MetadataDate>yesterday")


@mutation("document-id")
def _(pdf): xmp(pdf, "<xmpMM:DocumentID>.*?</xmpMM:DocumentID>", "")


@mutation("rendition")
def _(pdf): xmp(pdf, "<xmpMM:RenditionClass>.*?</xmpMM:RenditionClass>", "")


@mutation("trapped")
def _(pdf):
    xmp(pdf, "<pdf:Trapped>.*?</pdf:Trapped>", "")
    del pdf.trailer.Info.Trapped


@mutation("trapped")
def _(pdf):
    xmp(pdf, "<pdf:Trapped>.*?</pdf:Trapped>", "<pdf:Trapped>Unknown</pdf:Trapped>")
    pdf.trailer.Info.Trapped = Name.Unknown


@mutation("info-agrees")
def _(pdf): pdf.trailer.Info.Title = String("Another title")


@mutation("info-agrees")
def _(pdf): pdf.trailer.Info.ModDate = String("D:20261001000001Z")


@mutation("nothing")
def _(pdf): pdf.trailer.Info.ModDate = String("D:20261001020000+02'00'")


# MARK: The printing condition and colours

@mutation("output-intent")
def _(pdf): del pdf.Root.OutputIntents


@mutation("output-intent")
def _(pdf):
    second = Dictionary(dict(pdf.Root.OutputIntents[0].items()))
    # The same profile but for its date.
    data = bytearray(second.DestOutputProfile.read_bytes())
    data[25] ^= 1
    second.DestOutputProfile = stream(pdf, bytes(data), N=4)
    pdf.Root.OutputIntents.append(second)


@mutation("output-condition")
def _(pdf): del pdf.Root.OutputIntents[0].OutputConditionIdentifier


@mutation("output-profile")
def _(pdf): del pdf.Root.OutputIntents[0].DestOutputProfile


@mutation("icc-profile")
def _(pdf): pdf.Root.OutputIntents[0].DestOutputProfile.N = 3


@mutation("icc-profile")
def _(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"prtr", b"mntr", 1))


@mutation("icc-profile")
def _(pdf): pdf.Root.OutputIntents[0].DestOutputProfile.write(b"no profile" * 30)


@mutation("icc-profile")
def _(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:-100])


@mutation("icc-profile")
def _(pdf):
    space = Array([Name.ICCBased, stream(pdf, open(OTHER, "rb").read(), N=4)])
    paint(pdf, b"/Cs9 cs 0 0 0 1 sc 0 0 1 1 re f", ColorSpace={"Cs9": space})


@mutation("foreign-intent", "artwork")
def _(pdf):
    # The same profile but for its date.
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    data = bytearray(profile.read_bytes())
    data[25] ^= 1
    profile.write(bytes(data))


@mutation("device-rgb")
def _(pdf): paint(pdf, b"1 0 0 rg 0 0 9 9 re f")


@mutation("device-rgb")
def _(pdf): paint(pdf, b"1 0 0 RG 0 0 m 9 9 l S")


@mutation("device-rgb")
def _(pdf): paint(pdf, b"/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f")


@mutation("device-rgb")
def _(pdf): paint(pdf, b"/X9 Do", XObject={"X9": form(pdf, b"1 0 0 rg 0 0 9 9 re f")})


@mutation("device-rgb")
def _(pdf):
    picture = stream(
        pdf, bytes(12), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, BitsPerComponent=8,
        ColorSpace=Name.DeviceRGB)
    paint(pdf, b"/Im9 Do", XObject={"Im9": picture})


@mutation("device-rgb")
def _(pdf):
    picture = stream(
        pdf, bytes(4), Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2, BitsPerComponent=8,
        ColorSpace=Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\0\0\0\1\1\1")]))
    paint(pdf, b"/Im9 Do", XObject={"Im9": picture})


@mutation("device-rgb")
def _(pdf): paint(pdf, b"q 0.5 0 0 0.5 0 0 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q")


@mutation("device-rgb")
def _(pdf):
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 0],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 1, 1], N=1))
    paint(pdf, b"/Sh9 sh", Shading={"Sh9": shading})


@mutation("device-rgb")
def _(pdf):
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 9, 0],
        Function=Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0], C1=[1, 1, 1], N=1))
    pattern = pdf.make_indirect(Dictionary(Type=Name.Pattern, PatternType=2, Shading=shading))
    paint(pdf, b"/Pattern cs /P9 scn 0 0 9 9 re f", Pattern={"P9": pattern})


@mutation("device-rgb")
def _(pdf):
    find(pdf, lambda o: o.get("/PatternType") == 1).write(b"1 0 0 rg 0 0 4 4 re f")


@mutation("device-rgb")
def _(pdf):
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[1, 0, 0], N=1)
    ruby = Array([Name.Separation, Name.Ruby, Name.DeviceRGB, tint])
    paint(pdf, b"/Cs9 cs 1 scn 0 0 9 9 re f", ColorSpace={"Cs9": ruby})


@mutation("device-rgb")
def _(pdf):
    glyph = stream(pdf, b"1000 0 d0 1 0 0 rg 0 0 500 500 re f")
    font = pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=glyph), FirstChar=97, LastChar=97, Widths=[1000], Resources=Dictionary(),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a]))))
    paint(pdf, b"BT /F9 9 Tf (a) Tj ET", Font={"F9": font})


@mutation("device-rgb")
def _(pdf):
    mask(pdf).write(b"1 0 0 rg 0 0 9 9 re f")


@mutation("device-rgb")
def _(pdf):
    look = form(pdf, b"1 0 0 rg 0 0 9 9 re f")
    page(pdf).Annots = Array([Dictionary(
        Type=Name.Annot, Subtype=Name.PrinterMark, Rect=[0, 0, 9, 9], AP=Dictionary(N=look))])


@mutation("nothing")
def _(pdf):
    space = Array([Name.CalRGB, Dictionary(WhitePoint=[0.95, 1, 1.09])])
    paint(pdf, b"1 0 0 rg 0 0 9 9 re f", ColorSpace={"DefaultRGB": space})


@mutation("nothing")
def _(pdf):
    """What an uncoloured glyph says of colours has no effect."""
    glyph = stream(pdf, b"1000 0 0 0 500 500 d1 1 0 0 rg 0 0 500 500 re f")
    font = pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 1000, 1000], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=glyph), FirstChar=97, LastChar=97, Widths=[1000], Resources=Dictionary(),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a]))))
    paint(pdf, b"BT /F9 9 Tf (a) Tj ET", Font={"F9": font})


@mutation("nothing")
def _(pdf):
    """Set, and never painted with."""
    paint(pdf, b"q 1 0 0 rg Q 0 g 0 0 9 9 re f")


@mutation("device-cmyk")
def _(pdf):
    profile = bytearray(pdf.Root.OutputIntents[0].DestOutputProfile.read_bytes())
    profile[16:20] = b"RGB "
    pdf.Root.OutputIntents[0].DestOutputProfile = stream(pdf, bytes(profile), N=3)
    for obj in pdf.objects:
        if isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)) and "/Group" in obj:
            obj.Group.CS = Name.DeviceRGB


@mutation("colour-space")
def _(pdf): paint(pdf, b"/Cs9 cs 1 scn 0 0 9 9 re f")


@mutation("colour-space")
def _(pdf): paint(pdf, b"/Cs9 cs 1 scn 0 0 9 9 re f", ColorSpace={"Cs9": Array([Name.Separation, Name.Ruby])})


def ember(pdf, **changes):
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.6, 0.9, 0.1], N=1)
    for key, value in changes.items():
        tint[Name("/" + key)] = value
    return Array([Name.Separation, Name("/Ember Orange"), Name.DeviceCMYK, tint])


@mutation("spot-conflict")
def _(pdf): paint(pdf, b"/Cs9 cs 1 scn 0 0 9 9 re f", ColorSpace={"Cs9": ember(pdf, C1=[0, 0.6, 0.8, 0.1])})


@mutation("spot-conflict")
def _(pdf):
    inks = Array([
        Name.DeviceN, Array([Name("/Ember Orange"), Name.Black]), Name.DeviceCMYK,
        stream(pdf, b"{0 0 0 4 -1 roll}", FunctionType=4, Domain=[0, 1, 0, 1], Range=[0, 1] * 4),
        Dictionary(Colorants=Dictionary({"/Ember Orange": ember(pdf, C1=[0, 0.5, 0.5, 0])}))])
    paint(pdf, b"/Cs9 cs 1 0 scn 0 0 9 9 re f", ColorSpace={"Cs9": inks})


@mutation("nothing")
def _(pdf):
    """The same definition in other objects."""
    tint = pdf.make_indirect(Dictionary(FunctionType=2, Domain=[0.0, 1.0], C0=[0, 0, 0, 0], C1=[0, 0.60, 0.9, 0.1], N=1))
    space = Array([Name.Separation, Name("/Ember Orange"), Name.DeviceCMYK, tint])
    paint(pdf, b"/Cs9 cs 1 scn 0 0 9 9 re f", ColorSpace={"Cs9": space})


@mutation("blend-space")
def _(pdf): page(pdf).Group.CS = Name.DeviceRGB


@mutation("blend-space")
def _(pdf): shared(pdf).Group.CS = Name.DeviceRGB


@mutation("transparency-group")
def _(pdf): del page(pdf).Group


@mutation("transparency-group")
def _(pdf):
    """Transparency that only a form's image has."""
    for index in range(4):
        page(pdf, index).Contents = stream(pdf, b"/X9 Do")
        page(pdf, index).Resources.XObject.X9 = shared(pdf)
    del page(pdf, 2).Group
    image(pdf).SMask = stream(
        pdf, bytes(16), Type=Name.XObject, Subtype=Name.Image, Width=4, Height=4, BitsPerComponent=8,
        ColorSpace=Name.DeviceGray)


@mutation("nothing")
def _(pdf):
    """No transparency, no group."""
    page(pdf).Contents = stream(pdf, b"0 0 0 1 k 0 0 9 9 re f")
    del page(pdf).Group


# MARK: Pages

@mutation("media-box")
def _(pdf): del page(pdf).MediaBox


@mutation("media-box")
def _(pdf): page(pdf, 3).MediaBox = [0, 0, 0, 220]


@mutation("nothing")
def _(pdf):
    pdf.Root.Pages.MediaBox = [0, 0, 320, 220]
    del page(pdf).MediaBox


@mutation("trim-box")
def _(pdf): del page(pdf).TrimBox


@mutation("trim-box")
def _(pdf): page(pdf).ArtBox = [17, 17, 303, 203]


@mutation("trim-box")
def _(pdf):
    """A trim box is not inherited."""
    pdf.Root.Pages.TrimBox = [17, 17, 303, 203]
    del page(pdf).TrimBox


@mutation("box-nesting")
def _(pdf): page(pdf).TrimBox = [17, 17, 313, 203]


@mutation("box-nesting")
def _(pdf): page(pdf).BleedBox = [-8, 8, 312, 212]


@mutation("box-nesting")
def _(pdf): page(pdf).CropBox = [17, 17, 303, 203]


@mutation("box-nesting")
def _(pdf): page(pdf).TrimBox = [17, 17, 303]


@mutation("nothing")
def _(pdf): page(pdf).TrimBox = [303, 203, 17, 17]


# MARK: Fonts

@mutation("font-embedding")
def _(pdf): del find(pdf, lambda o: "/FontFile2" in o).FontFile2


@mutation("font-embedding")
def _(pdf):
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    inner = form(pdf, b"BT /F9 9 Tf (a) Tj ET", Resources=Dictionary(Font=Dictionary(F9=font)))
    paint(pdf, b"/X9 Do", XObject={"X9": inner})


@mutation("font-programme")
def _(pdf): find(pdf, lambda o: "/FontFile2" in o).FontFile2.write(b"no font" * 99)


@mutation("font-widths")
def _(pdf): find(pdf, lambda o: "/W" in o and "/CIDToGIDMap" in o).W[1][2] = 999


@mutation("font-widths")
def _(pdf):
    """Two glyphs in one another's place."""
    font = find(pdf, lambda o: "/W" in o and "/CIDToGIDMap" in o)
    glyphs = list(range(100))
    glyphs[40], glyphs[44] = glyphs[44], glyphs[40]
    font.CIDToGIDMap = stream(pdf, b"".join(g.to_bytes(2, "big") for g in glyphs))


def simple_font(pdf, **changes):
    """Codes 65 and 66 of the page's TrueType font, in WinAnsiEncoding."""
    descriptor = Dictionary(dict(find(pdf, lambda o: "/FontFile2" in o).items()))
    descriptor.Flags = 32
    font = Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Body"), FontDescriptor=pdf.make_indirect(descriptor),
        Encoding=Name.WinAnsiEncoding, FirstChar=65, LastChar=65, Widths=[677])
    for key, value in changes.items():
        font[Name("/" + key)] = value
    paint(pdf, b"BT /F9 9 Tf 30 60 Td (A) Tj ET", Font={"F9": pdf.make_indirect(font)})


@mutation("nothing")
def _(pdf): simple_font(pdf)


@mutation("font-widths")
def _(pdf): simple_font(pdf, Widths=[687])


@mutation("nothing")
def _(pdf): simple_font(pdf, Encoding=Dictionary(Differences=Array([65, Name.A])))


@mutation("font-widths")
def _(pdf): simple_font(pdf, Encoding=Dictionary(Differences=Array([65, Name.B])))


def cff_font(pdf, shift, bare):
    """Glyphs 10 to 12 of an OpenType font with outlines in CFF, or of those outlines alone."""
    data = open("/usr/share/fonts/opentype/inter/Inter-Regular.otf", "rb").read()
    widths = widths_of(data)
    if bare:
        for index in range(int.from_bytes(data[4:6], "big")):
            entry = data[12 + index * 16:28 + index * 16]
            if entry[:4] == b"CFF ":
                start, count = int.from_bytes(entry[8:12], "big"), int.from_bytes(entry[12:16], "big")
        data = data[start:start + count]
    programme = stream(pdf, data, Subtype=Name.CIDFontType0C if bare else Name.OpenType)
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/Inter"), Flags=4, FontBBox=[0, -200, 1000, 900], ItalicAngle=0,
        Ascent=900, Descent=-200, CapHeight=700, StemV=80, FontFile3=programme)
    descendant = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType0, BaseFont=Name("/Inter"), FontDescriptor=pdf.make_indirect(descriptor),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        W=Array([10, Array([round(widths[glyph] + shift, 2) for glyph in (10, 11, 12)])]))
    font = pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.Type0, BaseFont=Name("/Inter"), Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(descendant)])))
    paint(pdf, b"BT /F9 9 Tf 30 60 Td <000A> Tj ET", Font={"F9": font})


@mutation("nothing")
def _(pdf): cff_font(pdf, 0, bare=False)


@mutation("nothing")
def _(pdf): cff_font(pdf, 0, bare=True)


@mutation("font-widths")
def _(pdf): cff_font(pdf, 3, bare=False)


@mutation("font-widths")
def _(pdf): cff_font(pdf, 3, bare=True)


@mutation("font-embedding")
def _(pdf):
    """In what an annotation looks like."""
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    look = form(pdf, b"BT /F9 9 Tf (a) Tj ET", Resources=Dictionary(Font=Dictionary(F9=font)))
    page(pdf).Annots = Array([Dictionary(
        Type=Name.Annot, Subtype=Name.PrinterMark, Rect=[0, 0, 9, 9], AP=Dictionary(N=look))])


@mutation("font-embedding")
def _(pdf):
    """In what a soft mask is made of."""
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    mask(pdf).Resources = Dictionary(Font=Dictionary(F9=font))


# MARK: What a page must not hold

@mutation("javascript")
def _(pdf):
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), script])))


@mutation("javascript")
def _(pdf): pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


@mutation("javascript")
def _(pdf): page(pdf).AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")))


@mutation("action")
def _(pdf): pdf.Root.OpenAction = Dictionary(S=Name.URI, URI=String("https://example.com"))


@mutation("action")
def _(pdf): page(pdf).AA = Dictionary(O=Dictionary(S=Name.URI, URI=String("https://example.com")))


@mutation("action")
def _(pdf): pdf.Root.AA = Dictionary(WC=Dictionary(S=Name.URI, URI=String("https://example.com")))


@mutation("nothing")
def _(pdf): pdf.Root.OpenAction = Array([page(pdf), Name.Fit])


@mutation("form")
def _(pdf): pdf.Root.AcroForm = Dictionary(Fields=Array([]))


@mutation("annotation")
def _(pdf): page(pdf).Annots = Array([Dictionary(
    Type=Name.Annot, Subtype=Name.Link, Rect=[100, 100, 150, 150], Border=[0, 0, 0],
    A=Dictionary(S=Name.URI, URI=String("https://example.com")))])


@mutation("nothing", "artwork")
def _(pdf): page(pdf).Annots = Array([Dictionary(
    Type=Name.Annot, Subtype=Name.Link, Rect=[100, 100, 150, 150], Border=[0, 0, 0])])


@mutation("annotation", "artwork")
def _(pdf): page(pdf).Annots = Array([Dictionary(
    Type=Name.Annot, Subtype=Name.Stamp, Rect=[100, 100, 150, 150], AP=Dictionary(N=form(pdf, b"0 0 9 9 re f")))])


@mutation("spot-conflict", "artwork")
def _(pdf): spot(pdf)[3].C1 = [0, 0.6, 0.8, 0.1]


@mutation("spot-conflict", "artwork")
def _(pdf): spot(pdf)[3].N = 2


@mutation("device-rgb", "artwork")
def _(pdf): paint(pdf, b"1 0 0 rg 0 0 9 9 re f")


@mutation("font-embedding", "artwork")
def _(pdf): del find(pdf, lambda o: "/FontFile2" in o).FontFile2


@mutation("rich-black-text", "artwork")
def _(pdf): paint(pdf, b"0.6 0.5 0.5 1 k " + text(pdf, 9))


@mutation("blend-space", "artwork")
def _(pdf): page(pdf).Group.CS = Name.DeviceRGB


@mutation("page-tree", "artwork")
def _(pdf):
    while len(pdf.pages):
        del pdf.pages[0]


@mutation("nothing", "artwork")
def _(pdf):
    """What a press file must have, and artwork need not."""
    del pdf.Root.Metadata, pdf.Root.OutputIntents, page(pdf).TrimBox, page(pdf).Group, pdf.trailer.Info
    pdf.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([page(pdf), Name.Fit]))


@mutation("nothing", "artwork")
def _(pdf):
    """Another page is no business of this one."""
    paint(pdf, b"1 0 0 rg 0 0 9 9 re f", index=1)


@mutation("nothing")
def _(pdf): page(pdf).Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 7, 7])])


@mutation("annotation-kind")
def _(pdf): page(pdf).Annots = Array([Dictionary(Type=Name.Annot, Subtype=Name.Movie, Rect=[0, 0, 7, 7])])


@mutation("opi")
def _(pdf): image(pdf).OPI = Dictionary({"/2.0": Dictionary(Type=Name.OPI, Version=2.0)})


@mutation("postscript")
def _(pdf):
    script = stream(pdf, b"showpage", Type=Name.XObject, Subtype=Name.PS)
    paint(pdf, b"", XObject={"PS1": script})


@mutation("reference-form")
def _(pdf): shared(pdf).Ref = Dictionary(F=String("other.pdf"), Page=0)


@mutation("alternate-image")
def _(pdf): image(pdf).Alternates = Array([])


@mutation("transfer-function")
def _(pdf):
    curve = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[0], N=1)
    state(pdf, "/ca").TR = curve


@mutation("transfer-function")
def _(pdf): state(pdf, "/ca").TR2 = Array([Name.Identity] * 3 + [Dictionary(
    FunctionType=2, Domain=[0, 1], C0=[1], C1=[0], N=1)])


@mutation("nothing")
def _(pdf): state(pdf, "/ca").TR2 = Name.Default


@mutation("external-stream")
def _(pdf): image(pdf).F = String("picture.bin")


@mutation("embedded-file")
def _(pdf): pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([])))


# MARK: Records

@mutation("dpart-root", "vt1")
def _(pdf): del pdf.Root.DPartRoot


@mutation("dpart-root", "vt1")
def _(pdf): del pdf.Root.DPartRoot.DPartRootNode


@mutation("dpart-tree", "vt1")
def _(pdf):
    """An array of nodes instead of an array of arrays of nodes."""
    node = pdf.Root.DPartRoot.DPartRootNode
    node.DParts = node.DParts[0]


@mutation("dpart-tree", "vt1")
def _(pdf): leaf(pdf).DParts = Array([Array([])])


@mutation("dpart-tree", "vt1")
def _(pdf): del leaf(pdf).Start


@mutation("dpart-tree", "vt1")
def _(pdf):
    parts = pdf.Root.DPartRoot.DPartRootNode.DParts[0]
    parts[1] = Dictionary(dict(parts[1].items()))


@mutation("dpart-parent", "vt1")
def _(pdf): del leaf(pdf).Parent


@mutation("dpart-parent", "vt1")
def _(pdf): leaf(pdf).Parent = pdf.Root.DPartRoot


@mutation("dpart-parent", "vt1")
def _(pdf):
    parts = pdf.Root.DPartRoot.DPartRootNode.DParts[0]
    parts.append(parts[0])


@mutation("dpart-pages", "vt1")
def _(pdf): leaf(pdf).End = page(pdf, 1)


@mutation("dpart-pages", "vt1")
def _(pdf): leaf(pdf).End = page(pdf, 3)


@mutation("dpart-pages", "vt1")
def _(pdf): leaf(pdf, 1).Start = leaf(pdf)


@mutation("dpart-end", "vt1")
def _(pdf): leaf(pdf, 1).End = page(pdf, 3)


@mutation("dpart-page", "vt1")
def _(pdf): del page(pdf, 1).DPart


@mutation("dpart-page", "vt1")
def _(pdf): page(pdf, 1).DPart = leaf(pdf, 1)


@mutation("node-names", "vt1")
def _(pdf): pdf.Root.DPartRoot.NodeNameList = Array([Name.root])


@mutation("node-names", "vt1")
def _(pdf): pdf.Root.DPartRoot.NodeNameList = Array([Name.root, Name("/1 record")])


@mutation("record-level", "vt1")
def _(pdf): pdf.Root.DPartRoot.RecordLevel = 2


@mutation("dpm-values", "vt1")
def _(pdf): leaf(pdf).DPM.CIP4_Root.Kind = Name.Customer


@mutation("dpm-values", "vt1")
def _(pdf): leaf(pdf).DPM.CIP4_Root.Letter = stream(pdf, b"Dear customer")


@mutation("vt-hints", "vt1")
def _(pdf): shared(pdf).GTS_Encapsulated = Name("/true")


@mutation("vt-hints", "vt1")
def _(pdf): shared(pdf).GTS_Scope = Name.Everywhere


@mutation("vt-hints", "vt1")
def _(pdf): shared(pdf).GTS_Scope = Name.Global


@mutation("vt-hints", "vt1")
def _(pdf):
    shared(pdf).GTS_Scope = Name.Record
    del pdf.Root.DPartRoot.RecordLevel


# MARK: Ink on paper: 300 %, 0.25 pt, 12 pt, 100 pixels an inch

@mutation("ink-limit")
def _(pdf): paint(pdf, b"1 1 0.9 0.9 k 0 0 9 9 re f")


@mutation("ink-limit")
def _(pdf): image(pdf).write(bytes([255, 255, 200, 200] * 16))


@mutation("ink-limit")
def _(pdf): find(pdf, lambda o: "/ShadingType" in o).Function.C1 = [0.9, 0.9, 0.9, 0.9]


@mutation("ink-limit")
def _(pdf):
    inks = Array([
        Name.DeviceN, Array([Name.Cyan, Name.Magenta, Name.Yellow, Name("/Ember Orange")]), Name.DeviceCMYK,
        stream(pdf, b"{}", FunctionType=4, Domain=[0, 1] * 4, Range=[0, 1] * 4)])
    paint(pdf, b"/Cs9 cs 1 1 1 0.9 scn 0 0 9 9 re f", ColorSpace={"Cs9": inks})


@mutation("min-stroke")
def _(pdf): paint(pdf, b"0.2 w 0 0 m 9 9 l S")


@mutation("min-stroke")
def _(pdf): paint(pdf, b"0 w 0 0 m 9 9 l S")


@mutation("min-stroke")
def _(pdf): paint(pdf, b"q 0.1 0 0 2 0 0 cm 2 w 0 0 m 9 9 l S Q")


@mutation("min-stroke")
def _(pdf): paint(pdf, b"q 0.2 0 0 0.2 0 0 cm /X9 Do Q", XObject={"X9": form(pdf, b"0 0 m 9 9 l S")})


@mutation("min-stroke")
def _(pdf): paint(pdf, b"/g gs 0 0 m 9 9 l S", ExtGState={"g": Dictionary(LW=0.1)})


@mutation("nothing")
def _(pdf): paint(pdf, b"q 0 10 -10 0 0 0 cm 0.025 w 0 0 m 9 9 l S Q")


def text(pdf, size):
    return b"BT %s %d Tf 30 60 Td <0028> Tj ET" % (font_name(pdf), size)


@mutation("rich-black-text")
def _(pdf): paint(pdf, b"0.6 0.5 0.5 1 k " + text(pdf, 9))


@mutation("rich-black-text")
def _(pdf): paint(pdf, b"0.6 0.5 0.5 1 k q 0.5 0 0 0.5 0 0 cm " + text(pdf, 20) + b" Q")


@mutation("nothing")
def _(pdf): paint(pdf, b"0.6 0.5 0.5 1 k " + text(pdf, 20))


@mutation("nothing")
def _(pdf): paint(pdf, b"0.6 0.5 0.5 0.5 k " + text(pdf, 9))


def registration(pdf, content):
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0.5, 0.5, 0.5, 1], N=1)
    paint(pdf, b"/Cs9 cs /Cs9 CS 0.5 scn 0.5 SCN " + content, ColorSpace={"Cs9": Array([
        Name.Separation, Name.All, Name.DeviceCMYK, tint])})


@mutation("registration-colour")
def _(pdf): registration(pdf, b"100 100 9 9 re f")


@mutation("registration-colour")
def _(pdf): registration(pdf, b"q 1 0 0 1 50 50 cm 0 0 m 9 9 l S Q")


@mutation("nothing")
def _(pdf): registration(pdf, b"1 1 9 9 re f")


@mutation("image-resolution")
def _(pdf): paint(pdf, b"q 100 0 0 100 0 0 cm /Im9 Do Q", XObject={"Im9": image(pdf)})


if __name__ == "__main__":
    x4, vt1, OTHER, folder = sys.argv[1:]
    lines, counts = [], {}
    for code, base, body, raw, saving in MUTATIONS:
        counts[code] = counts.get(code, 0) + 1
        name = "%s.%d.pdf" % (code, counts[code])
        with pikepdf.open(vt1 if base == "vt1" else x4) as pdf:
            body(pdf)
            # What is encrypted cannot be left as it is in all else.
            if not saving:
                saving = dict(static_id=True, stream_decode_level=pikepdf.StreamDecodeLevel.none)
            pdf.save(
                folder + "/" + name, force_version="1.6", compress_streams=False, fix_metadata_version=False,
                object_stream_mode=pikepdf.ObjectStreamMode.disable, **saving)
        if raw:
            with open(folder + "/" + name, "rb") as file:
                data = file.read()
            with open(folder + "/" + name, "wb") as file:
                file.write(raw(data))
        lines.append(" ".join([name, code, base]))
    with open(folder + "/mutations.txt", "w") as file:
        file.write("\n".join(lines) + "\n")
