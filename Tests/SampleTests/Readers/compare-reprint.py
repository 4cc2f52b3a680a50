"""Holds a reprint against the press files it was taken from, by qpdf's command alone.

    compare-reprint.py REPRINT.pdf RUN-FOLDER PIECES…

Every page must be the piece's own: the same objects with the same decoded streams, all that it refers to included; and
nothing may be in the reprint that no page needs. Prints a line a page: piece, page, its decoded content's SHA-256.
"""
import base64, hashlib, json, os, subprocess, sys


class Document:
    def __init__(self, path):
        made = subprocess.run(
            ["qpdf", "--json=2", "--json-key=qpdf", "--json-key=pages", "--json-stream-data=inline",
             "--decode-level=generalized", path], capture_output=True, check=True)
        whole = json.loads(made.stdout)
        self.objects = whole["qpdf"][1]
        self.pages = [page["object"] for page in whole["pages"]]

    def resolved(self, value):
        if isinstance(value, str) and value.endswith(" R"):
            return self.objects["obj:" + value]
        return {"value": value}

    def reachable(self, value, seen):
        if isinstance(value, dict):
            for key, inner in value.items():
                if key not in ("/Parent", "/DPart"):
                    self.reachable(inner, seen)
        elif isinstance(value, list):
            for inner in value:
                self.reachable(inner, seen)
        elif isinstance(value, str) and value.endswith(" R") and value not in seen:
            seen.add(value)
            found = self.objects["obj:" + value]
            self.reachable(found["stream"]["dict"] if "stream" in found else found["value"], seen)
        return seen

    def content(self, page):
        contents = self.resolved(page)["value"]["/Contents"]
        parts = contents if isinstance(contents, list) else [contents]
        return b"".join(base64.b64decode(self.resolved(part)["stream"]["data"]) for part in parts)


def compare(a, left, b, right, seen, place):
    """Nothing when the values are the same, else where they differ."""
    if isinstance(left, str) and left.endswith(" R") and isinstance(right, str) and right.endswith(" R"):
        if (left, right) in seen:
            return None
        seen.add((left, right))
        left, right = a.resolved(left), b.resolved(right)
        if ("stream" in left) != ("stream" in right):
            return place
        if "stream" in left:
            if left["stream"].get("data") != right["stream"].get("data"):
                return place + ": stream"
            return compare(a, left["stream"]["dict"], b, right["stream"]["dict"], seen, place)
        return compare(a, left["value"], b, right["value"], seen, place)
    if type(left) is not type(right):
        return place
    if isinstance(left, dict):
        # A page's place in the tree and among the pieces is each file's own.
        own = {"/Parent", "/DPart", "/Length"}
        names = set(left) - own
        if names != set(right) - own:
            return place + ": keys"
        for name in sorted(names):
            found = compare(a, left[name], b, right[name], seen, place + name)
            if found:
                return found
        return None
    if isinstance(left, list):
        if len(left) != len(right):
            return place
        for index, (one, other) in enumerate(zip(left, right)):
            found = compare(a, one, b, other, seen, f"{place}[{index}]")
            if found:
                return found
        return None
    return None if left == right else place


def main():
    reprint, run, pieces = sys.argv[1], sys.argv[2], [int(piece) for piece in sys.argv[3:]]
    subprocess.run(["qpdf", "--check", reprint], capture_output=True, check=True)
    places = {}
    with open(os.path.join(run, "manifest", "purl.jsonl"), encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["print"]:
                places[row["print"]["piece"]] = row["print"]
    copy, originals, index = Document(reprint), {}, 0
    for piece in pieces:
        place = places[piece]
        path = os.path.join(run, "print", place["file"])
        original = originals.setdefault(path, Document(path))
        for number in range(place["pages"][0], place["pages"][1] + 1):
            page, copied = original.pages[number - 1], copy.pages[index]
            index += 1
            found = compare(original, page, copy, copied, set(), f"piece {piece}, page {number}: ")
            if found:
                sys.exit(found)
            print(piece, index, hashlib.sha256(copy.content(copied)).hexdigest())
    if index != len(copy.pages):
        sys.exit(f"{len(copy.pages)} pages instead of {index}")
    needed = set()
    for page in copy.pages:
        needed.add(page)
        copy.reachable(copy.resolved(page)["value"], needed)
    trailer = copy.objects["trailer"]["value"]
    root = trailer["/Root"]
    needed |= {root, trailer["/Info"]}
    # What is said of the whole document: metadata, the output intent, the hierarchy of pieces, the page tree.
    copy.reachable(copy.resolved(root)["value"], needed)
    # The file's own containers are listed as objects, too.
    containers = {
        name for name, found in copy.objects.items()
        if found.get("stream", {}).get("dict", {}).get("/Type") in ("/ObjStm", "/XRef")}
    loose = {name for name in copy.objects if name.startswith("obj:")} - containers - {"obj:" + name for name in needed}
    if loose:
        sys.exit(f"objects that no page needs: {sorted(loose)}")


main()
