"""Administrative divisions: what a code names, what a name may mean, what lies above and below."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ontology.divisions import (
    Division,
    Level,
    by_code,
    containing,
    find,
    names,
    parents,
    short_name,
    streets_of,
)


def known(code: str) -> Division:
    """The division of a code that must be in the table."""
    division = by_code(code)
    assert division is not None, code
    return division


@pytest.mark.parametrize(
    ("code", "name", "level", "parent", "abolished", "short"),
    [
        ("110000", "北京市", Level.PROVINCE, None, False, "北京"),
        ("450000", "广西壮族自治区", Level.PROVINCE, None, False, "广西"),
        ("150000", "内蒙古自治区", Level.PROVINCE, None, False, "内蒙古"),
        ("710000", "台湾省", Level.PROVINCE, None, False, "台湾"),
        ("810000", "香港特别行政区", Level.PROVINCE, None, False, "香港"),
        ("350500", "泉州市", Level.CITY, "350000", False, "泉州"),
        ("222400", "延边朝鲜族自治州", Level.CITY, "220000", False, "延边"),
        ("152500", "锡林郭勒盟", Level.CITY, "150000", False, "锡林郭勒"),
        ("232700", "大兴安岭地区", Level.CITY, "230000", False, "大兴安岭"),
        ("152100", "呼伦贝尔盟", Level.CITY, "150000", True, "呼伦贝尔"),
        ("350502", "鲤城区", Level.COUNTY, "350500", False, "鲤城"),
        ("370403", "薛城区", Level.COUNTY, "370400", False, "薛城"),
        ("370402", "市中区", Level.COUNTY, "370400", False, "市中区"),
        ("130534", "清河县", Level.COUNTY, "130500", False, "清河县"),
        ("371122", "莒县", Level.COUNTY, "371100", False, "莒县"),
        ("110105", "朝阳区", Level.COUNTY, "110000", False, "朝阳区"),
        ("110103", "崇文区", Level.COUNTY, "110000", True, "崇文"),
        ("371200", "莱芜市", Level.CITY, "370000", True, "莱芜"),
        ("371202", "莱城区", Level.COUNTY, "371200", True, "莱城"),
        ("429004", "仙桃市", Level.COUNTY, "420000", False, "仙桃"),
        ("659001", "石河子市", Level.COUNTY, "650000", False, "石河子"),
        ("429021", "神农架林区", Level.COUNTY, "420000", False, "神农架"),
        ("331127", "景宁畲族自治县", Level.COUNTY, "331100", False, "景宁"),
        ("530925", "双江拉祜族佤族布朗族傣族自治县", Level.COUNTY, "530900", False, "双江"),
        ("150822", "磴口县", Level.COUNTY, "150800", False, "磴口"),
        ("150722", "莫力达瓦达斡尔族自治旗", Level.COUNTY, "150700", False, "莫力达瓦"),
        ("130171", "石家庄高新技术产业开发区", Level.ZONE, "130100", False, "石家庄高新技术产业开发区"),
        ("350502005", "浮桥街道", Level.TOWNSHIP, "350502", False, "浮桥"),
        ("620201101", "峪泉镇", Level.TOWNSHIP, "620200", False, "峪泉"),
        ("441900003", "东城街道", Level.TOWNSHIP, "441900", False, "东城"),
    ],
)
def test_a_code_names_one_division(
    code: str, name: str, level: Level, parent: str | None, abolished: bool, short: str
) -> None:
    """Name, level, parent, status and short name of divisions of every kind."""
    division = known(code)
    told = (division.name, division.level, division.parent_code, division.abolished, short_name(division))
    assert told == (name, level, parent, abolished, short)


@pytest.mark.parametrize("code", ["110100", "429000", "500200", "350599", "999999", "35", "", "350502999"])
def test_rows_that_are_no_divisions_are_left_out(code: str) -> None:
    """市辖区 and 省直辖县级行政区划 are labels of statistics; unknown codes are unknown."""
    assert by_code(code) is None


def test_labels_of_statistics_are_no_names() -> None:
    """Nothing is called 市辖区."""
    for label in ("市辖区", "县", "省直辖县级行政区划", "新疆生产建设兵团"):
        assert find(label) == ()


def test_a_stem_finds_what_the_full_name_finds() -> None:
    """鲤城 and 鲤城区 are one."""
    assert find("鲤城") == find("鲤城区") == (known("350502"),)


@pytest.mark.parametrize("word", ["市中", "城关", "和平", "新华", "郊", "莒", "通", "澄桥", "澄桥区", ""])
def test_words_and_made_up_names_find_nothing(word: str) -> None:
    """Ordinary words, one character and made-up places are not taken for divisions."""
    assert find(word) == ()


def test_a_name_of_many_divisions_finds_them_all() -> None:
    """朝阳区 is in Beijing and in Changchun; 鼓楼区 in four cities; 城关镇 in many counties."""
    assert [d.code for d in find("朝阳区")] == ["110105", "220104"]
    assert {parents(d)[0].name for d in find("鼓楼区")} >= {"南京市", "徐州市", "开封市", "福州市"}
    assert len(find("城关镇")) > 50
    assert {d.level for d in find("城关镇")} == {Level.TOWNSHIP}


def test_current_divisions_come_before_abolished_ones() -> None:
    """昌平 is a district today and was a county under two other codes."""
    assert [(d.name, d.code, d.abolished) for d in find("昌平")] == [
        ("昌平区", "110114", False),
        ("昌平县", "110201", True),
        ("昌平县", "110221", True),
    ]


def test_higher_levels_come_first() -> None:
    """吉林 is a province and a city."""
    assert [d.name for d in find("吉林")][:2] == ["吉林省", "吉林市"]


def test_the_answer_can_be_confined() -> None:
    """Within a province or city, and to a level."""
    assert [d.code for d in find("鼓楼区", within="350000")] == ["350102"]
    assert [d.code for d in find("吉林", level=Level.CITY)] == ["220200"]
    assert [d.code for d in find("浮桥", level=Level.TOWNSHIP, within="350502")] == ["350502005"]
    assert find("浮桥") == ()
    assert find("鲤城区", within="370000") == ()
    assert find("鲤城区", within="350502") == (known("350502"),)


def test_parents_lead_to_the_province() -> None:
    """Of a street, a district of a municipality, a county-level city under its province."""
    assert [p.name for p in parents(known("350502005"))] == ["鲤城区", "泉州市", "福建省"]
    assert [p.name for p in parents(known("110105"))] == ["北京市"]
    assert [p.name for p in parents(known("429004"))] == ["湖北省"]
    assert [p.name for p in parents(known("152122"))] == ["呼伦贝尔盟", "内蒙古自治区"]
    assert parents(known("350000")) == ()


def test_streets_of_a_county() -> None:
    """In the order of their codes; cities without districts have them too."""
    first = [d.name for d in streets_of("350502")][:4]
    assert first == ["海滨街道", "临江街道", "鲤中街道", "开元街道"]
    assert "莞城街道" in {d.name for d in streets_of("441900")}
    assert "峪泉镇" in {d.name for d in streets_of("620200")}
    assert streets_of("350500") == ()
    assert streets_of("000000") == ()


def test_counties_that_contain_a_street() -> None:
    """By the name of the street or of its office; a common name is in many."""
    assert containing("浮桥街道") == containing("浮桥街道办事处") == (known("350502"),)
    assert known("350502") in containing("开元街道")
    assert len(containing("城关镇")) > 50
    assert containing("汀澜街道") == ()


def test_gazetteer_names() -> None:
    """Sorted, each once, with stems on request, never an ordinary word."""
    counties = list(names([Level.COUNTY], stems=True))
    assert counties == sorted(set(counties))
    assert {"鲤城", "鲤城区", "市中区", "崇文区"} <= set(counties)
    assert not {"市中", "和平", "市辖区", "郊"} & set(counties)
    assert "福建省" not in counties
    assert "浮桥街道" in set(names([Level.TOWNSHIP]))


def test_every_parent_is_known_and_higher() -> None:
    """The hierarchy has no gaps and no cycles."""
    for name in names([Level.PROVINCE, Level.CITY, Level.COUNTY, Level.ZONE]):
        for division in find(name):
            if division.level is Level.TOWNSHIP:
                continue
            assert (division.parent_code is None) == (division.level is Level.PROVINCE)
            assert all(above.level.rank < division.level.rank for above in parents(division))


def test_the_township_table_is_read_only_when_asked_for() -> None:
    """Looking up a county does not load 41,000 townships."""
    code = (
        "from ontology.divisions import find, by_code, names, Level\n"
        "from ontology.divisions.tables import township_table\n"
        "find('鲤城区'), by_code('350502'), list(names([Level.COUNTY]))\n"
        "assert township_table.cache_info().currsize == 0\n"
        "find('浮桥街道')\n"
        "assert township_table.cache_info().currsize == 1\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
