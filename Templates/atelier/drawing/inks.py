"""Colours of a screen as inks of a press, and what takes them: SVG classes and a template's `colours`."""

import re

# What the sixteen solids look like on coated paper, in sRGB: paper, K, Y, YK, M, MK, MY, MYK, and the same on cyan.
SOLIDS = ("ffffff", "231f20", "fff200", "1b1a00", "ec008c", "230000", "ed1c24", "220000",
          "00aeef", "000e23", "00a650", "001200", "2e3092", "000001", "363639", "000000")
# The accent, which is an ink of its own; the process colours are what stands for it.
SPOT = {"b8431a": ("ember", "spot(PANTONE 1675 C, cmyk(20, 86, 100, 10))")}


def root_of_light(digits):
    """Of an sRGB colour, the square root of its light: Yule and Nielsen's factor of 2."""
    shades = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    return [(v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4) ** 0.5 for v in shades]


ROOTS = [root_of_light(digits) for digits in SOLIDS]


# Of the paper, what a tint of cyan, magenta or yellow leaves bare.
BARE = [(1 - tint / 100) ** 0.9 for tint in range(101)]


def seen(c, m, y, k):
    """What tints, in percent, look like: the solids, each by the share of the paper that it covers (Neugebauer)."""
    sums = [0.0, 0.0, 0.0]
    bare = ((8, BARE[c]), (4, BARE[m]), (2, BARE[y]), (1, 1 - k / 100))
    for i, root in enumerate(ROOTS):
        share = 1.0
        for bit, paper in bare:
            share *= 1 - paper if i & bit else paper
        if share:
            sums = [a + share * b for a, b in zip(sums, root)]
    return sums


def process(digits):
    """Cyan, magenta, yellow and black in whole percent, one of the first three none: grey is black's alone."""
    wanted = root_of_light(digits)

    def miss(tints):
        return sum((a - b) ** 2 for a, b in zip(seen(*tints), wanted))

    best = None
    for none in range(3):
        tints, step = [0 if i == none else 50 for i in range(4)], 32
        nearest = miss(tints)
        while step:
            moved = False
            for i in range(4):
                for way in (-step, step):
                    other = tints[:i] + [min(100, max(0, tints[i] + way))] + tints[i + 1:]
                    if i != none and miss(other) < nearest - 1e-12:
                        tints, nearest, moved = other, miss(other), True
            if not moved:
                step //= 2
        if best is None or nearest < best[0] - 1e-12:
            best = nearest, tints
    return tuple(best[1])


def name(digits):
    return SPOT[digits][0] if digits in SPOT else "rgb-" + digits


def inked(svg):
    """The SVG with a class for the ink of each colour in it, and those colours' digits."""
    used = set()

    def classes(element):
        found = re.findall(r' (fill|stroke|stop-color)="#([0-9a-f]{6})"', element[0])
        if not found:
            return element[0]
        used.update(digits for _, digits in found)
        names = " ".join(("ink-stroke-" if key == "stroke" else "ink-") + name(digits) for key, digits in found)
        return re.sub(r"^<(\w+)", r'<\1 class="%s"' % names, element[0])

    return re.sub(r"<\w[^>]*>", classes, svg), sorted(used)


def colours(used):
    """`colours` of a template."""
    lines = []
    for digits in used:
        ink = SPOT[digits][1] if digits in SPOT else "cmyk(%d, %d, %d, %d)" % process(digits)
        lines.append("  %s: %s\n" % (name(digits), ink))
    return "colours:\n" + "".join(lines)
