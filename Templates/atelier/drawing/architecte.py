"""The room of the segment `architecte`."""

from room import SOFT, bars, corner, ground, on_white, plaster, room, scallop, window
from scene import Scene, n


def architect():
    """Midi: three pendants over one long table, a model under the middle one."""
    s = Scene(302, 216, 22)
    floor = room(s, 112, 92, [(0, "#0b0f2a"), (0.55, "#171b42"), (1, "#1d1c46")], 130)
    plaster(s, floor)
    window(s, 17.6, 36, 113, 84, [(0, "#0b1130"), (0.5, "#232757"), (0.8, "#5a3f6d"), (1, "#8a5669")])
    city(s)
    bars(s, 17.6, 36, 113, 84, 5, 3)
    for step in range(SOFT):
        scallop(s, 116, 76, 2 + 0.8 * step, 0.42 + 0.014 * step, False, on_white(s, 116, 80, step), 148, 299, floor)
    # The lamps' light hangs in the room in front of the window.
    s.rectangle(-3, -3, 151, floor + 3, s.light(104, 96, 120, 0.3, warm=True))
    corner(s, floor)
    ground(s, 90, floor)
    s.ellipse(70, floor + 6, 76, 3.4, "#080612", fill_opacity=0.5)
    lamps = ((32, 80), (74, 80), (116, 80))
    for lx, ly in lamps:
        shine(s, lx, ly, 156)
    trestle(s, floor)
    for lx, ly in lamps:
        s.ellipse(lx, 156, 25, 2.2, s.light(lx, 156, 25, 0.95, squash=0.09))
    model(s, 74, 156)
    on_the_table(s, 156)
    # The rail they hang from: it runs off the page on the left, and ends in the wall at the fold.
    s.rectangle(-3, 30.6, 151, 1.1, s.linear(0, 0, 148, 0, [(0, "#05081a"), (0.7, "#2a2140"), (1, "#120c20")]))
    s.stroke("M-3 31.6H148", "#c98a55", 0.12, 0.55, cap="butt")
    for lx, ly in lamps:
        bell(s, lx, ly, 31.4)
    s.moth(94, 100, 0.85, -30)
    return s


def city(s):
    """Roofs and a crane at nightfall."""
    s.path("M17.6 120V98H24V92H33V101H41L46 96L51 101V104H58V86H60V83H67V86H69V104H78V99L84 94"
        "L90 99V105H97V90H109V104H116V97H126V101H130.6V120Z", "#15163a")
    s.path("M17.6 120V108H28V104H39V110H52V106H63V112H75V107H88V111H101V106H113V112H124V108H130.6V120Z", "#0a0d26")
    s.stroke("M104 90V50M96 54H128M104 46L126 54M104 46L97 54M104 46V54", "#0a0d26", 0.55)
    s.stroke("M122 54V66", "#0a0d26", 0.2)
    for i in range(64):
        px, py = s.random.between(18.4, 129), s.random.between(105, 118)
        if s.random.random() < 0.7:
            s.rectangle(px, py, 0.9, 1.2, "#ffb765" if s.random.random() < 0.75 else "#ffe2b0",
                fill_opacity=s.random.between(0.4, 0.95))


def shine(s, lx, ly, top):
    """A wide cone down to the table, its edge softened in steps."""
    for step in range(8):
        half = 27 - 1.3 * step
        light = s.linear(0, ly, 0, top + 3 * step, [(0, "#ffdca0", 0.13), (0.4, "#ffae5e", 0.08), (1, "#f08a48", 0.055)])
        s.path("M%s %sH%sL%s %sH%sZ" % tuple(n(v) for v in (lx - 11.4, ly, lx + 11.4, lx + half, top, lx - half)), light)
    s.ellipse(lx, ly + 1, 34, 30, s.light(lx, ly + 1, 34, 0.75, warm=True))


def bell(s, lx, ly, rail):
    s.rectangle(lx - 1.6, rail - 1.2, 3.2, 2.4, "#05081a")
    s.stroke("M%s %sV%s" % (n(lx), n(rail), n(ly - 18)), "#05081a", 0.45, cap="butt")
    s.stroke("M%s %sV%s" % (n(lx + 0.2), n(rail), n(ly - 18)), "#c98a55", 0.1, 0.6, cap="butt")
    s.ellipse(lx, ly, 11.6, 1.9, "#fff8e2")
    s.path("M%s %sC%s %s %s %s %s %sH%sC%s %s %s %s %s %sA11.6 1.9 0 0 1 %s %sZ" % tuple(n(v) for v in (
        lx - 11.6, ly, lx - 11.2, ly - 8, lx - 8, ly - 13, lx - 2.2, ly - 14.4, lx + 2.2, lx + 8, ly - 13, lx + 11.2, ly - 8, lx + 11.6, ly, lx - 11.6, ly)),
        s.linear(lx - 11.6, 0, lx + 11.6, 0, [(0, "#1d1020"), (0.2, "#5b2730"), (0.42, "#c4602f"), (0.52, "#f0a565"),
            (0.62, "#b4522f"), (0.88, "#3b1a2a"), (1, "#5b2f36")]))
    s.stroke("M%s %sA11.6 1.9 0 0 0 %s %s" % tuple(n(v) for v in (lx - 11.6, ly, lx + 11.6, ly)), "#ffe2ae", 0.4)
    s.rectangle(lx - 1.5, ly - 19, 3, 5, s.linear(lx - 1.5, 0, lx + 1.5, 0, [(0, "#2a1a28"), (0.5, "#e9b873"), (1, "#3b2731")]))


def trestle(s, floor):
    top = 156
    wood = s.linear(0, 0, 148, 0, [(0, "#6d4130"), (0.22, "#c9854a"), (0.36, "#8a5535"), (0.5, "#d08c4e"), (0.64,
        "#8f5836"), (0.79, "#d8945a"), (1, "#6d4130")])
    dark = s.linear(0, 0, 148, 0, [(0, "#21141f"), (0.5, "#5a3428"), (0.8, "#6d4030"), (1, "#2b1b22")])
    for x in (28, 112):
        s.stroke("M%s %sL%s %sM%s %sL%s %sM%s %sH%s" % tuple(n(v) for v in (x + 4, top + 3, x - 3, floor + 5, x + 6,
            top + 3, x + 13, floor + 5, x + 0.4, top + 24, x + 9.6)),
                 dark, 1.7)
    s.rectangle(6, top, 136, 3.4, wood)
    s.rectangle(6, top + 2.6, 136, 0.8, "#1b101a", fill_opacity=0.45)
    s.rectangle(6, top, 136, 0.45, "#ffe0a8", fill_opacity=0.75)


def model(s, x, top):
    """A house of card: lit sides warm, the other in its own shade."""
    s.rectangle(x - 17, top - 1.2, 34, 1.2, "#e9cf9f")
    s.path("M%s %sv-14l9 -7l9 7v14Z" % (n(x - 12), n(top - 1.2)), "#f7e3b8")
    s.path("M%s %sl9 -7h12l-9 7Z" % (n(x - 3), n(top - 22.2 + 7 - 0.0)), "none")
    s.path("M%s %sv-14l-9 -7h8l9 7v14Z" % (n(x + 6), n(top - 1.2)), "#c98f5b")
    s.path("M%s %sl-9.6 -7.4h8.4l9.6 7.4Z" % (n(x + 6.6), n(top - 15.2)), "#fff6df")
    s.stroke("M%s %sl9.4 -7.4l9.4 7.4" % (n(x - 12.4), n(top - 15)), "#fffaf0", 0.5)
    for dx, dy, w, h in ((-9, -12, 3.4, 4), (-3.6, -12, 3.4, 4), (1.6, -12, 2.6, 4), (-9, -6.4, 3.4, 5.2), (-2.8,
        -6.4, 6.6, 4)):
        s.rectangle(x + dx, top + dy, w, h, "#5b3a3d", fill_opacity=0.85)
    for dx, r in ((-15.4, 2.1), (16.4, 1.7)):
        s.stroke("M%s %sv-5" % (n(x + dx), n(top - 1.2)), "#8a5a3a", 0.3)
        s.ellipse(x + dx, top - 7, r, r * 1.15, s.radial(x + dx, top - 8.4, r * 1.6, [(0, "#e9d9a0"), (1, "#7f7a4a")]))


def on_the_table(s, top):
    """Rolls of drawings on the left, a set square, a jar of pencils on the right."""
    for i, (dx, dy) in enumerate(((0, 0), (5.4, 0), (2.7, -4.6))):
        s.ellipse(20 + dx, top - 2.6 + dy, 2.6, 2.6, "#e3c08a", stroke="#8a5a3a", stroke_width=0.2)
        s.ellipse(20 + dx, top - 2.6 + dy, 1.1, 1.1, "#8a5a3a")
        s.ellipse(20 + dx, top - 2.6 + dy, 0.6, 0.6, "#3b2422")
    s.rectangle(30, top - 0.7, 22, 0.7, "#fff3d6")
    s.path("M108 %sL124 %sV%sZM112.6 %sH122V%sZ" % tuple(n(v) for v in (top, top, top - 15, top - 2, top - 10.8)),
        "#d8733f", fill_rule="evenodd", fill_opacity=0.9)
    for dx, lean, colour in ((0, -1.6, "#e9b873"), (1.2, 0.2, "#5f79b0"), (2.4, 1.4, "#d8733f"), (3.2, 2.4, "#f3d9a8")):
        s.stroke("M%s %sl%s -8" % (n(131 + dx), n(top - 5), n(lean)), colour, 0.6)
    s.path("M129.6 %sl0.4 -6.6h5.4l0.4 6.6Z" % n(top), s.linear(129, 0, 136, 0, [(0, "#b98c66"), (0.4, "#f8e4bd"), (1,
        "#8a6a58")]))
