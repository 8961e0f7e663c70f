"""What a text with assigned items plans between them is read as well."""

from __future__ import annotations

from extractors.readers import read_document
from extractors.registry import extract
from ontology.records import Quantity, Task

TEXT = """澄桥区优化营商环境行动方案

各街道办事处，区直各有关单位：

一、总体目标
到2024年底，全区新设企业达到1200家，政务服务事项网上可办率达到95%。

二、重点任务
（一）便利开办企业。企业开办时间压缩至1个工作日以内，免费刻制印章3枚。（牵头单位：区市场监管局；责任单位：区公安局）
（二）便利办电。新建充电站6座。（牵头单位：区发改局；责任单位：各街道办事处）
全年走访企业500家以上，每季度通报一次。
"""


def test_targets_before_and_between_the_items_are_read() -> None:
    """Those of the items belong to their tasks, the others to their headings; none is read twice."""
    records = extract(read_document(TEXT.encode(), "plan.txt")).records
    tasks = [one for one in records if isinstance(one, Task)]
    quantities = [one for one in records if isinstance(one, Quantity)]
    assert len(tasks) == 2
    surfaces = [one.evidence.surface for one in quantities]
    assert len(set(surfaces)) == len(surfaces)
    told = {str(one.value) for one in quantities}
    assert {"1200", "95", "1", "3", "6", "500"} <= told
    of_target = next(one for one in quantities if str(one.value) == "1200")
    assert of_target.section == "一、总体目标"
    starts = [one.evidence.start for one in quantities]
    assert starts == sorted(starts)
