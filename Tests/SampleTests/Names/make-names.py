#!/usr/bin/python3
"""Two thousand names in all the locales of Faker, as a list: `make-names.py > names.csv`. The same every time."""
import csv
import sys

from faker import Faker
from faker.config import AVAILABLE_LOCALES

COUNT, SEED = 2000, 20261121

writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["id", "locale", "name"])
locales = sorted(AVAILABLE_LOCALES)
fakers = {}
for locale in locales:
    fakers[locale] = Faker(locale)
    fakers[locale].seed_instance(f"{SEED} {locale}")
for number in range(COUNT):
    locale = locales[number % len(locales)]
    writer.writerow([number + 1, locale, fakers[locale].name()])
