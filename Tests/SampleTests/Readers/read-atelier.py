#!/usr/bin/python3
"""Reads a published run of the atelier's invitation with programs that are not ours, and says everything that is wrong.

    read-atelier.py RUN CONTACTS SCRATCH

Prints one JSON object: what was counted, and the problems.
"""
import random
import sys
import unicodedata

from published_run import PublishedRun, folded

PAGES = 4
CODE = 3  # the page that has it


def says(page, text):
    """Whether a page shows a text; of a script from right to left whether it shows its letters, wherever lines break."""
    if text in page:
        return True
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return not set(text) - set(page)
    return False


def main():
    run = PublishedRun(*sys.argv[1:4], page=(148, 210, 3, 10), has_pictures=True, base="https://lumiere.example.com/",
                       coded=[CODE])
    said = run.read()
    chance = random.Random(20270222)
    read = 0
    scripts = set()
    for index, (row, contact, texts, codes) in enumerate(said):
        piece = row["print"]["piece"]
        if len(texts) != PAGES:
            run.wrong(f"piece {piece} has {len(texts)} pages")
            continue
        cover, _, letter, back = texts
        # Where the family name stands first it is what people are called by.
        names = [folded(contact[key]) for key in ("first_name", "last_name") if contact[key]]
        if contact["first_name"] and not any(says(cover, name) for name in names):
            run.wrong(f"piece {piece}: its name is not on the cover")
        if contact["first_name"] and not all(says(letter, name) for name in names):
            run.wrong(f"piece {piece}: its name is not on the letter")
        short = run.short(row)
        for what, page, text in [("PURL", letter, short), ("address", back, folded(contact["address"])),
                                 ("town", back, folded(contact["postcode"] + contact["city"]))]:
            if text not in page:
                run.wrong(f"piece {piece}: its {what} is not where it belongs")
        for number, page in enumerate(texts, 1):
            if f"atelierr1{piece:06d}{number}/{PAGES}" not in page:
                run.wrong(f"piece {piece}: its control mark is not on page {number}")
            if "\ufffd" in page:
                run.wrong(f"piece {piece}: page {number} has a text that cannot be copied")
        others = {index - 1, index + 1, *(chance.randrange(len(said)) for _ in range(8))} - {index}
        for other in others:
            if 0 <= other < len(said) and run.short(said[other][0]) in letter:
                run.wrong(f"piece {piece}: shows the PURL of piece {said[other][0]['print']['piece']}")
        read += run.check_codes(piece, codes, [row["qr"]["payload"] if page == CODE else None
                                               for page in range(1, PAGES + 1)])
        scripts |= {unicodedata.name(c, "?").split()[0] for c in contact["first_name"] if c.isalpha()}
    run.tell({"pieces": len(said), "codesRead": read, "scripts": len(scripts)})


main()
