"""Reads a system-call trace and checks that what was published lasts: written, synced, renamed, the folder synced.

    read-syncs.py TRACE FINAL…            says what is in the wrong order; exit code 1 if anything is
    read-syncs.py --prove TRACE FINAL…    takes out each sync that a published file hangs on, one at a time, and
                                          fails unless its absence is told

TRACE is of `strace -f -y`; FINAL are files, folders and links as they lie now, absolute. A call that others came
between counts from its beginning where it must be late (a rename), and to its end where it must be early (a write).
"""
import os
import re
import sys

CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)$")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
DESCRIPTOR = re.compile(r"^\d+<([^>]*)>")
WRITES = {"write", "pwrite64", "writev", "pwritev", "ftruncate", "fallocate", "copy_file_range", "sendfile"}


def calls(lines):
    """(name, arguments, first line, last line) of each call that succeeded."""
    begun = {}
    for number, line in enumerate(lines):
        if match := RESUMED.match(line):
            name, arguments, start = begun.pop(match[1], (None, "", 0))
            if name and " = -1 " not in match[3]:
                yield name, arguments, start, number
        elif match := CALL.match(line):
            if match[3].endswith("<unfinished ...>"):
                begun[match[1]] = (match[2], match[3][: -len("<unfinished ...>")], number)
            elif " = -1 " not in match[3]:
                yield match[2], match[3], number, number


class Node:
    """A file, folder or link, whatever its name."""

    def __init__(self):
        self.written = None  # the end of the last write
        self.syncs = []  # (begin, end)
        self.renames = []  # begin of each rename of it or of a folder it lies in


class History:
    def __init__(self, lines):
        self.nodes = {}
        self.named = {}  # path -> end of the call that gave it
        for name, arguments, start, end in calls(lines):
            self.apply(name, arguments, start, end)

    def node(self, path):
        return self.nodes.setdefault(path, Node())

    def apply(self, name, arguments, start, end):
        texts = QUOTED.findall(arguments)
        descriptor = DESCRIPTOR.match(arguments)
        if name in WRITES and descriptor:
            self.node(descriptor[1]).written = end
        elif name in ("fsync", "fdatasync") and descriptor:
            self.node(descriptor[1]).syncs.append((start, end))
        elif name in ("openat", "open", "creat") and texts:
            path = texts[0]
            if path not in self.nodes and ("O_CREAT" in arguments or name == "creat"):
                self.node(path)
                self.named[path] = end
        elif name in ("rename", "renameat", "renameat2") and len(texts) == 2:
            self.rename(*texts, start, end)
        elif name in ("link", "linkat") and len(texts) == 2:
            self.nodes[texts[1]] = self.node(texts[0])
            self.named[texts[1]] = end
        elif name in ("symlink", "symlinkat", "mkdir", "mkdirat") and texts:
            self.nodes[texts[-1]] = Node()
            self.named[texts[-1]] = end
        elif name in ("unlink", "rmdir") and texts:
            self.nodes.pop(texts[0], None)
            self.named.pop(texts[0], None)

    def rename(self, old, new, start, end):
        for table in (self.nodes, self.named):
            for path in [path for path in table if path == new or path.startswith(new + "/")]:
                del table[path]
            for path in [path for path in table if path == old or path.startswith(old + "/")]:
                table[new + path[len(old):]] = table.pop(path)
        self.node(new)
        self.named[new] = end
        for path, node in self.nodes.items():
            if path == new or path.startswith(new + "/"):
                node.renames.append(start)


def faults(lines, finals):
    history = History(lines)
    paths = []
    for final in finals:
        paths.append(final)
        if os.path.isdir(final) and not os.path.islink(final):
            for folder, folders, files in os.walk(final):
                paths += [os.path.join(folder, name) for name in folders + files]
    for path in sorted(paths):
        if path not in history.nodes:
            yield f"{path}: the trace has no such name"
            continue
        node = history.nodes[path]
        if os.path.isfile(path) and not os.path.islink(path):
            if node.written is None:
                yield f"{path}: never written"
                continue
            # The first after it was written: under the name, or in the folder, by which it becomes known.
            known = next((time for time in node.renames if time > node.written), len(lines))
            if not any(begin > node.written and end < known for begin, end in node.syncs):
                yield f"{path}: not synced between its last write and its rename"
            if path not in finals and known == len(lines):
                yield f"{path}: written after its rename"
        if path in history.named:
            folder = history.nodes.get(os.path.dirname(path), Node())
            # A folder's names must last before it is itself renamed into view.
            known = next((time for time in folder.renames if time > history.named[path]), len(lines))
            if not any(begin > history.named[path] and end < known for begin, end in folder.syncs):
                yield f"{path}: its folder is not synced after it got this name"


def main(arguments):
    proves = arguments[0] == "--prove"
    trace, *finals = arguments[1:] if proves else arguments
    with open(trace, encoding="utf-8", errors="replace") as file:
        lines = file.read().splitlines()
    found = list(faults(lines, finals))
    print(*found, sep="\n", end="\n" if found else "")
    if found or not proves:
        return bool(found)
    # Of files every sync, of the folders of final names the last one: an earlier one is made good by a later.
    history = History(lines)
    needed = set()
    for path, node in history.nodes.items():
        if os.path.isfile(path) and any(path == final or path.startswith(final + "/") for final in finals):
            needed.update(begin for begin, _ in node.syncs)
    for final in finals:
        folder = history.nodes.get(os.path.dirname(final))
        if folder:
            needed.add(max(begin for begin, _ in folder.syncs))
    untold = [number for number in needed if not list(faults(blank(lines, number), finals))]
    for number in sorted(untold):
        print(f"not told: {lines[number]}")
    print(f"{len(needed)} syncs taken out, {len(needed) - len(untold)} told")
    return bool(untold) or not needed


def blank(lines, number):
    """The trace with a line that says nothing in place of one."""
    return lines[:number] + [""] + lines[number + 1:]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
