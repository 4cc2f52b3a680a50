"""Tokens and QR codes for the peers, which have no registry and take their codes from libqrencode too.

The tokens have the form of Tirage's and are worth nothing; tokens and codes are those of the bare loop.
"""
import ctypes
import ctypes.util

MODULES = 29  # a side of version 3
LEVEL_M, MODE_8 = 1, 2
SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MASK = 0xFFFFFFFFFFFFFFFF
SHADES = bytes(0 if value & 1 else 255 for value in range(256))


class _Code(ctypes.Structure):
    _fields_ = [("version", ctypes.c_int), ("width", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_ubyte))]


_library = ctypes.CDLL(ctypes.util.find_library("qrencode"))
_library.QRcode_encodeString.restype = ctypes.POINTER(_Code)
_library.QRcode_free.argtypes = [ctypes.POINTER(_Code)]


def token(piece, symbols=14):
    """As bare-loop/code.c makes it."""
    state = (piece + 1) * 0x9E3779B97F4A7C15 & MASK
    made = ""
    for _ in range(symbols):
        state ^= state << 13 & MASK
        state ^= state >> 7
        state ^= state << 17 & MASK
        made += SYMBOLS[state >> 59]
    return made


def grouped(made):
    """As it is printed, to be typed: `k7qm-2x9t-…`."""
    return "-".join(made[at:at + 4] for at in range(0, len(made), 4)).lower()


def shades(payload):
    """The code's modules, row by row: a byte for each, 0 for black and 255 for white."""
    code = _library.QRcode_encodeString(payload.encode("ascii"), 3, LEVEL_M, MODE_8, 1)
    if not code or code.contents.width != MODULES:
        raise ValueError(f"the code of {payload} is not of version 3")
    try:
        return ctypes.string_at(code.contents.data, MODULES * MODULES).translate(SHADES)
    finally:
        _library.QRcode_free(code)
