"""The room of the segment `client`."""

import math

from room import SOFT, bars, corner, ground, on_paint, on_white, plaster, room, scallop, window
from scene import Scene, n


def client():
    """Vingt Heures: a standard lamp, an armchair, a book put down for a moment, and who has taken the place."""
    s = Scene(302, 216, 20)
    lx, ly = 113.0, 66.0
    floor = room(s, lx, ly, [(0, "#0d1330"), (0.5, "#1a2148"), (1, "#20204a")], 125)
    plaster(s, floor)
    # What leaves the shade above and below.
    for step in range(SOFT):
        for light, left, right in ((on_paint(s, lx, ly, step), -3, 148), (on_white(s, lx, ly, step), 148, 299)):
            scallop(s, lx, ly - 4, 7 + 0.8 * step, 1.13 + 0.012 * step, True, light, left, right, floor)
            scallop(s, lx, ly + 8, 6 + 0.8 * step, 0.7 + 0.014 * step, False, light, left, right, floor)
    s.add('<g transform="translate(-2.4 0)">')
    window(s, 20, 46, 46, 74, [(0, "#223069"), (0.45, "#5d4f86"), (0.75, "#b4728a"), (0.92, "#e59a80"), (1, "#f0b184")])
    branch(s)
    bars(s, 20, 46, 46, 74, 2, 3)
    s.add("</g>")
    corner(s, floor)
    ground(s, lx, floor)
    armchair(s, floor)
    standard_lamp(s, lx, ly, floor)
    s.moth(135, 47, 0.95, 35)
    return s


def branch(s):
    """Outside: a cherry branch in bud, for it is the end of March."""
    s.path("M20 112C27 106 32 99 36 90C39 83 44 78 52 74L52.6 74.8C45.5 79 41 84 38.6 91.2C35 101 29 109 20 115Z", "#141333")
    for d, w in (("M31 101C29 94 29 88 31 81", 0.7), ("M37 89C35 82 36 76 39 69", 0.6), ("M44 80C51 80 57 77 63 71", 0.6),
                 ("M31 81C30 77 28 74 25 72", 0.4), ("M39 69C39 65 41 61 44 58", 0.4),
                 ("M52 78.6C55 81 59 82 64 82", 0.4), ("M26 107C31 108 36 108 41 105", 0.5)):
        s.stroke(d, "#141333", w)
    for x, y in ((31, 81), (29.6, 76.4), (25, 72), (39, 69), (39.4, 64.6), (44, 58), (63, 71), (58, 75.4), (64, 82),
        (41, 105), (36, 107.2), (30, 90), (36, 80)):
        for dx, dy, r in ((0, 0, 0.95), (1.3, -0.9, 0.75), (-0.9, -1.1, 0.7)):
            s.ellipse(x + dx, y + dy, r, r * 0.9, "#f3c3bd" if dx <= 0 else "#dd9aa6")


def armchair(s, floor):
    s.ellipse(62, floor + 5, 48, 4.2, "#080612", fill_opacity=0.55)
    leg = s.linear(36, 0, 92, 0, [(0, "#0d0a1a"), (1, "#5b3527")])
    for x in (37, 86):
        s.path("M%s %sl3.8 0l-1.1 25h-1.8Z" % (n(x), n(floor - 20)), leg)
    cloth = [(0, "#2a1230"), (0.35, "#5f2233"), (0.7, "#a5452f"), (0.92, "#dd7d42"), (1, "#f0a257")]
    # Back, seat, and the arm that is nearest.
    s.path("M34 174C29 150 26 128 27 108C27.6 98.5 34 95 42 95.6C53 96.4 60 101 60.6 109C61.4 122 63 140 66 152"
        "L66 174Z", s.linear(20, 150, 74, 112, cloth))
    s.stroke("M34.5 96.8C46 94 59 98.5 60.2 109C61 121 62.4 138 65 150", "#ffcf8f", 0.35, 0.85)
    s.path("M40 104C38 118 40 138 46 152", "none", stroke="#2a1230", stroke_width=0.5, stroke_opacity=0.5)
    for px, py in ((43.4, 112), (52, 114), (45.6, 127), (54.4, 129)):
        s.ellipse(px, py, 0.8, 0.8, "#2a1230", fill_opacity=0.7)
        s.ellipse(px + 0.3, py - 0.2, 0.35, 0.35, "#ffb970", fill_opacity=0.7)
    s.path("M44 158C44 151 48 149 54 149L88 149C94 149 96 152 96 157L95 174L46 174Z", s.linear(42, 170, 98, 140, cloth))
    s.stroke("M54 149.2L88 149.2C93 149.2 95.4 151.6 95.7 155", "#ffd9a0", 0.4, 0.9)
    cat(s)
    s.path("M31 178C29 166 29 152 31 143C32 138 36 136 42 136L74 136C80 136 83 139 83 144C83 147.6 80.5 150 77 150"
        "L72 150C70 158 70 168 71 178Z",
           s.linear(26, 176, 90, 128, cloth))
    s.stroke("M42 136.2L74 136.2C79.6 136.2 82.6 139 82.8 143.6", "#ffdca6", 0.45, 0.95)
    s.path("M76.8 140C79 140 80.6 141.8 80.6 144C80.6 146.2 79 148 76.8 148C74.6 148 73 146.2 73 144C73 141.8 74.6 140 76.8 140Z",
           s.radial(78, 143, 5, [(0, "#d9793f"), (1, "#a3432d")]))
    # The book, put down open: its place is kept.
    s.path("M42.6 136.6L54.4 129.4L66 136.6L64 136.7L54.4 131.4L45 136.7Z", "#f8e6c0")
    s.path("M42 136.8L54.4 128.6L54.4 130.2L44 137Z", "#1f2c5c")
    s.path("M66.6 136.8L54.4 128.6L54.4 130.2L64.8 137Z", "#5f79b0")


def cat(s):
    fur = s.radial(92, 138, 26, [(0, "#7a6a78"), (0.4, "#453b55"), (1, "#1b1732")])
    s.path("M63 150C62 142 68 137 76 137.4C84 138 92 141.6 93.6 147C94.2 149 93.6 150.4 92 150.4Z", fur)
    s.path("M82.4 143.4C82.2 140 82.8 137.6 83.4 136.2C84.8 137 85.8 138 86.4 139.2C87.8 138.9 89.2 138.9 90.4 139.3"
           "C91.2 138.2 92.4 137.2 93.7 136.7C94.2 138.3 94.5 140.4 94.1 143C93.8 147 90.9 148.6 88 148.4C85 148.2 82.6 146.4 82.4 143.4Z", fur)
    s.stroke("M76 137.5C80 137.8 82 138.6 83 139.4"
        "M90.4 139.3C91.2 138.2 92.4 137.2 93.7 136.7C94.2 138.3 94.5 140.4 94.1 143", "#ffca8c", 0.35, 0.9)
    s.stroke("M85.2 143.4C86 144.2 86.8 144.2 87.4 143.6M90 143.6C90.6 144.3 91.5 144.2 92.2 143.4", "#0d0a1a", 0.35)
    s.path("M63.4 149C70 146.6 80 147.4 86 149.4C89 150.4 89 152.2 86.4 152.4C80 152.6 70 151.6 64.6 152.4Z",
        s.linear(62, 0, 92, 0, [(0, "#1b1732"), (1, "#5b4d62")]))


def standard_lamp(s, lx, ly, floor):
    s.ellipse(lx + 8, floor + 7, 22, 2.4, "#080612", fill_opacity=0.5)
    brass = s.linear(lx - 1, 0, lx + 1, 0, [(0, "#3b2731"), (0.35, "#f3cf8e"), (0.6, "#a56c3d"), (1, "#2a1a28")])
    s.rectangle(lx - 0.75, ly + 14, 1.5, floor + 3 - ly - 14, brass)
    s.path("M%s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (lx - 13, floor + 5, lx - 11, floor + 1.6, lx + 11,
        floor + 1.6, lx + 13, floor + 5)),
           s.linear(lx - 13, 0, lx + 13, 0, [(0, "#2a1a28"), (0.4, "#d8a463"), (0.55, "#ffe3ae"), (0.75, "#8a5a3a"),
               (1, "#241624")]))
    s.ellipse(lx, floor + 5, 13, 1.1, "#1a111d")
    # A linen shade: it lets some light through, most in the middle.
    s.ellipse(lx, ly + 2, 40, 34, s.light(lx, ly + 2, 40, 0.85))
    top, low = ly - 13, ly + 14
    s.ellipse(lx, top, 13, 2.2, "#fff6df")
    shade = "M%s %sL%s %sA23 3.4 0 0 0 %s %sL%s %sA13 2.2 0 0 0 %s %sZ" % tuple(n(v) for v in (lx - 13, top, lx - 23,
        low, lx + 23, low, lx + 13, top, lx - 13, top))
    s.path(shade, s.radial(lx, ly + 3, 27, [(0, "#fff8e4"), (0.3, "#ffebc0"), (0.62, "#fbcd87"), (0.88, "#e79d57"),
        (1, "#d3854a")]))
    for i in range(-11, 12):
        s.stroke("M%s %sL%s %s" % tuple(n(v) for v in (lx + 13 * math.sin(i * 0.135), top + 2.0 * math.cos(i * 0.135),
            lx + 23 * math.sin(i * 0.135), low + 3.2 * math.cos(i * 0.135))),
                 "#b8703d", 0.1, 0.3)
    s.stroke("M%s %sA23 3.4 0 0 0 %s %s" % tuple(n(v) for v in (lx - 23, low, lx + 23, low)), "#fff3d0", 0.4, 0.9)
    s.stroke("M%s %sA13 2.2 0 0 0 %s %s" % tuple(n(v) for v in (lx - 13, top, lx + 13, top)), "#c47c45", 0.25, 0.8)
