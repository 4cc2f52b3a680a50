"""What a PDF says of itself, as JSON: read-document.py FILE

Information and XMP, identifiers, output intents, pages' boxes and groups, and the hierarchy of document parts, held
against ISO 32000-2, 14.12: `faults` tells what is wrong in it.
"""
import hashlib
import json
import sys
import xml.etree.ElementTree as tree

import pikepdf

pdf = pikepdf.open(sys.argv[1])
root = pdf.Root
faults = []
pages = [page.obj for page in pdf.pages]
place = {page.objgen: index for index, page in enumerate(pages)}


def plain(value):
    if isinstance(value, (pikepdf.Dictionary,)):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, pikepdf.Array):
        return [plain(item) for item in value]
    if isinstance(value, (pikepdf.String, pikepdf.Name)):
        return str(value)
    if isinstance(value, (bool, int)):
        return value
    return float(value)


def metadata():
    stream = root.Metadata
    if "/Filter" in stream or str(stream.Type) != "/Metadata" or str(stream.Subtype) != "/XML":
        faults.append("the metadata are filtered, or none")
    text = stream.read_raw_bytes()
    parsed = tree.fromstring(text)
    found = {}
    for description in parsed.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description"):
        for entry in description:
            name = entry.tag.rsplit("}", 1)[1]
            inner = [item for item in entry.iter() if item.text and item.text.strip()]
            if name in found:
                faults.append("said twice: " + name)
            found[name] = inner[0].text if inner else ""
            found["namespace of " + name] = entry.tag[1:].rsplit("}", 1)[0]
    return found


def intents():
    for intent in root.get("/OutputIntents", []):
        profile = intent.DestOutputProfile.read_bytes()
        yield {"subtype": str(intent.S), "condition": str(intent.OutputConditionIdentifier),
               "name": str(intent.get("/OutputCondition", "")), "info": str(intent.Info),
               "registry": str(intent.RegistryName), "components": int(intent.DestOutputProfile.N),
               "profile": hashlib.sha256(profile).hexdigest()}


def parts():
    if "/DPartRoot" not in root:
        if any("/DPart" in page for page in pages):
            faults.append("a page of a part without a hierarchy")
        return None
    top = root.DPartRoot
    node = top.DPartRootNode
    if not top.is_indirect or not node.is_indirect:
        faults.append("roots are no objects of their own")
    if str(top.Type) != "/DPartRoot" or str(node.Type) != "/DPart" or node.Parent.objgen != top.objgen:
        faults.append("the root's node does not belong to it")
    if "/Start" in node or not all(isinstance(children, pikepdf.Array) for children in node.DParts):
        faults.append("the node has no array of arrays")
    leaves = []
    next_page = 0
    for leaf in [leaf for children in node.DParts for leaf in children]:
        where = "leaf %d" % (len(leaves) + 1)
        if not leaf.is_indirect or str(leaf.Type) != "/DPart" or leaf.Parent.objgen != node.objgen or "/DParts" in leaf:
            faults.append(where + ": no leaf of the node")
        first = place.get(leaf.Start.objgen)
        last = place.get(leaf.End.objgen) if "/End" in leaf else first
        if first != next_page or last is None or last < first or ("/End" in leaf) != (last > first):
            faults.append(where + ": pages %r to %r" % (first, last))
            break
        for page in pages[first:last + 1]:
            if page.DPart.objgen != leaf.objgen:
                faults.append(where + ": a page of it leads to another")
        next_page = last + 1
        leaves.append({"pages": [first, last], "metadata": plain(leaf.DPM)})
    if next_page != len(pages):
        faults.append("pages of no part")
    depth = 2
    names = [str(name) for name in top.NodeNameList]
    if len(names) != depth:
        faults.append("levels without names")
    return {"names": names, "level": int(top.RecordLevel), "metadata": plain(node.DPM), "leaves": leaves}


document = {
    "version": open(sys.argv[1], "rb").read(8).decode(), "keys": sorted(root.keys()),
    "info": {key[1:]: str(value) for key, value in pdf.docinfo.items()}, "xmp": metadata(),
    "id": [bytes(half).hex() for half in pdf.trailer.ID], "intents": list(intents()), "parts": parts(),
    "pages": [{key[1:]: plain(page[key]) for key in ("/MediaBox", "/TrimBox", "/BleedBox", "/Group") if key in page}
              for page in pages],
}
document["faults"] = faults
json.dump(document, sys.stdout, indent=1, sort_keys=True, default=str)
