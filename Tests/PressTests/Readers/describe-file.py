"""A PDF as text, object by object in the order of their numbers: describe-file.py FILE

Contents of pages and forms and metadata are written out, other streams as their length; keys are sorted.
"""
import sys

import pikepdf

pdf = pikepdf.open(sys.argv[1])


def text(value, is_top=False):
    if isinstance(value, pikepdf.Object) and value.is_indirect and not is_top:
        return "%d 0 R" % value.objgen[0]
    if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
        keys = sorted(key for key in value.keys() if key not in ("/Length", "/Filter"))
        return "<< " + " ".join(key + " " + text(value[key]) for key in keys) + " >>"
    if isinstance(value, pikepdf.Array):
        return "[ " + " ".join(text(entry) for entry in value) + " ]"
    if isinstance(value, pikepdf.Object):
        return value.unparse().decode("latin-1")
    return str(value).lower() if isinstance(value, bool) else str(value)


contents = {page.Contents.objgen for page in pdf.pages}
print(open(sys.argv[1], "rb").read(8).decode())
for value in pdf.objects:
    if not isinstance(value, pikepdf.Object) or not value.is_indirect:
        continue
    kind = str(value.get("/Type")) if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)) else ""
    if kind in ("/XRef", "/ObjStm"):
        continue
    print("%d: %s" % (value.objgen[0], text(value, True)))
    if isinstance(value, pikepdf.Stream):
        if value.objgen in contents or str(value.get("/Subtype")) in ("/Form", "/XML"):
            for line in value.read_bytes().decode("utf-8").splitlines():
                print("   | " + line)
        else:
            print("   | %d bytes" % len(value.read_bytes()))
print("trailer: " + text(pdf.trailer, True))
