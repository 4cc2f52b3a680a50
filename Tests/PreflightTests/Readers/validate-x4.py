"""Asks pdf-oxide of each file whether it is PDF/X-4: validate-x4.py FILE…; prints `valid` or the errors' codes, one line each."""
import sys

from pdf_oxide import PdfDocument

for path in sys.argv[1:]:
    verdict = PdfDocument(path).validate_pdf_x("4")
    codes = sorted(error.split("]")[0].strip("[") for error in verdict["errors"])
    print("valid" if verdict["valid"] else " ".join(codes))
