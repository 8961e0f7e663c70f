"""The pages of targets and of tasks over the years."""

from __future__ import annotations

import pytest

from tests.browser.conftest import Made, Opened

SIZES = pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])


@SIZES
def test_targets_are_held_against_results(made: Made, opened: Opened, width: int, height: int) -> None:
    """A card shows plan, result and verdict of a year, and opens into the words of both documents."""
    page = opened(made("--view", "targets"), width=width, height=height)
    page.fill("#search", "固定资产投资")
    card = page.locator("article.card").first
    row = card.locator("tbody tr", has_text="2023")
    assert "+8%" in row.inner_text()
    assert "+5.1%" in row.inner_text()
    assert "missed" in row.inner_text()
    row.locator("button").click()
    panel = page.inner_text("#panel")
    assert "固定资产投资增长8%" in panel
    assert "固定资产投资增长5.1%" in panel
    assert "characters" in panel
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_targets_are_filtered(made: Made, opened: Opened) -> None:
    """By verdict, year and kind; the language is switched with all words."""
    page = opened(made("--view", "targets"))
    count = page.locator("article.card").count()
    page.uncheck("#headline")
    assert page.locator("article.card").count() > count
    page.check("#headline")
    for box in page.locator("#verdicts input:not([value=Missed])").all():
        box.uncheck()
    assert 0 < page.locator("article.card").count() < count
    page.fill("#year", "2")
    page.click("#language")
    assert page.inner_text("#title") == "目标与结果"
    assert "未达成" in page.inner_text("#stage")


@SIZES
def test_tasks_over_the_years(made: Made, opened: Opened, width: int, height: int) -> None:
    """A cell counts the tasks of a year and opens into their words and deadlines."""
    page = opened(made("--view", "timeline"), width=width, height=height)
    page.check("#lanes input[value=units]")
    page.fill("#search", "区教育局")
    cell = page.locator("table.lanes tbody tr").first.locator("button.cell").last
    count = int(cell.inner_text())
    cell.click()
    assert page.locator("#panel ol.facts:not(.notes, .portfolios) > li").count() == min(count, 20)
    assert "due:" in page.inner_text("#panel")
    page.keyboard.press("Escape")
    page.uncheck("#roles input[value=lead]")
    page.check("#lanes input[value=projects]")
    page.fill("#search", "实验学校")
    assert page.locator("table.lanes tbody tr").count() >= 1
    page.click("#language")
    assert page.inner_text("#title") == "历年任务"
