#!/usr/bin/python3
"""Reads a published run of the postcard with programs that are not ours, and says everything that is wrong.

    read-run.py RUN CONTACTS SCRATCH

Prints one JSON object: what was counted, and the problems.
"""
import random
import sys

from published_run import PublishedRun, folded


def main():
    run = PublishedRun(*sys.argv[1:4], page=(148, 105, 3, 10))
    said = run.read()
    name = lambda contact: folded(f"{contact['first_name'] or 'Famille'} {contact['last_name']}")
    chance = random.Random(20261001)
    read = 0
    for index, (row, contact, texts, codes) in enumerate(said):
        piece = row["print"]["piece"]
        if len(texts) != 2:
            run.wrong(f"piece {piece} has {len(texts)} pages")
            continue
        front, back = texts
        if folded((contact["first_name"] or "Ce soir-là") + ",") not in front:
            run.wrong(f"piece {piece}: the greeting is not on the front")
        for what, text in [("name", name(contact)), ("address", folded(contact["address"])), ("PURL", run.short(row)),
                           ("town", folded(contact["postcode"] + contact["city"]))]:
            if text not in back:
                run.wrong(f"piece {piece}: its {what} is not on its back")
        if f"postcardr1{piece:06d}2/2" not in back:
            run.wrong(f"piece {piece}: its control mark is not on page 2")
        others = {index - 1, index + 1, *(chance.randrange(len(said)) for _ in range(8))} - {index}
        for other in others:
            if 0 <= other < len(said) and (name(said[other][1]) in back or run.short(said[other][0]) in front + back):
                run.wrong(f"piece {piece}: shows the name or PURL of piece {said[other][0]['print']['piece']}")
        read += run.check_codes(piece, codes, [None, row["qr"]["payload"]])
    run.tell({"pieces": len(said), "codesRead": read})


main()
