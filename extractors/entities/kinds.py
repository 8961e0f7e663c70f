"""The class that a head gives to its name.

Each kind of head has one rule that looks at the name and at the verbs around it and says which class it has,
or that it is no name. `KIND_RULES` is the whole table.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.entities.clauses import Segment
from extractors.entities.drives import MAKE, goes_on, is_set_up
from extractors.entities.items import ORDINAL, Item, is_general, modifier
from extractors.entities.openings import HONOURS
from extractors.entities.vague_policies import is_vague_policy
from extractors.entities.words import (
    Act,
    alternation,
    begins_with_division,
    holds_common,
    is_common,
    traffic,
    vetoed,
)
from ontology.lexicon import words

KindRule = Callable[[str, Item, Segment], str]

SURE_CAMPAIGN = frozenset(words("entity_heads", "sure_campaign"))
SURE_BODY = frozenset(words("entity_heads", "sure_body"))
SURE_EVENT = frozenset(words("entity_heads", "sure_event"))
SURE_POLICY = frozenset(words("entity_heads", "sure_policy"))
FIRM_VERBS = frozenset(words("entity_verbs", "firm_verbs"))
FIRM_TAILS = frozenset(words("entity_heads", "firm_tails"))
HELD_TAILS = frozenset(words("entity_heads", "held_tails"))
PRAISE = words("entity_vetoes", "praise")
"""Words before the name of a place that make a goal of it: 宜居|澄桥."""
NOT_BODIES = words("entity_vetoes", "not_first_of_bodies")
TASK_FORCES = frozenset(["专班", "工作专班", "领导小组", "指挥部"])
"""Bodies whose names can begin as descriptions do: 政府投资项目储备|工作专班."""
LEVEL_WORDS = words("entity_vetoes", "levels")
CONDUCT = "开展"
"""A plan that is conducted is a drive: 开展渔民培训行动计划."""
APPROVED = ("获", "获批", "获得", "通过")
APPROVABLE = ("规划", "方案", "条例", "纲要")
"""Rules that are approved: 霁川新城总体规划|获批."""
LISTED = ("列入", "纳入")
"""What is put on a list says nothing of the list: 列入世界遗产名录."""
WON = HONOURS - {"创建", "争创", "创成", "获批", "申报"}
"""After one of these a house is an honour that something wins: 成为国家级培训|基地."""
GOALS = frozenset(["中心", "基地", "枢纽", "交通枢纽", "生产基地"])
NAMED_ONLY = frozenset(words("entity_heads", "named_only"))
"""Heads before which common words name nothing, whatever is done to it: 搭建信息|共享平台."""
BODIES = frozenset(["疾控中心", "急救中心", "卫生服务中心"])
FOUNDED = ("成立", "组建", "新组建", "新成立", "挂牌成立", "探索成立")
"""What is founded is a body, though it is called a centre or a base; other such things are works."""
SESSION = "届"
"""Names that hold it are those of sessions: 十八届|四中|全会."""
VAGUE_HOUSES = ("基地", "中心")
"""Before these common words tell what a place wants to have, whatever is done: 建设制造业创新|中心."""
DEVELOP = "开发"
"""启动栎川片区|开发 builds, 开发栎川片区 can be said of a place."""
FOUNDING = ("设立", "共建", "合作共建", "联合共建", "谋划共建", "探索设立", "规划设立", "谋划设立")
"""What does not make a building but makes an area."""
LEANING = ("依托", "沿", "在", "位于", "借助", "利用", "以", "从")
"""What is only leaned on is there: 依托|栎汀高铁."""
ROUTES = frozenset(words("entity_heads", "routes"))
AIMED_AT = frozenset(["示范区", "创新区", "先导区", "合作先导区"])
"""Areas that a place wants to become as often as it has them; those named after a place are names."""
AIMING = ("打造", "打造成", "成为", "争当")
REGIONS = ("中国（", *words("gazetteer_names", "Place"))
"""So do these before the name of an area: 长三角|先行区, 中国（澄桥）|试验区."""
LEVEL = frozenset("省市区县州旗")
DESCRIBING = re.compile("[^大中小微]型.{0,4}$|一流|领先|知名|最[大强好]")
LEVELS = re.compile("[两三四各]级")
RANK = re.compile("(?:国家|自治区|[省市州县区]|.{0,4}[0-9百千万]亿|[0-9]?A+)级(?:旅游|休闲|生态)?")
"""A rank alone names nothing: 百亿级|园区."""
LONGEST_AREA = 6
"""What stands before the head of an area is no longer than this."""
ASSESSED = re.compile("[控考]断面|考核断面|[类界]")
"""What is said of sections of rivers in general."""
KNOWN_PLACES = words("gazetteer_names", "Place")
"""What ends with one of these and is no more is a sentence about it: 泉城拥抱|黄河."""
WATERS = frozenset("河湖溪")
"""A name of two characters with such a head is one: 漳河, but not 浮桥."""
BUILT_THING = re.compile(alternation("entity_heads", "built_things"))

SUBJECTS = ("改革", "综合改革", "体制改革", "制度改革", "试点", "改革试点")
"""What something is said of at the head of a clause: 茶业联动改革|成为样板."""
DEEPENING = ("深化", "推进", "加快", "全面", "整个", "重要", "重点")
ABILITY = re.compile("(?:能力|质量|素质|素养|技能|水平|条件|效能|服务)(?:提升|达标|提质|改善)工程$")
"""What raises an ability or a quality builds nothing, whatever it is of."""
SEVERAL = re.compile("[0-9一二两三四五六七八九十]{1,3}[大项]")
DATED = re.compile("(?:首|第[0-9一二三四五六七八九十]{1,3})届|20[0-9]{2}年?(?=[\u4e00-\u9fff])")
"""What stands before the name of one meeting or game of a series."""
DRAWN_UP = ("编制", "修编", "修订", "报批", "获批")
"""What is said of plans after their name: 城市总体规划|编制."""
HELD_AT = "在"
"""After the name of an event it tells where it was held: 茶业推进会|在栎川召开."""


def is_made(item: Item, segment: Segment) -> bool:
    """Is the thing being built, as far as the words around it tell?"""
    developed = segment.next_verb == DEVELOP and bool(segment.after)
    return item.building or developed or segment.last_verb in MAKE or bool(segment.after & Act.MAKE)


def describes(text: str, item: Item) -> bool:
    """Is it a description: common words before a head, a type (职能型|总部) or a rank (一流|基地)?"""
    return is_general(text) or is_common(modifier(text, item.head)) or _praises(text, item)


def _praises(text: str, item: Item) -> bool:
    return DESCRIBING.search(modifier(text, item.head)) is not None


def _is_one_thing(item: Item, segment: Segment) -> bool:
    """A description can name one thing that is built, not what an attribute or a count speaks of.

    A count at the end of a list counts all its members: 新增重点实验室、研发机构5家.
    """
    last = segment.items[-1] if segment.items else None
    counted = last is not None and last.counted and segment.closed < 0
    return not (item.attributed or item.after_count or counted)


def site(text: str, item: Item, segment: Segment) -> str:
    """A place, or a project when it is built; a description is neither, but for a park that is built."""
    if item.counted or text in vetoed("general"):
        return ""
    if (len(text) < 3 and item.head not in WATERS) or segment.last_verb in HONOURS:
        return ""
    if len(item.head) == 1 and text.startswith(PRAISE):
        return ""
    if item.head in AIMED_AT and not (_is_joint(text) or _is_placed(text, segment)):
        return ""
    if text.endswith(KNOWN_PLACES) and text not in KNOWN_PLACES and not begins_with_division(text):
        return ""
    if RANK.fullmatch(modifier(text, item.head)):
        return ""
    if describes(text, item):
        long_enough = len(text) >= (5 if len(segment.parts) > 1 else 6)
        park = segment.last_verb in MAKE and long_enough and item.head[-1] in "园港"
        return "Project" if park and _is_one_thing(item, segment) else ""
    return "Project" if is_made(item, segment) or segment.last_verb in FOUNDING else "Place"


def _is_goal(item: Item, segment: Segment) -> bool:
    """打造区域性物流中心 tells what a place wants to be, not what it builds."""
    return segment.last_verb == "打造" and item.head in GOALS


def _is_cut(text: str, item: Item) -> bool:
    """One character before the head that is no level: 水|环境整治, but 市|体育中心."""
    before = modifier(text, item.head)
    return len(before) < 2 and before not in LEVEL


def _is_joint(text: str) -> bool:
    """An area that several build together is one, not what a place wants to be."""
    return "合作" in text or "融合试验" in text


def _is_placed(text: str, segment: Segment) -> bool:
    placed = begins_with_division(text) or text.startswith(REGIONS)
    return placed and segment.last_verb not in AIMING


def works(text: str, item: Item, segment: Segment) -> str:
    """A project."""
    if item.counted or text in vetoed("general") or _is_cut(text, item) or _praises(text, item):
        return ""
    if segment.last_verb in WON or (item.head in NAMED_ONLY and describes(text, item)):
        return ""
    if describes(text, item):
        one = _is_one_thing(item, segment) and not _is_goal(item, segment)
        made = is_made(item, segment) or segment.last_verb == "创建" or ORDINAL.fullmatch(item.head)
        if made and len(text) >= 5 and one:
            return "Project"
        return scheme(text, item, segment) if item.head.endswith("工程") else ""
    leaning = segment.last_verb in LEANING and not item.building and not segment.after & Act.MAKE
    return "Place" if item.tail in traffic() or (leaning and item.head in ROUTES) else "Project"


def house(text: str, item: Item, segment: Segment) -> str:
    """A project when it is built, else a body."""
    if item.counted or text in vetoed("general") or text.startswith(NOT_BODIES) or SESSION in text:
        return ""
    if segment.last_verb in WON or (text.startswith(LEVEL_WORDS) and not _is_built(item, segment)):
        return ""
    if describes(text, item):
        one = _is_one_thing(item, segment) and not item.head.endswith(VAGUE_HOUSES)
        return "Project" if segment.last_verb in MAKE and len(text) >= 6 and one else ""
    plant = item.head.endswith(VAGUE_HOUSES) and item.head not in BODIES and segment.last_verb not in FOUNDED
    return "Project" if plant or is_made(item, segment) else "Organization"


def _is_built(item: Item, segment: Segment) -> bool:
    """Is it being built, and not what a place wants to win (建设省级示范|基地)?"""
    return is_made(item, segment) and item.head != "基地"


def body(text: str, item: Item, segment: Segment) -> str:
    """A body."""
    general = text.startswith((*NOT_BODIES, *LEVEL_WORDS)) and item.head not in TASK_FORCES
    if item.counted or text in vetoed("general") or general:
        return ""
    if describes(text, item):
        founded = segment.act & Act.FOUND and item.head in SURE_BODY and len(text) >= 6
        return "Organization" if founded else ""
    return "Organization"


def firm(text: str, item: Item, segment: Segment) -> str:
    """A body, where something is said of it that is said of firms: 澄光电子获评…, 支持栎川机械扩产."""
    before = modifier(text, item.head)
    if item.counted or not 2 <= len(before) <= 4 or is_common(before):
        return ""
    last = segment.items[-1] if segment.items else None
    said = segment.next_verb in FIRM_VERBS or (last is not None and last.tail in FIRM_TAILS)
    return "Organization" if said else ""


def scheme(text: str, item: Item, segment: Segment) -> str:
    """A project where a thing that is built is named, else a drive."""
    before = modifier(text, item.head)
    if item.counted or text in vetoed("general") or len(before) < 2:
        return ""
    if BUILT_THING.search(before) and not ABILITY.search(text):
        return "" if is_common(before) and not is_made(item, segment) else "Project"
    if (item.building or segment.after & Act.MAKE) and not is_common(before):
        return "Project"
    return "Campaign" if segment.act & Act.DRIVE and len(text) >= 5 and not item.attributed else ""


def campaign(text: str, item: Item, segment: Segment) -> str:
    """A drive, system or reform that is carried out; 改革|开放 speaks of none, and 七大|行动 only counts."""
    if item.counted or text in vetoed("general") or len(modifier(text, item.head)) < 2:
        return ""
    if item.tail == "开放" or SEVERAL.fullmatch(modifier(text, item.head)):
        return ""
    if item.head in SURE_CAMPAIGN:
        return "Campaign"
    act = segment.act | (segment.after if item.head != "攻坚" else Act.NONE)
    subject = segment.opening == segment.start and segment.next_verb and item.head in SUBJECTS
    if subject and len(text) >= 6 and not text.startswith(DEEPENING):
        return "Campaign"
    shortest = 4 if item.head == "长制" else 5
    driven = act & Act.DRIVE or is_set_up(item, segment) or goes_on(text, item, segment)
    return "Campaign" if driven and len(text) >= shortest else ""


def policy(text: str, item: Item, segment: Segment) -> str:
    """A rule or plan that is made or carried out."""
    if LEVELS.search(text) or is_vague_policy(text, item):
        return ""
    if item.counted or text in vetoed("general") or len(modifier(text, item.head)) < 2:
        return ""
    if item.head in SURE_POLICY and len(text) >= 6:
        return "Campaign" if segment.last_verb.endswith(CONDUCT) and item.head.endswith("计划") else "Policy"
    if segment.last_verb in LISTED and item.head.endswith("录"):
        return ""
    approved = segment.next_verb in APPROVED and item.head.endswith(APPROVABLE)
    drawn_up = item.tail in DRAWN_UP or approved
    issued = (segment.act | segment.after) & Act.ISSUE or drawn_up
    return "Policy" if issued and len(text) >= 5 else ""


def event(text: str, item: Item, segment: Segment) -> str:
    """A meeting, festival or game that is held."""
    if item.counted or text in vetoed("general"):
        return ""
    if item.head in SURE_EVENT and len(text) >= 4:
        return "Event"
    last = segment.items[-1] if segment.items else None
    said = last is not None and last.tail in HELD_TAILS
    dated = len(item.head) > 1 and len(text) > 6 and DATED.match(text)
    held = segment.act & Act.HOLD or said or dated or segment.next_verb == HELD_AT
    return "Event" if held and len(text) >= 3 else ""


def area(text: str, item: Item, segment: Segment) -> str:
    """A place that no gazetteer knows; only what is surely a name."""
    before = modifier(text, item.head)
    if item.counted or len(item.head) < 2 or describes(text, item) or text[0] in "和与及向沿跨":
        return ""
    if item.head == "断面":
        return "" if ASSESSED.search(text) else "Place"
    return "Place" if 2 <= len(before) <= LONGEST_AREA and not holds_common(before) else ""


KIND_RULES: dict[str, KindRule] = {
    "site": site,
    "works": works,
    "house": house,
    "body": body,
    "firm": firm,
    "scheme": scheme,
    "campaign": campaign,
    "policy": policy,
    "event": event,
    "area": area,
}
"""The kinds of entity_heads.yaml."""
