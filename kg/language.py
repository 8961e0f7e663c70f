"""Which language the program speaks to its user: English or Chinese.

The option `--lang` decides, then KG_LANG, then the locale variables in the order that POSIX gives them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Literal

Language = Literal["en", "zh"]

LANGUAGES: tuple[Language, ...] = ("en", "zh")

LOCALE_VARIABLES = ("KG_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def chosen_language(option: Language | None, environment: Mapping[str, str] | None = None) -> Language:
    """The language to print in.

    Args:
        option: what the user asked for on the command line.
        environment: variables to look at instead of those of the process.

    >>> chosen_language(None, {"LC_ALL": "zh_CN.UTF-8"})
    'zh'
    >>> chosen_language(None, {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"})
    'en'
    """
    if option is not None:
        return option
    values = os.environ if environment is None else environment
    for variable in LOCALE_VARIABLES:
        value = values.get(variable)
        if value:
            return "zh" if value.lower().startswith("zh") else "en"
    return "en"
