"""The room of the segment `visiteur`."""

import math

from room import SOFT, bars, corner, ground, on_white, plaster, room, scallop, window
from scene import Scene, at, n, sector


def visitor():
    """Minuit moins le quart: a desk lamp over an unopened letter, and the moon that looks in."""
    s = Scene(302, 216, 21)
    hx, hy = 101.0, 91.0
    floor = room(s, 112, 108, [(0, "#0a0f29"), (0.6, "#141a3f"), (1, "#1c1c46")], 112)
    plaster(s, floor)
    s.add('<g transform="translate(-6.4 2)">')
    window(s, 24, 38, 50, 72, [(0, "#070b20"), (0.6, "#131b47"), (1, "#2c336b")])
    for _ in range(46):
        px, py, r = s.random.between(25, 73), s.random.between(39, 102), s.random.between(0.07, 0.24)
        s.ellipse(px, py, r, r, "#e9ecff", fill_opacity=s.random.between(0.35, 0.95))
    s.ellipse(60, 54, 17, 17, s.radial(58.6, 55, 17, [(0, "#d6d8f0", 0.1), (0.4, "#d6d8f0", 0.1), (1, "#d6d8f0", 0)]))
    s.path("M60.6 47.2A7 7 0 1 0 66.9 56.6A5.9 5.9 0 1 1 60.6 47.2Z", "#fbf1d2")
    s.path("M24 110V101L31 96L38 101V97H41V103L48 98L57 104V100H59.6V106L66 101L74 106V110Z", "#05081a")
    for px, py in ((31, 103), (50, 103.6), (67, 105.4)):
        s.rectangle(px, py, 1.5, 2, "#ffb765", fill_opacity=0.9)
    bars(s, 24, 38, 50, 72, 2, 2)
    s.add("</g>")
    # The beam is cut by the white wall too: highest at the fold, then down.
    for step in range(SOFT):
        scallop(s, 148, 76, 37 + 0.9 * step, 0.5 + 0.014 * step, False, on_white(s, 112, 108, step), 148, 299, floor)
    corner(s, floor)
    ground(s, 104, floor)
    s.ellipse(82, floor + 6, 62, 3.6, "#080612", fill_opacity=0.5)
    table(s, 32, 148, 152, floor)
    desk_lamp(s, hx, hy, 152)
    return s


def table(s, left, right, top, floor, near=0.82):
    wood = s.linear(left, 0, right, 0, [(0, "#24161f"), (0.35, "#5a3327"), (near, "#c07a43"), (1, "#8a5232")])
    for x in (left + 6, right - 10):
        s.path("M%s %sh5l-1.4 %sh-2.2Z" % (n(x), n(top + 3), n(floor + 5 - top - 3)), wood)
    s.rectangle(left + 4, top + 3.4, right - left - 8, 7.6, s.linear(left, 0, right, 0, [(0, "#1b101a"), (0.5,
        "#40232a"), (near, "#8a4f33"), (1, "#5c3428")]))
    s.rectangle(left + 22, top + 5, 24, 4.4, "none", stroke="#160c16", stroke_width=0.25, stroke_opacity=0.7)
    s.ellipse(left + 34, top + 7.2, 0.9, 0.9, "#d9a25c")
    s.rectangle(left, top, right - left, 3.6, wood)
    s.rectangle(left, top, right - left, 0.5, s.linear(left, 0, right, 0, [(0, "#4b2d2c"), (0.4, "#b2723f"), (near,
        "#ffe0a8"), (1, "#c98a55")]))


def desk_lamp(s, hx, hy, top):
    """Two arms, three joints, and a shade that looks down to the right."""
    turn = 24.0  # from straight down, to the right
    foot, elbow = (70, top), (62, 112)
    # Its cone, penumbra first, cut off by the table; and what the table gives back.
    for step in range(8):
        half = 35 - 1.3 * step
        mouth = at(hx, hy, turn, 9)
        side = 12.5
        ax, ay = mouth[0] - side * math.cos(math.radians(turn)), mouth[1] + side * math.sin(math.radians(turn))
        bx, by = mouth[0] + side * math.cos(math.radians(turn)), mouth[1] - side * math.sin(math.radians(turn))
        left = ax + (top - ay) * math.tan(math.radians(turn - half))
        right = bx + (top - by) * math.tan(math.radians(turn + half))
        # To the wall at the fold, and down it to the table.
        wall_y = by + (148 - bx) / math.tan(math.radians(turn + half))
        light = s.radial(mouth[0], mouth[1], 70 + 5 * step, [(0, "#fff3d2", 0.22), (0.3, "#ffd698", 0.13), (0.7,
            "#ffb264", 0.08), (1, "#ffa957", 0.04)])
        s.path("M%s %sL%s %sL%s %sL148 %sV%sL%s %sZ" % tuple(
            n(v) for v in (ax, ay, bx, by, *((148, wall_y) if right > 148 else (right, top)), max(wall_y, by), top,
                left, top)), light)
    s.ellipse(112, top + 0.6, 36, 2.6, s.light(112, top + 0.6, 36, 0.9, squash=0.08))
    things(s, top)
    metal = s.linear(0, 90, 0, 152, [(0, "#e9b873"), (1, "#5d3a30")])
    s.ellipse(foot[0], top - 0.6, 12, 1.6, "#0d0a1a")
    s.path("M58.5 151C60 147.6 80 147.6 81.5 151C80 152.4 60 152.4 58.5 151Z", s.linear(58, 0, 82, 0, [(0, "#2b1b26"),
        (0.6, "#b5793f"), (0.85, "#ffdf9f"), (1, "#7a4a30")]))
    for (ax, ay), (bx, by) in (((69, 148.4), (61, 112)), ((71, 148.4), (63, 112)), ((61.4, 111), (hx - 4, hy - 4.6)),
        ((62.4, 113.4), (hx - 3, hy - 2.4))):
        s.stroke("M%s %sL%s %s" % (n(ax), n(ay), n(bx), n(by)), metal, 0.75)
    s.stroke("M66 138C58 134 57 124 62 113", "#0d0a1a", 0.4)
    for px, py, r in ((70, 148, 1.9), (62, 112.2, 2.3), (hx - 3, hy - 3.6, 1.8)):
        s.ellipse(px, py, r, r, s.radial(px + 0.6, py - 0.3, r * 1.3, [(0, "#ffe3a8"), (0.5, "#b5793f"), (1, "#4a2d2b")]))
    s.add('<g transform="translate(%s %s) rotate(%s)">' % (n(hx), n(hy), n(-turn)))
    s.ellipse(0, 9.4, 34, 30, s.light(0, 9.4, 34, 0.8, warm=True))
    s.ellipse(0, 9, 12.6, 2.4, "#fff8e2")
    s.path("M-12.8 9C-12 1 -6.5 -6.6 -2.6 -7.6L2.6 -7.6C6.5 -6.6 12 1 12.8 9A12.8 2.4 0 0 1 -12.8 9Z",
           s.linear(-12.8, 0, 12.8, 0, [(0, "#131f2c"), (0.25, "#1f4a50"), (0.55, "#4f8f86"), (0.7, "#9fc7a6"), (0.8,
               "#3f7a76"), (1, "#183640")]))
    s.stroke("M-12.8 9A12.8 2.4 0 0 0 12.8 9", "#fff0c8", 0.5)
    s.path("M-3.2 -7.4L-2.4 -11L2.4 -11L3.2 -7.4Z", s.linear(-3, 0, 3, 0, [(0, "#4a2d2b"), (0.6, "#e9b873"), (1, "#6d442f")]))
    s.add("</g>")
    s.moth(129, 107, 0.9, 118)


def things(s, top):
    """A cup that is still warm, two books, and the letter: it has come by post, and there is an hour in it."""
    s.path("M86 %sL87 %sH96.6L97.6 %sZ" % (n(top), n(top - 8.4), n(top)), s.linear(86, 0, 98, 0, [(0, "#8a6a58"),
        (0.6, "#f8e4bd"), (1, "#fff6df")]))
    s.stroke("M87 %sC83 %s 83 %s 86.6 %s" % (n(top - 6.8), n(top - 7), n(top - 2.2), n(top - 2.2)), "#b89678", 0.8)
    s.ellipse(91.8, top - 8.4, 4.8, 0.7, "#3b2422")
    for dx, d in ((0, "c-1.8 -3 1.8 -4.6 0 -8c-1.4 -2.6 0.8 -4.4 0.4 -6.4"), (2.4,
        "c1.6 -2.4 -1.4 -4 0.2 -6.6c1 -1.8 0 -3.4 -0.4 -4.6")):
        s.stroke("M%s %s%s" % (n(91 + dx), n(top - 10), d), "#fff1d2", 0.35, 0.4)
    s.rectangle(116, top - 4.2, 24, 4.2, s.linear(116, 0, 140, 0, [(0, "#b4522f"), (0.5, "#d8733f"), (1, "#8f3f2c")]))
    s.rectangle(138.6, top - 3.6, 1.4, 3, "#fbe6bd")
    s.rectangle(118.4, top - 7.4, 20, 3.2, s.linear(118, 0, 139, 0, [(0, "#2b3b70"), (0.5, "#4a629c"), (1, "#26315e")]))
    s.stroke("M121 %sv3.2M122.2 %sv3.2" % (n(top - 7.4), n(top - 7.4)), "#ffd68f", 0.3, 0.9, cap="butt")
    # Leant against the books.
    s.add('<g transform="translate(104.4 %s) skewX(-9)">' % n(top))
    s.rectangle(-1, -17.6, 12.4, 17.6, "#fffaf0", stroke="#c98a55", stroke_width=0.15)
    s.rectangle(-1, -17.6, 12.4, 17.6, s.linear(0, -17.6, 0, 0, [(0, "#171d43"), (0.7, "#3b3463"), (1, "#7d5273")]))
    x, y, d = 4.4, -16.6, 14.0
    s.path(sector(x, y, 3, d, -15, 15), s.radial(x, y, d, [(0.2, "#fffaec"), (1, "#ffce83")]))
    s.path("M%s %sL%s %sL%s %sZ" % tuple(n(v) for v in (x, y, *at(x, y, -15, 3.4), *at(x, y, 15, 3.4))), "#b9854f")
    s.add("</g>")
