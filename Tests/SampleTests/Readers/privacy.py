"""No name, address or token where none belongs."""
import os

from containers import Objects
from findings import folded, wrong


def personal(row):
    """What tells a contact from others, in the forms in which it could be shown. Short values occur by chance."""
    first, last = row.get("first_name", ""), row.get("last_name", "")
    texts = [f"{first} {last}", f"{last} {first}", last, row.get("address", ""), row.get("company", "")]
    return {text for text in map(folded, texts) if len(text) >= 6}


def check_privacy(run, parts, list_rows, manifest_rows, logs):
    """Looks into all that is published but pages, plan and list, and into what the command said."""
    open_texts, manifest_texts = {}, {}
    for folder, _, names in os.walk(run):
        for name in names:
            path = os.path.join(folder, name)
            if not name.endswith((".pdf", ".sqlite")):
                in_manifest = os.path.basename(folder) == "manifest" and name.startswith("purl.")
                texts = manifest_texts if in_manifest else open_texts
                texts[name] = folded(open(path, encoding="utf-8").read())
    for part in parts:
        # Info, names and all other strings outside the pages' content.
        objects = Objects(part)
        open_texts[objects.name + " (objects)"] = folded(objects.text)
    for path in logs:
        open_texts["log " + os.path.basename(path)] = folded(open(path, encoding="utf-8").read())
    for line, row in list_rows.items():
        for text in personal(row):
            for name, content in (open_texts | manifest_texts).items():
                if text in content:
                    wrong(f"{name} holds a name, firm or address of line {line}")
    for number, row in enumerate(manifest_rows, 1):
        for name, content in open_texts.items():
            if row["token"] in content.lower():
                wrong(f"{name} holds the token of manifest row {number}")
    return len(open_texts) + len(manifest_texts)
