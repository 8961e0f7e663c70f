"""The page of a network, used as people use it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from matplotlib.image import imread

from benchmarks.page import made_up
from exports.network import NetworkOptions, build_network
from exports.page import network_page
from tests.browser.conftest import ARGUMENTS, Made, Opened, chromium

NODES, TIES = 2_100, 3_000
ORANGE = np.array([0xE6, 0x9F, 0x00])
"""Groups; the largest of the samples is 各街道办事处."""
STOP = """(() => {
  const at = document.activeElement;
  if (at === document.body) return "BODY";
  return at.id || (at.labels && at.labels[0]?.innerText) || at.getAttribute("aria-label") || at.innerText;
})()"""
"""What names the element that has the focus."""
SIZES = pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844)])


def search(page: Any, words: str, field: str = "#search") -> None:
    """Type a name and take the first that is found."""
    page.fill(field, words)
    page.keyboard.press("Enter")


def heading(page: Any) -> str:
    """The name in the panel."""
    return str(page.inner_text("#panel h2"))


def largest_group(page: Any) -> tuple[float, float]:
    """The place of the largest group on the screen, found by its colour."""
    box = page.locator("#view").bounding_box()
    pixels = imread(io.BytesIO(page.screenshot(clip=box)))[:, :, :3] * 255
    rows, columns = np.nonzero(np.abs(pixels - ORANGE).max(axis=2) < 6)
    return box["x"] + float(np.median(columns)), box["y"] + float(np.median(rows))


@SIZES
def test_a_name_is_found_and_its_facts_have_their_sources(
    made: Made, opened: Opened, width: int, height: int
) -> None:
    """Each fact has a quote, a document and a place in it."""
    page = opened(made(), width=width, height=height)
    assert page.inner_text("#shown") == "51 nodes and 103 ties shown"
    search(page, "教育局")
    assert heading(page) == "区教育局"
    facts = page.locator("#panel ol.facts").first.locator("> li")
    assert facts.count() >= 4
    for fact in facts.all():
        assert fact.locator("blockquote").inner_text().strip()
        assert "characters" in fact.locator(".source").first.inner_text()
    assert "2024年澄桥区《政府工作报告》目标任务责任分解表" in page.inner_text("#panel")
    assert "row 20" in page.inner_text("#panel")
    overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0


@SIZES
def test_labels_can_be_read_at_the_start(made: Made, opened: Opened, width: int, height: int) -> None:
    """Most nodes of the samples have their label without a touch."""
    page = opened(made(), width=width, height=height)
    page.wait_for_selector("#labels[data-labels]", state="attached")
    assert int(page.get_attribute("#labels", "data-labels")) >= (45 if width > 1000 else 25)


@SIZES
def test_no_node_lies_under_the_counts_and_buttons(
    made: Made, opened: Opened, width: int, height: int
) -> None:
    """The strip at the foot of the picture, between counts and buttons, is empty at the start."""
    page = opened(made(), width=width, height=height)
    box = page.locator("#view").bounding_box()
    counts, buttons = page.locator("#shown").bounding_box(), page.locator("#zoom").bounding_box()
    left, right = counts["x"] + counts["width"], buttons["x"]
    strip = {"x": left, "y": box["y"] + box["height"] - 24, "width": right - left, "height": 20}
    pixels = imread(io.BytesIO(page.screenshot(clip=strip)))[:, :, :3]
    assert np.ptp(pixels) < 0.05


def test_a_click_on_a_node_opens_its_quotes_and_its_neighbours(made: Made, opened: Opened) -> None:
    """The pointer finds what is under it; a neighbour leads on; the tie shows the tasks it rests on."""
    page = opened(made())
    page.mouse.move(*largest_group(page))
    page.wait_for_function("() => document.getElementById('view').style.cursor === 'pointer'")
    page.mouse.click(*largest_group(page))
    assert heading(page) == "各街道办事处"
    first = page.locator("#panel .neighbour").first
    summary = first.locator("xpath=..").locator("summary")
    summary.click()
    assert first.locator("xpath=..").locator("blockquote").first.inner_text()
    name = first.locator("button").inner_text()
    first.locator("button").click()
    assert heading(page) == name
    page.keyboard.press("Escape")
    assert page.locator("#panel").is_hidden()


def test_a_project_has_its_stages_and_investment(made: Made, opened: Opened) -> None:
    """Each with the words that say it; the year filters them, and the language is switched."""
    page = opened(made("--of", "unit-project"))
    search(page, "栎川冷链物流中心")
    notes = page.locator("#panel ol.notes > li")
    told = [one.inner_text() for one in notes.all()]
    assert "Stages and investment" in page.inner_text("#panel")
    assert any("Investment" in one and "完成投资 3.6 亿元" in one and "characters" in one for one in told)
    assert any("completed" in one and "planned" in one and "2024" in one for one in told)
    page.get_by_role("button", name="中文").click()
    assert "投资" in notes.first.inner_text()
    assert "undefined" not in page.inner_text("#panel")


def test_a_leader_has_a_portfolio_with_the_tasks_it_rests_on(made: Made, opened: Opened) -> None:
    """Leader and unit are told of one another."""
    page = opened(made("--of", "unit-leader"))
    search(page, "韩砚秋")
    held = page.locator("#panel ol.portfolios > li").filter(has_text="区住建局").first
    assert "confidence" in held.inner_text()
    held.locator("summary").click()
    held.locator("blockquote").first.wait_for()
    search(page, "区住建局")
    assert "韩砚秋" in page.inner_text("#panel ol.portfolios")


def test_classes_roles_and_years_filter(made: Made, opened: Opened) -> None:
    """What is not ticked is not shown; a year shows its own nodes and ties."""
    page = opened(made())
    page.uncheck("#classes input[value=group]")
    assert page.inner_text("#shown").startswith("42 nodes")
    page.check("#classes input[value=group]")
    page.uncheck("#roles input[value=support]")
    leading = int(page.inner_text("#shown").split()[0])
    assert 0 < leading < 51
    page.check("#roles input[value=support]")
    page.focus("#year")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("#year", "aria-valuetext") == "2023"
    of_2023 = page.inner_text("#shown")
    page.keyboard.press("ArrowRight")
    assert page.get_attribute("#year", "aria-valuetext") == "2024"
    assert page.inner_text("#shown") not in (of_2023, "51 nodes and 103 ties shown")
    search(page, "教育局")
    years = {one.inner_text() for one in page.locator("#panel ol.facts > li .badge:nth-child(2)").all()}
    assert years == {"2024"}


def test_a_year_shows_what_an_export_of_that_year_has(made: Made, opened: Opened, sample_store: Path) -> None:
    """Moving the year and asking for it give the same nodes and ties."""
    page = opened(made())
    page.fill("#year", "1")
    alone = opened(made("--year", "2023"))
    assert page.inner_text("#shown") == alone.inner_text("#shown")


def test_a_path_is_shown_with_the_tasks_it_rests_on(made: Made, opened: Opened) -> None:
    """From one name to another; where there is no way, the page says so."""
    page = opened(made())
    page.click("#path summary")
    search(page, "区教育局", "#path-from")
    search(page, "区财政局", "#path-to")
    assert page.inner_text("#panel h2").startswith("Shortest path, ")
    steps = page.locator("#path-steps > li")
    assert steps.first.locator("button").first.inner_text() == "区教育局"
    assert steps.last.locator("button").first.inner_text() == "区财政局"
    steps.first.locator("summary").click()
    steps.first.locator("blockquote").first.wait_for()
    search(page, "区审计局", "#path-to")
    assert "No path" in page.inner_text("#panel")


def test_the_language_is_switched(made: Made, opened: Opened) -> None:
    """All words of the page, an open panel and the methods included."""
    page = opened(made())
    search(page, "教育局")
    page.click("#language")
    assert page.get_attribute("html", "lang") == "zh-CN"
    assert page.inner_text("#title") == "单位协作网络"
    assert "牵头" in page.inner_text("#panel")
    page.click("#methods summary")
    assert "牵头单位" in page.inner_text("#methods-text")
    page.click("#language")
    assert "Leads" in page.inner_text("#panel")


@SIZES
def test_the_picture_is_saved_as_png(
    made: Made, opened: Opened, tmp_path: Path, width: int, height: int
) -> None:
    """Twice as many dots as on the screen, and not an empty sheet."""
    page = opened(made(), width=width, height=height)
    with page.expect_download() as waiting:
        page.click("#png")
    assert waiting.value.suggested_filename == "units.png"
    waiting.value.save_as(tmp_path / "units.png")
    pixels = imread(tmp_path / "units.png")
    assert pixels.shape[1] == 2 * page.locator("#view").bounding_box()["width"]
    some = pixels[::7, ::7].reshape(-1, pixels.shape[2])
    assert len(np.unique(some, axis=0)) > 50


def test_the_keyboard_is_enough(made: Made, opened: Opened) -> None:
    """Slash searches; arrows go from node to node; Enter opens; Escape closes and gives the focus back."""
    page = opened(made())
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"
    page.focus("#view")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#status").startswith("各街道办事处")
    page.keyboard.press("ArrowLeft")
    second = page.inner_text("#status").partition(",")[0]
    assert second != "各街道办事处"
    page.keyboard.press("Enter")
    assert heading(page) == second
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "view"
    for key in "+-0":
        page.keyboard.press(key)


def test_every_stop_of_the_keyboard_has_a_name(made: Made, opened: Opened) -> None:
    """The picture is one stop, and each stop is in sight."""
    page = opened(made())
    stops = []
    while not stops or stops[-1] != "BODY":
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
        assert len(stops) < 40
    assert "" not in stops
    assert stops.count("view") == 1


def test_dark_and_light(made: Made, opened: Opened) -> None:
    """As the system has it, until the reader chooses."""
    page = opened(made(), color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(ground) == "rgb(20, 23, 27)"
    page.click("#theme")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("of", ["leaders", "unit-leader", "unit-task", "unit-project", "unit-place"])
def test_every_network_has_a_page(made: Made, opened: Opened, of: str) -> None:
    """The strongest node opens with facts."""
    page = opened(made("--of", of))
    page.focus("#view")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert page.locator("#panel ol.facts blockquote").count() >= 1


def test_ties_between_all_are_drawn_by_way_of_tasks(made: Made, opened: Opened) -> None:
    """Each task is a node that its actors are tied to."""
    page = opened(made("--ties", "hyper"))
    assert page.locator("#classes input[value=task]").count() == 1
    search(page, "新建澄桥实验学校")
    assert page.locator("#panel ol.facts blockquote").count() >= 1


def test_names_that_try_to_break_out_stay_text(made: Made, opened: Opened, hostile_store: Path) -> None:
    """No element is made of them, nothing of them is run; marks of direction are shown as what they are."""
    page = opened(made(store=hostile_store))
    search(page, "alert")
    page.keyboard.press("Escape")
    page.fill("#search", "区")
    page.wait_for_selector("#search-list li")
    assert "‹U+202E›" in page.inner_text("#search-list")
    names = page.evaluate("JSON.parse(document.getElementById('data').textContent).entities.label")
    for name in names:
        search(page, name)
    search(page, "alert")
    assert "<script>alert(1)</script>" in page.inner_text("#panel")
    assert page.locator("img").count() == 0
    assert page.locator("script:not([type])").count() == 2


def test_a_large_network_is_drawn_with_webgl(large_page: Path, opened: Opened) -> None:
    """Search, filter and details are the same."""
    page = opened(large_page)
    assert page.locator("#view canvas").count() > 3
    check_large(page)


def test_without_webgl_a_smaller_view_says_so(large_page: Path, opened: Opened, playwright: Any) -> None:
    """The strongest nodes are drawn; search and details cover all."""
    browser = playwright.chromium.launch(
        executable_path=chromium(), args=[*ARGUMENTS[:-2], "--disable-3d-apis"]
    )
    page = opened(large_page, within=browser)
    assert "no WebGL: only the 300 strongest nodes" in page.inner_text("#no-webgl")
    check_large(page)
    page.mouse.click(640, 400)
    page.context.close()
    browser.close()


@pytest.fixture(scope="module")
def large_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a made-up network that is too large for vis-network."""
    rows, sources = made_up(NODES, TIES)
    network = build_network(rows, NetworkOptions(), program="test")
    path = tmp_path_factory.mktemp("large") / "large.html"
    path.write_text(network_page(network, rows, sources, language="en"), "utf-8")
    return path


def check_large(page: Any) -> None:
    """A name far down the list is found, with its quote, and the picture can be saved."""
    assert page.inner_text("#shown").startswith(f"{NODES:,} nodes")
    search(page, "第2099单位")
    assert page.locator("#panel blockquote").first.inner_text().startswith("完成第")
    page.fill("#year", "1")
    assert not page.inner_text("#shown").startswith(f"{NODES:,}")
    page.focus("#view")
    for key in ("ArrowRight", "+", "-", "0"):
        page.keyboard.press(key)
    with page.expect_download() as waiting:
        page.click("#png")
    assert waiting.value.suggested_filename == "units-2015.png"
