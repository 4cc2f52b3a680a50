"""The same list and rules as a script that a print shop might keep: Python's csv module, all rows in memory.

Prints how many rows would be printed. Knows no title case with particles and no order by locale.
"""
import csv
import datetime
import hashlib
import sys

folder = sys.argv[1]
today = datetime.date(2026, 10, 1)
salutation = {"M": "Cher Monsieur", "Mme": "Chère Madame"}
with open(f"{folder}/robinson.csv", encoding="utf-8") as file:
    robinson = {row["email"].strip().casefold() for row in csv.DictReader(file)}
kept = {}
suppressed = set()
with open(f"{folder}/contacts.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file):
        row["full_name"] = f"{row['first_name']} {row['last_name'].title()}"
        row["greeting"] = salutation.get(row["title"], "Madame, Monsieur")
        days = (today - datetime.date.fromisoformat(row["last_visit"])).days
        row["offer"] = "gold" if float(row["amount"]) > 1000 and days < 3650 else "plain"
        digest = hashlib.sha256(b"letter\0" + row["id"].encode()).digest()
        row["letter"] = "AB"[digest[0] % 2]
        email = row["email"].strip().casefold()
        if email in robinson or row["status"] == "gone":
            suppressed.add(row["id"])
            continue
        if row["country"] == "FR" and row["opt_out"] != "yes":
            kept[email] = row
printed = sorted(
    (row for row in kept.values() if row["id"] not in suppressed), key=lambda row: (row["postcode"], row["city"]))
print(len(printed))
