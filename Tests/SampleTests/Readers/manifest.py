"""The manifest, as its schema, its own descriptor, a database and arithmetic say it must be."""
import csv
import hashlib
import json
import os

import jsonschema

from findings import told, wrong

BASE = "https://go.example.com/"
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def read_manifest(run, scratch):
    """Its rows, checked."""
    folder = os.path.join(run, "manifest")
    check_descriptor(folder)
    schema = json.load(open(os.path.join(folder, "schema/purl-row.v1.json"), encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    rows = [json.loads(line) for line in open(os.path.join(folder, "purl.jsonl"), encoding="utf-8")]
    for number, row in enumerate(rows, 1):
        for error in validator.iter_errors(row):
            wrong(f"manifest row {number}: {error.message[:100]}")
        check_token(number, row)
    for key in ["token", "rid"]:
        if len({row[key] for row in rows}) != len(rows):
            wrong(f"manifest: a {key} is there twice")
    expected = [flat(row) for row in rows]
    with open(os.path.join(folder, "purl.csv"), encoding="utf-8", newline="") as file:
        if [list(row.values()) for row in csv.DictReader(file)] != expected:
            wrong("purl.csv differs from purl.jsonl")
    check_import(folder, scratch, expected)
    return rows


def check_descriptor(folder):
    """datapackage.json tells the truth about every file beside it."""
    descriptor = json.load(open(os.path.join(folder, "datapackage.json"), encoding="utf-8"))
    for resource in descriptor["resources"]:
        data = open(os.path.join(folder, resource["path"]), "rb").read()
        if resource["hash"] != "sha256:" + hashlib.sha256(data).hexdigest() or resource["bytes"] != len(data):
            wrong(f"manifest: {resource['path']} is not what the descriptor says")
    named = {resource["path"] for resource in descriptor["resources"]} | {"datapackage.json"}
    there = {os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names}
    if named != there:
        wrong(f"manifest: the descriptor and the folder disagree on {sorted(named ^ there)}")


def flat(row):
    """A row as the table has it."""
    place = row["print"] or {"file": "", "pages": ["", ""], "piece": ""}
    cells = [
        row["token"], row["campaign"], row["rid"], row["target"], row["valid"]["from"], row["valid"]["until"], "live",
        row["seq"], row["purl"], place["file"], place["pages"][0], place["pages"][1], place["piece"], row["kind"]]
    return ["" if cell is None else str(cell) for cell in cells]


def check_import(folder, scratch, expected):
    """The commands in README.txt fill an SQLite table; the second one again changes nothing."""
    database = os.path.join(scratch, "purl.db")
    lines = [line.strip() for line in open(os.path.join(folder, "README.txt"), encoding="utf-8")]
    commands = [line.replace("purl.db", f"'{database}'") for line in lines if line.startswith("sqlite3 purl.db ")]
    if len(commands) != 2:
        wrong("README.txt has not two commands for sqlite3")
    for command in commands + commands[1:]:
        told("sh", "-c", command, folder=folder)
    query = "SELECT * FROM purl ORDER BY piece IS NULL OR piece = '', CAST(piece AS INTEGER)"
    table = told("sqlite3", "-csv", database, query).decode()
    if list(csv.reader(table.splitlines())) != expected:
        wrong("the table that README.txt fills differs from purl.jsonl")


def check_token(number, row):
    """The check symbol, worked out anew: sum of symbols times powers of 2 in GF(32) with x^5 + x^2 + 1."""
    digits = [ALPHABET.index(symbol) for symbol in row["token"]]
    check = 0
    for place, digit in enumerate(digits[:-1]):
        value = digit
        for _ in range(len(digits) - 1 - place):
            value <<= 1
            if value & 32:
                value ^= 0b100101
        check ^= value
    if len(digits) != 14 or check != digits[-1]:
        wrong(f"manifest row {number}: the check symbol is wrong")
    if row["purl"] != BASE + row["token"]:
        wrong(f"manifest row {number}: purl is not base and token")
    if row["qr"]["payload"] != BASE + row["token"].upper():
        wrong(f"manifest row {number}: payload is not base and token")
