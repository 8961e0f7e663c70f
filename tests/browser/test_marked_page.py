"""The page of `kg extract --format html`, as a browser shows it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from kg.cli import main

HOSTILE = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
REPORT = f"""2024年澄桥区政府工作报告

一、2023年工作回顾

推动澄光科创园、鹭汀云谷等6个项目动工，新建公园2个、学校3所、医院5所。社区食堂全覆盖。{HOSTILE}
"""


def shown(browser: Any, folder: Path, *, width: int) -> Any:
    """The page of the report above, and that it asks for nothing."""
    path = folder / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    done = CliRunner().invoke(main, ["extract", str(path), "--format", "html"], catch_exceptions=False)
    path.with_suffix(".html").write_text(done.stdout, encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})
    requests: list[str] = []
    page.on("request", lambda one: requests.append(one.url))
    page.goto(path.with_suffix(".html").as_uri())
    assert requests == [path.with_suffix(".html").as_uri()]
    return page


def test_the_legend_is_what_is_marked(browser: Any, tmp_path: Path) -> None:
    """Every label as often as the legend says; names lie inside the marks of quantities."""
    page = shown(browser, tmp_path, width=1000)
    labels = page.eval_on_selector_all(".entities .label", "all => all.map(one => one.textContent)")
    legend = re.findall(r"(\S+ [A-Z]\w+) (\d+)", page.inner_text(".legend"))
    assert Counter(labels) == {label: int(count) for label, count in legend}
    assert Counter(labels) == {"指标 Quantity": 4, "项目 Project": 2, "状态 State": 1}
    outer = page.evaluate(
        "[...document.querySelectorAll('mark.entity mark.entity')].every(one => {"
        "  const [inner, outer] = [one, one.parentElement].map(it => it.getBoundingClientRect());"
        "  return outer.left <= inner.left && inner.right <= outer.right && outer.height >= inner.height;"
        "})"
    )
    assert outer is True
    assert page.title() == "report.txt"
    page.close()


def test_the_page_fits_a_phone(browser: Any, tmp_path: Path) -> None:
    """Marks are broken over lines; nothing has to be scrolled sideways."""
    page = shown(browser, tmp_path, width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.close()
