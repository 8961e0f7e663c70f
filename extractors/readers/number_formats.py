"""List numbers as Word prints them: those number formats of ECMA-376, part 1, 17.18.59, that are in use.

An unknown format is printed as a decimal number; `none` and `bullet` print nothing of the count.
"""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LARGEST_ROMAN = 3999


def format_number(number: int, number_format: str) -> str:
    """The number as Word prints it.

    >>> format_number(12, "chineseCounting"), format_number(3, "decimalEnclosedCircle")
    ('十二', '③')
    """
    return _FORMATS.get(number_format, str)(number)


def _nothing(number: int) -> str:
    return ""


def _chinese(number: int, digits: str = _DIGITS, units: str = "千百十") -> str:
    """A number below ten thousand in words: 十二, 一百零五."""
    if not 0 < number < 10_000:
        return str(number)
    words = ""
    pending_zero = False
    for size, unit in zip((1000, 100, 10, 1), (*units, ""), strict=True):
        digit = number // size % 10
        if digit:
            words += ("零" if pending_zero else "") + digits[digit] + unit
            pending_zero = False
        elif words:
            pending_zero = True
    ten = digits[1] + units[2]
    return words[1:] if words.startswith(ten) and digits == _DIGITS else words


def _chinese_legal(number: int) -> str:
    return _chinese(number, _LEGAL_DIGITS, "仟佰拾")


def _digit_by_digit(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(abs(number)))


def _zero_padded(number: int) -> str:
    return f"{number:02d}"


def _full_width(number: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(abs(number)))


def _in_dashes(number: int) -> str:
    return f"- {number} -"


class _Series:
    """A run of characters that stand for 1, 2, 3 …"""

    __slots__ = ("_count", "_first")

    def __init__(self, first: str, count: int) -> None:
        self._first = ord(first)
        self._count = count

    def __call__(self, number: int) -> str:
        return chr(self._first + number - 1) if 0 < number <= self._count else str(number)


def _letters(number: int) -> str:
    """A, …, Z, AA, BB, …: Word repeats the letter."""
    if not 0 < number <= 26 * 30:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _lower_letters(number: int) -> str:
    return _letters(number).lower()


def _roman(number: int) -> str:
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    numeral = ""
    for size, letters in _ROMAN:
        numeral += letters * (number // size)
        number %= size
    return numeral


def _lower_roman(number: int) -> str:
    return _roman(number).lower()


def _stem(number: int) -> str:
    return _STEMS[number - 1] if 0 < number <= len(_STEMS) else str(number)


def _branch(number: int) -> str:
    return _BRANCHES[number - 1] if 0 < number <= len(_BRANCHES) else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "none": _nothing,
    "bullet": _nothing,
    "decimal": str,
    "decimalZero": _zero_padded,
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "numberInDash": _in_dashes,
    "decimalEnclosedCircle": _Series("①", 20),
    "decimalEnclosedCircleChinese": _Series("①", 20),
    "decimalEnclosedParen": _Series("⑴", 20),
    "decimalEnclosedFullstop": _Series("⒈", 20),
    "ideographEnclosedCircle": _Series("㊀", 10),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "chineseLegalSimplified": _chinese_legal,
    "ideographDigital": _digit_by_digit,
    "japaneseDigitalTenThousand": _digit_by_digit,
    "taiwaneseDigital": _digit_by_digit,
    "ideographTraditional": _stem,
    "ideographZodiac": _branch,
    "upperLetter": _letters,
    "lowerLetter": _lower_letters,
    "upperRoman": _roman,
    "lowerRoman": _lower_roman,
}
