"""What the readers share: the problems found so far, and how texts are compared."""
import os
import subprocess
import unicodedata

problems = []


def wrong(text):
    problems.append(text)


def told(*command, folder=None):
    """What a program prints; its failure is a problem."""
    done = subprocess.run(command, capture_output=True, cwd=folder)
    if done.returncode != 0:
        wrong(f"{command[0]} {os.path.basename(command[-1])}: exit {done.returncode}: {done.stderr.decode()[:300]}")
    return done.stdout


def folded(text):
    """As people compare: compatibility forms alike, no blanks, no marks of direction."""
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")
