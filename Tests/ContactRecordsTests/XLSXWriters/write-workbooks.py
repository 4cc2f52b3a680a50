#!/usr/bin/python3
"""Writes workbooks for tests. Reads a JSON list of orders from standard input, each with a `path` and one of

  sheets   [{"name", "rows": [[cell]], "state"}], written by openpyxl; "epoch": 1904 if wanted. A cell is null, or
           {"text"}, {"number"}, {"flag"}, {"error"}, {"formula"}, {"day"}, {"moment"} or {"clock"} (ISO 8601), and
           may have a "format" (a format code)
  parts    [{"name", "text"}], zipped as they are; "stored": true to leave them unpacked; "encoding", if not UTF-8;
           "repeats": [{"name", "head", "body", "times", "tail"}] for parts too large to be given whole
  count    that many rows of 20 columns, written as they come into the sheet of the given parts
"""
import datetime
import json
import sys
import warnings
import zipfile

import openpyxl
import openpyxl.utils.datetime


def value(cell):
    if cell is None:
        return None
    kind, given = next((key, cell[key]) for key in cell if key != "format")
    if kind == "day":
        return datetime.date.fromisoformat(given)
    if kind == "moment":
        return datetime.datetime.fromisoformat(given)
    if kind == "clock":
        return datetime.time.fromisoformat(given)
    return given


def put(sheet, row, column, cell):
    if cell is None:
        return
    target = sheet.cell(row, column)
    target.value = value(cell)
    # A text that begins with `=` or looks like an error stays a text.
    if "text" in cell:
        target.data_type = "s"
    if "format" in cell:
        target.number_format = cell["format"]


def write_sheets(order):
    book = openpyxl.Workbook()
    book.remove(book.active)
    if order.get("epoch") == 1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    for given in order["sheets"]:
        sheet = book.create_sheet(given["name"])
        sheet.sheet_state = given.get("state") or "visible"
        for row, cells in enumerate(given["rows"], 1):
            for column, cell in enumerate(cells, 1):
                put(sheet, row, column, cell)
    book.save(order["path"])


def write_parts(order):
    method = zipfile.ZIP_STORED if order.get("stored") else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(order["path"], "w", method) as archive:
        for part in order["parts"]:
            with warnings.catch_warnings():
                # One of a name twice is what a test is about.
                warnings.simplefilter("ignore")
                archive.writestr(part["name"], part["text"].encode(order.get("encoding") or "utf-8"))
        for part in order.get("repeats") or []:
            entry = zipfile.ZipInfo(part["name"])
            entry.compress_type = method
            with archive.open(entry, "w", force_zip64=True) as stream:
                stream.write(part["head"].encode())
                block = part["body"].encode() * 100
                for _ in range(part["times"] // 100):
                    stream.write(block)
                stream.write(part["body"].encode() * (part["times"] % 100))
                stream.write(part["tail"].encode())


def write_rows(order):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    with zipfile.ZipFile(order["path"], "w", zipfile.ZIP_DEFLATED) as archive:
        for part in order["parts"]:
            archive.writestr(part["name"], part["text"])
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData><row>'.encode())
            sheet.write("".join(f'<c t="str"><v>c{column}</v></c>' for column in range(20)).encode())
            sheet.write(b"</row>")
            for row in range(order["count"]):
                cells = (f'<c t="str"><v>cell {row} {column}</v></c>' for column in range(1, 20))
                sheet.write(f'<row r="{row + 2}"><c r="A{row + 2}"><v>{row}</v></c>{"".join(cells)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


for order in json.load(sys.stdin):
    if order.get("sheets"):
        write_sheets(order)
    elif order.get("count"):
        write_rows(order)
    else:
        write_parts(order)
