"""Every colour can be read: the contrasts of the design, worked out again."""

import pytest

from kutip.gui.theme import (
    DARK,
    HIGH_CONTRAST,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
    contrast,
    theme_for,
)

THEMES = [LIGHT, DARK, HIGH_CONTRAST, HIGH_CONTRAST_LIGHT]
TABLE = {
    "person": (12.2, 5.3, 8.6, 7.1),
    "organisation": (12.2, 5.2, 10.2, 7.4),
    "quote": (13.4, 10.4, 10.7, 12.0),
    "figure": (13.1, 10.4, 8.1, 11.2),
    "further1": (13.2, 6.3, 9.1, 10.2),
    "further2": (12.3, 8.1, 10.2, 7.3),
    "further3": (12.7, 6.3, 9.8, 8.6),
    "further4": (12.4, 9.5, 10.3, 7.8),
}
OWN = ["#ffff00", "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#808080", "#ffeedd"]


@pytest.mark.parametrize("slot", TABLE)
def test_the_label_colours_have_the_contrasts_of_the_design(slot):
    found = [
        ratio
        for theme in (LIGHT, DARK)
        for strong, fill in [theme.label_colours(slot)]
        for ratio in (contrast(theme.text, fill), contrast(strong, theme.paper))
    ]
    assert found == pytest.approx(TABLE[slot], abs=0.1)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["paper", "panel", "bg"])
@pytest.mark.parametrize("ink", ["text", "muted", "faint", "accent"])
def test_ink_can_be_read_on_every_ground(theme, ground, ink):
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("name", ["warn", "error", "ok"])
def test_badges_can_be_read(theme, name):
    assert contrast(getattr(theme, name), getattr(theme, f"{name}_fill")) >= 4.5


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_can_be_read_when_selected_and_under_the_pointer(theme):
    for ground in (theme.selection, theme.hover, theme.chip):
        assert contrast(theme.text, ground) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("slot", [*TABLE, *OWN])
def test_any_label_colour_is_made_readable(theme, slot):
    strong, fill = theme.label_colours(slot)
    assert contrast(strong, theme.paper) >= 4.5
    assert contrast(theme.text, fill) >= 7


def test_high_contrast_is_high():
    for theme in (HIGH_CONTRAST, HIGH_CONTRAST_LIGHT):
        assert contrast(theme.text, theme.paper) == pytest.approx(21)
        assert all(contrast(strong, theme.paper) >= 7 for strong, _ in theme.labels.values())


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_a_theme_is_found_by_its_name(qapp, theme):
    assert theme_for(theme.name) is theme


def test_the_desktop_without_a_wish_gets_light(qapp):
    assert theme_for("system") is LIGHT


def test_a_colour_that_is_none_has_a_colour():
    assert LIGHT.label_colours("no such slot") == LIGHT.label_colours("further3")
