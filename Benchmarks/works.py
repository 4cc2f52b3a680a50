"""The works that are measured: what is printed, for whom, and how many pieces in a round."""
import dataclasses
import os
import shutil
import subprocess

BENCHMARKS = os.path.dirname(os.path.abspath(__file__))
CHECKOUT = os.path.dirname(BENCHMARKS)
GARAMOND_FOLDER = "/usr/share/fonts/opentype/ebgaramond"  # as Fonts/fonts.conf names them
LATO_FOLDER = "/usr/share/fonts/truetype/lato"
NOTO_FOLDERS = ["/usr/share/fonts/truetype/noto", "/usr/share/fonts/opentype/noto"]


@dataclasses.dataclass
class Work:
    name: str
    title: str
    pages: int  # of each piece
    pieces: int  # in a round, if none are asked for
    job: str  # the folder with job and template
    contacts: str  # the program that writes the list: COUNT FILE
    contenders: list  # who prints it
    base: str = "https://mon.example.com/"  # of the PURLs
    symbols: int = 14  # of a token
    delimiter: str = ";"  # of the list
    artwork: list = dataclasses.field(default_factory=list)  # SVGs, below the job's folder
    fonts: list = dataclasses.field(default_factory=list)  # folders, beside those of EB Garamond and Lato

    def prepare(self, folder, pieces):
        """A copy of the job with as many contacts."""
        shutil.copytree(self.job, folder, ignore=shutil.ignore_patterns("contacts.csv", "*.py", "*.md", "cover"))
        self.remove_marks(os.path.join(folder, "job.yaml"))
        subprocess.run([self.contacts, str(pieces), os.path.join(folder, "contacts.csv")], check=True)

    @staticmethod
    def remove_marks(job):
        """The others draw no printer's marks."""
        with open(job, encoding="utf-8") as file:
            lines = [line for line in file if not line.startswith("  marks: ")]
        with open(job, "w", encoding="utf-8") as file:
            file.writelines(lines)


def _own(name, title, pages, pieces, **more):
    return Work(
        name, title, pages, pieces, os.path.join(BENCHMARKS, name), os.path.join(BENCHMARKS, "make-contacts"),
        ["tirage", "runs", "layout", "typst", "typst-one", "reportlab"], **more)


WORKS = {work.name: work for work in [
    _own("reference", "Reference piece, 2 pages A5", 2, 10_000, artwork=["background.svg"]),
    _own("letter", "Letter, 1 page A4", 1, 3_000),
    _own("labels", "Labels, 70 × 36 mm", 1, 20_000),
    Work("atelier", "Atelier, 4 pages A5", 4, 1_500, os.path.join(CHECKOUT, "Templates", "atelier"),
         os.path.join(BENCHMARKS, "make-atelier-contacts"), ["tirage", "typst", "typst-one"], "https://lumiere.example.com/", 9, ",",
         ["cover/cover.svg", "back.svg", "pictures/client.svg", "pictures/visiteur.svg", "pictures/architecte.svg"],
         NOTO_FOLDERS),
]}
