"""Holds a finished PDF against the one that cairo drew: compare-inks.py DRAWN FINISHED TABLE

TABLE is JSON: {"process": whether the press has process colours, "tagged": whether RGB gets a profile,
"group": the space that transparency mixes in, "inks": {"rrggbb": {"kind", "values", "name", "alternate", "overprints"}}}.
Everything that differs and should not, or does not and should, is told in a line. The last line counts what was looked at.
"""
import json
import re
import sys
from collections import Counter

import pikepdf

drawn_path, finished_path, table_path = sys.argv[1:]
drawn, finished = pikepdf.open(drawn_path), pikepdf.open(finished_path)
table = json.load(open(table_path))
inks = table["inks"]
seen = Counter()
faults = []
SPACE = b"\0\t\n\f\r "
DELIMITERS = b"()<>[]{}/%" + SPACE


def values(dictionary):
    return [value for _, value in dictionary.items()]


def fault(text):
    faults.append(text)


def tokens(data):
    """A content stream's words as bytes."""
    at, found = 0, []
    while at < len(data):
        byte = data[at:at + 1]
        start = at
        if byte in SPACE:
            at += 1
            continue
        if byte == b"(":
            depth = 0
            while True:
                if data[at:at + 1] == b"\\":
                    at += 1
                elif data[at:at + 1] == b"(":
                    depth += 1
                elif data[at:at + 1] == b")":
                    depth -= 1
                at += 1
                if depth == 0:
                    break
        elif data[at:at + 2] in (b"<<", b">>"):
            at += 2
        elif byte == b"<":
            at = data.index(b">", at) + 1
        elif byte in b"[]":
            at += 1
        else:
            at += 1
            while at < len(data) and data[at:at + 1] not in DELIMITERS:
                at += 1
        found.append(data[start:at])
    return found


OPERATOR = re.compile(rb"[A-Za-z'\"][A-Za-z0-9*'\"]*$")


def instructions(data):
    operands = []
    for token in tokens(data):
        if OPERATOR.match(token) and token not in (b"true", b"false", b"null"):
            yield operands, token
            operands = []
        else:
            operands.append(token)
    if operands:
        fault("operands without an operator")


def digits(values):
    return "".join("%02x" % round(float(value) * 255) for value in values)


def number(value):
    return format(value, "f").rstrip("0").rstrip(".") if value else "0"


def written(key, is_fill):
    """The words that say a stand-in's ink."""
    ink = inks.get(key)
    if ink is None:
        fault("the colour " + key + " is in no table")
        return []
    values = [number(value).encode() for value in ink["values"]]
    kind = ink["kind"]
    plain = {"gray": (b"g", b"G"), "process": (b"k", b"K"), "plain-rgb": (b"rg", b"RG")}
    if kind in plain:
        return values + [plain[kind][0 if is_fill else 1]]
    return [b"/" + ink["resource"].encode(), b"cs" if is_fill else b"CS"] + values + [b"scn" if is_fill else b"SCN"]


def spot_space(value, ink, where):
    try:
        family, name, alternate, function = value
        wanted = [0, 0, 0, 0], ink["alternate"]
        if str(family) != "/Separation" or bytes(name.unparse()) is None or str(alternate) != "/DeviceCMYK":
            fault(where + ": " + str(list(value)))
        if str(name)[1:] != ink["name"]:
            fault(where + ": named " + str(name))
        got = [float(v) for v in function.C0], [float(v) for v in function.C1]
        if got != wanted or int(function.FunctionType) != 2 or float(function.N) != 1:
            fault(where + ": tint " + repr(got) + " instead of " + repr(wanted))
    except (ValueError, AttributeError) as error:
        fault(where + ": " + str(error))


def rgb_space(value, where):
    if not (isinstance(value, pikepdf.Array) and str(value[0]) == "/ICCBased" and int(value[1].N) == 3
            and value[1].read_bytes()[36:40] == b"acsp"):
        fault(where + ": RGB without a profile")


def check_spaces(resources, used, where):
    """Exactly those that the content names."""
    spaces = resources.get("/ColorSpace", {})
    names = {key[1:] for key in spaces.keys()}
    if names != {ink["resource"] for ink in used.values()}:
        fault(where + ": has the spaces " + " ".join(sorted(names)) + ", names " + " ".join(sorted(used)))
        return
    for name, ink in used.items():
        if ink["kind"] == "rgb":
            rgb_space(spaces["/" + name], where)
        else:
            spot_space(spaces["/" + name], ink, where)
        seen["spaces"] += 1


PAINTING = {b"f": "f", b"F": "f", b"f*": "f", b"S": "s", b"s": "s", b"B": "fs", b"B*": "fs", b"b": "fs", b"b*": "fs",
            b"Tj": "f", b"TJ": "f", b"'": "f", b'"': "f"}


def is_ours(operands, operator):
    return operator == b"gs" and operands[0].startswith(b"/TiO")


def walk(before, after, resources_before, resources_after, entered, where, forms):
    """Both streams side by side; `entered`: whether fills and strokes overprint where the form is painted."""
    old = list(instructions(before))
    new = list(instructions(after))
    used = {}
    states = resources_after.get("/ExtGState", {})
    overprint = entered
    wanted = (False, False)
    saved = []
    at = 0
    uses_overprint = False
    for operands, operator in old:
        key = None
        expected = operands + [operator]
        if operator in (b"rg", b"RG"):
            key = digits(operands[-3:])
            expected = written(key, operator == b"rg")
            seen["colours"] += 1
            ink = inks.get(key, {})
            if "resource" in ink:
                used[ink["resource"]] = ink
            if operator == b"rg":
                wanted = (ink.get("overprints", False), wanted[1])
            else:
                wanted = (wanted[0], ink.get("overprints", False))
        got = []
        while at < len(new) and len(got) < len(expected):
            more, op = new[at]
            if is_ours(more, op):
                state = states.get(more[0].decode())
                if state is None or int(state.OPM) != 1:
                    fault(where + ": the state " + more[0].decode())
                    break
                overprint = (bool(state.op), bool(state.OP))
                uses_overprint = True
                at += 1
                continue
            got += more + [op]
            at += 1
        if got != expected:
            fault(where + ": " + repr(got) + " instead of " + repr(expected))
            return
        if operator == b"q":
            saved.append((overprint, wanted))
        elif operator == b"Q":
            overprint, wanted = saved.pop()
        elif operator == b"scn":
            wanted = (False, wanted[1])
        elif operator == b"SCN":
            wanted = (wanted[0], False)
        elif operator in PAINTING:
            seen["paints"] += 1
            for place, kind in enumerate("fs"):
                if kind in PAINTING[operator]:
                    seen["overprinted"] += wanted[place]
                    if overprint[place] != wanted[place]:
                        fault(where + ": %s at %s overprints %s" % (kind, operator.decode(), overprint[place]))
        elif operator == b"sh":
            seen["paints"] += 1
            if overprint[0]:
                fault(where + ": a shading overprints")
        elif operator == b"Do":
            name = operands[0].decode()
            target = resources_before.XObject[name]
            if str(target.Subtype) == "/Form":
                if overprint != (False, False):
                    fault(where + ": a form is entered with " + repr(overprint))
                forms.add(target.objgen[0])
            elif target.get("/ImageMask", False):
                seen["stencils"] += 1
                seen["overprinted"] += wanted[0]
                if overprint[0] != wanted[0]:
                    fault(where + ": a stencil overprints %s" % overprint[0])
            elif overprint[0]:
                fault(where + ": a picture overprints")
    rest = [word for more, op in new[at:] if not is_ours(more, op) for word in more + [op]]
    if rest:
        fault(where + ": more at the end: " + repr(rest))
    check_spaces(resources_after, used, where)
    names = {key for key in states.keys() if key.startswith("/TiO")}
    if bool(names) != uses_overprint:
        fault(where + ": states " + repr(names))
    if not uses_overprint and b"TiO" in after:
        fault(where + ": names a state of overprint")


def ends(function):
    if "/Functions" in function:
        for part in function.Functions:
            yield from ends(part)
    else:
        yield [float(value) for value in function.C0]
        yield [float(value) for value in function.C1]


def shading(old, new, where):
    if str(old.ColorSpace) != "/DeviceRGB":
        if old.unparse(resolved=True) != new.unparse(resolved=True):
            fault(where + ": changed")
        return
    seen["gradients"] += 1
    keys = [digits(end) for end in ends(old.Function)]
    found = [inks[key] for key in keys]
    families = {ink["family"] for ink in found} - {"white"}
    if families <= {"gray"} and not table["process"]:
        space = "/DeviceGray"
    elif families <= {"gray"} and "true-gray" in {ink["colour"] for ink in found} and not (
            {ink["colour"] for ink in found} & {"black"}):
        space = "/DeviceGray"
    elif families <= {"gray", "process"}:
        space = "/DeviceCMYK"
    elif families <= {"rgb", "gray"} and not table["tagged"] or families == {"rgb"}:
        space = "rgb"
    elif len(families) == 1:
        space = "spot"
    else:
        fault(where + ": mixes " + repr(families))
        return
    got_space = new.ColorSpace
    if space == "spot":
        spot_space(got_space, next(ink for ink in found if ink["family"] in families), where)
    elif space == "rgb":
        if table["tagged"]:
            rgb_space(got_space, where)
        elif str(got_space) != "/DeviceRGB":
            fault(where + ": " + str(got_space))
    elif str(got_space) != space:
        fault(where + ": " + str(got_space) + " instead of " + space)
    for ink, got in zip(found, ends(new.Function)):
        name = ink["family"]
        if space == "spot":
            wanted = [0] if name == "white" else ink["values"]
        elif space == "rgb":
            wanted = {"white": [1, 1, 1]}.get(name) or (ink["values"] if name == "rgb" else ink["lightness"] * 3)
        elif space == "/DeviceGray":
            wanted = ink["lightness"]
        else:
            wanted = ink["values"] if name == "process" else [0, 0, 0, round(1 - ink["lightness"][0], 4)]
        if [round(value, 6) for value in got] != [round(value, 6) for value in wanted]:
            fault(where + ": " + repr(got) + " instead of " + repr(wanted))


def is_transparent(resources, seen_objects):
    for state in values(resources.get("/ExtGState", {})):
        if state.get("/CA", 1) != 1 or state.get("/ca", 1) != 1 or "/SMask" in state:
            return True
    for kind in ("/XObject", "/Pattern"):
        for target in values(resources.get(kind, {})):
            if target.objgen in seen_objects or not isinstance(target, pikepdf.Stream):
                continue
            seen_objects.add(target.objgen)
            if "/SMask" in target or is_transparent(target.get("/Resources", {}), seen_objects):
                return True
    return False


def check_group(old, new, needed, where):
    group = new.get("/Group")
    if (group is not None) != (needed and "/Group" in old):
        fault(where + ": group " + str(group))
    if group is not None:
        wanted = table["group"] if str(old.Group.CS) == "/DeviceRGB" else str(old.Group.CS)
        if str(group.CS) != wanted:
            fault(where + ": blends in " + str(group.CS))
        seen["groups"] += 1


if len(drawn.pages) != len(finished.pages):
    fault("other pages")
anything = False
for thing in drawn.objects:
    if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
        states = thing.get("/ExtGState", thing.get("/Resources", {}).get("/ExtGState", {})
                           if isinstance(thing.get("/Resources", {}), pikepdf.Dictionary) else {})
        anything = anything or "/SMask" in thing or any(
            state.get("/CA", 1) != 1 or state.get("/ca", 1) != 1 or "/SMask" in state for state in values(states))

for index, (old, new) in enumerate(zip(drawn.pages, finished.pages), 1):
    where = "page %d" % index
    walk(old.Contents.read_bytes(), new.Contents.read_bytes(), old.Resources, new.Resources, (False, False), where, set())
    check_group(old.obj, new.obj, is_transparent(old.Resources, set()), where)

contents = {page.Contents.objgen for page in drawn.pages}
for old in drawn.objects:
    if not isinstance(old, (pikepdf.Dictionary, pikepdf.Stream)) or not old.is_indirect:
        continue
    where = "object %d" % old.objgen[0]
    new = finished.get_object(old.objgen[0], 0)
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if str(old.get("/Type")) == "/FontDescriptor" and key in old:
            seen["fonts"] += 1
            if old[key].read_raw_bytes() != new[key].read_raw_bytes():
                fault(where + ": a font's bytes changed")
    if "/ShadingType" in old:
        shading(old, new, where)
    if not isinstance(old, pikepdf.Stream):
        continue
    if str(old.get("/Subtype")) == "/Form" or old.get("/PatternType") == 1:
        seen["forms"] += 1
        walk(old.read_bytes(), new.read_bytes(), old.get("/Resources", pikepdf.Dictionary()),
             new.get("/Resources", pikepdf.Dictionary()), (False, False), where, set())
        check_group(old, new, anything, where)
    elif str(old.get("/Subtype")) == "/Image":
        seen["pictures"] += 1
        if old.read_raw_bytes() != new.read_raw_bytes():
            fault(where + ": its bytes changed")
        if table["tagged"] and str(old.get("/ColorSpace")) == "/DeviceRGB":
            rgb_space(new.ColorSpace, where)
        elif str(old.get("/ColorSpace")) != str(new.get("/ColorSpace")):
            fault(where + ": another colour space")
    elif old.objgen not in contents and old.read_bytes() != new.read_bytes():
        fault(where + ": its bytes changed")

# Nothing of cairo's is left that nothing leads to.
reached = set()


def reach(value):
    stack = [value]
    while stack:
        value = stack.pop()
        if not isinstance(value, pikepdf.Object):
            continue
        if value.is_indirect:
            if value.objgen in reached:
                continue
            reached.add(value.objgen)
        if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            stack += values(value)
        elif isinstance(value, pikepdf.Array):
            stack += list(value)


reach(finished.trailer)
for thing in finished.objects:
    if isinstance(thing, pikepdf.Object) and thing.is_indirect and thing.objgen not in reached:
        if str(thing.get("/Type")) not in ("/ObjStm", "/XRef") if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) else True:
            fault("object %d is led to by nothing: %s" % (thing.objgen[0], thing.unparse(resolved=True)[:60]))

for text in faults[:20]:
    print(text)
print(" ".join("%s=%d" % pair for pair in sorted(seen.items())))
