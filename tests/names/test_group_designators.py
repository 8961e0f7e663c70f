"""Group designators: what a collective name says of its members."""

from __future__ import annotations

import pytest

from ontology.group_designators import Quantifier, read_group


@pytest.mark.parametrize(
    ("name", "quantifier", "enumerable", "owner"),
    [
        ("各街道办事处", Quantifier.ALL, True, ""),
        ("各副区长", Quantifier.ALL, True, ""),
        ("各镇(街道)", Quantifier.ALL, True, ""),
        ("各县(市、区)人民政府", Quantifier.ALL, True, ""),
        ("区直有关单位", Quantifier.SOME, False, ""),
        ("区直各有关单位", Quantifier.SOME, False, ""),
        ("区直各部门", Quantifier.ALL, False, ""),
        ("相关街道办事处", Quantifier.SOME, False, ""),
        ("各行业主管部门", Quantifier.ALL, False, ""),
        ("区安委会成员单位", Quantifier.ALL, False, "区安委会"),
        ("区安委会各成员单位", Quantifier.ALL, False, "区安委会"),
        ("区政府各部门", Quantifier.ALL, False, "区政府"),
        ("各项目承办单位", Quantifier.ALL, False, ""),
        ("相关项目责任单位", Quantifier.SOME, False, ""),
    ],
)
def test_collective_is_read(name, quantifier, enumerable, owner):
    """Quantifier, enumerability and owner are told from the name."""
    found = read_group(name)
    assert found is not None
    assert (found.quantifier, found.enumerable, found.owner) == (quantifier, enumerable, owner)


@pytest.mark.parametrize(
    "name", ["区财政局", "团区委", "汀澜街道办事处", "北岸项目工作专班", "各", "", "区" * 500]
)
def test_single_body_is_no_collective(name):
    """A body of its own, or too long a text, is no group."""
    assert read_group(name) is None
