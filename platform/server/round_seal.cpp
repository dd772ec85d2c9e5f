#include "platform/server/round_seal.h"

#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace platform {

namespace {

constexpr double pi = std::numbers::pi;

std::vector<std::string> charactersOf(const std::string& utf8) {
    std::vector<std::string> characters;
    for (char c : utf8) {
        if ((c & 0xC0) != 0x80) characters.emplace_back();
        characters.back() += c;
    }
    return characters;
}

void drawStar(cairo_t* cairo, double radius) {
    for (int i = 0; i < 10; ++i) {
        double r = i % 2 == 0 ? radius : radius * 0.382, angle = -pi / 2 + i * pi / 5;
        cairo_line_to(cairo, r * std::cos(angle), r * std::sin(angle));
    }
    cairo_close_path(cairo);
    cairo_fill(cairo);
}

// Draws one character with its middle at the origin.
void drawCharacter(cairo_t* cairo, const std::string& character, const std::string& font) {
    auto* layout = pango_cairo_create_layout(cairo);
    auto* description = pango_font_description_from_string(font.c_str());
    pango_layout_set_font_description(layout, description);
    pango_font_description_free(description);
    pango_cairo_context_set_resolution(pango_layout_get_context(layout), 72);
    pango_layout_set_text(layout, character.c_str(), -1);
    int w = 0, h = 0;
    pango_layout_get_size(layout, &w, &h);
    cairo_move_to(cairo, -w / double(PANGO_SCALE) / 2, -h / double(PANGO_SCALE) / 2);
    pango_cairo_layout_path(cairo, layout);    // outlines: a second font in the file would cost 70 kB
    cairo_fill(cairo);
    g_object_unref(layout);
}

void drawArc(cairo_t* cairo, double radius, const std::string& text) {
    auto characters = charactersOf(text);
    if (characters.empty()) return;
    double span = std::min(1.55 * pi, 0.36 * double(characters.size()));
    double step = characters.size() > 1 ? span / double(characters.size() - 1) : 0;
    double size = std::min(radius * 0.27, radius * 0.72 * (step > 0 ? step : 1) * 0.92);
    auto font = fmt::format("Noto Serif CJK SC Bold {:.1f}", size);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        cairo_save(cairo);
        cairo_rotate(cairo, -span / 2 + step * double(i));
        cairo_translate(cairo, 0, -radius * 0.76);
        drawCharacter(cairo, characters[i], font);
        cairo_restore(cairo);
    }
}

}  // namespace

void drawRoundSeal(Canvas& canvas, double x, double y, double radius, const std::string& office, const std::string& kind) {
    auto* cairo = canvas.raw();
    cairo_save(cairo);
    cairo_translate(cairo, x, y);
    cairo_set_source_rgba(cairo, 0.80, 0.05, 0.08, 0.70);
    cairo_set_line_width(cairo, radius * 0.05);
    cairo_new_path(cairo);    // else the arc begins with a line from the last text
    cairo_arc(cairo, 0, 0, radius * 0.97, 0, 2 * pi);
    cairo_stroke(cairo);
    drawStar(cairo, radius * 0.28);
    drawArc(cairo, radius, office);
    cairo_translate(cairo, 0, radius * 0.55);
    drawCharacter(cairo, kind, fmt::format("Noto Serif CJK SC Bold {:.1f}", radius * 0.17));
    cairo_restore(cairo);
}

}  // namespace platform
