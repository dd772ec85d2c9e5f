#include "ui/widgets/tile.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

// From the tile's upper left corner.
struct TilePlan { Rect sign, title, explanation, badge; float height = 0; };

TextStyle titleStyle(const Theme& look, TileLook how) { return how == TileLook::row ? look.bold() : look.title(); }

TilePlan planTile(Frame& frame, const Tile& tile, float width, TileLook how) {
    const Theme look = theme(frame);
    const float pad = look.size.padding - 1, gap = look.size.step;
    const bool above = how == TileLook::bigColumn;
    const float sign = tile.icon == Icon::none ? 0 : how == TileLook::row ? look.size.icon * 1.7F : look.size.target + 2;
    TilePlan plan;
    float x = pad, y = pad - 1, room = width - 2 * pad;
    if (sign > 0) plan.sign = {x, y, sign, sign};
    if (sign > 0 && above) y += sign + gap;
    if (sign > 0 && !above) x += sign + pad, room -= sign + pad;
    const auto put = [&](const std::string& words, const TextStyle& style) {
        if (words.empty()) return Rect{x, y, 0, 0};
        const Rect at{x, y, room + 0.5F, frame.measure(words, style, room + 0.5F).height};
        y = at.bottom();
        return at;
    };
    plan.title = put(tile.title, titleStyle(look, how));
    plan.explanation = put(tile.explanation, look.secondary());
    const float titleWidth = frame.measure(tile.title, titleStyle(look, how)).width;
    if (!tile.badge.empty()) {
        const Size size = badgeSize(frame, tile.badge, tile.tone, room);
        // Wide and without an explanation: on the title's line.
        if (how == TileLook::row && tile.explanation.empty() && titleWidth + pad + size.width <= room) {
            plan.title.width = titleWidth + 0.5F;
            plan.badge = {x + room - size.width, plan.title.y + (plan.title.height - size.height) / 2, size.width, size.height};
            plan.height = std::max({plan.title.height, plan.sign.height, size.height}) + 2 * (pad - 1);
            plan.title.y = (plan.height - plan.title.height) / 2;
            plan.badge.y = (plan.height - size.height) / 2;
            return plan;
        }
        y += 1;
        plan.badge = {x, y, size.width, size.height};
        y += size.height + 1;
    }
    plan.height = std::max({y + pad - 1, plan.sign.bottom() + pad - 1, look.size.target + 4});
    return plan;
}

}  // namespace

float tileHeight(Frame& frame, const Tile& tile, float width, TileLook how) { return planTile(frame, tile, width, how).height; }

bool tile(Frame& frame, const Rect& rect, const Tile& tile, TileLook how, bool selected) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(tile.id, rect, tile.title);
    pressableCard(frame, tile.id, rect);
    if (selected) frame.outline(rect, look.colour.primary, look.colour.outline * 3, look.size.radius);

    TilePlan plan = planTile(frame, tile, rect.width, how);
    const float down = std::max(0.0F, (rect.height - plan.height) / 2);      // as high as its neighbours: in the middle
    for (Rect* part : {&plan.sign, &plan.title, &plan.explanation, &plan.badge}) part->x += rect.x, part->y += rect.y + down;
    if (how != TileLook::bigColumn) plan.sign.y = rect.y + (rect.height - plan.sign.height) / 2;
    if (how == TileLook::row && plan.sign.width > 0)
        emblem(frame, plan.sign, glyphOf(tile.icon), look.colour.info.ink, look.colour.info.ground, false);
    else if (plan.sign.width > 0) emblem(frame, plan.sign, glyphOf(tile.icon), look.colour.button.ink, look.colour.button.ground, false);
    frame.text(tile.title, plan.title, titleStyle(look, how));
    if (!tile.explanation.empty()) frame.text(tile.explanation, plan.explanation, look.secondary());
    if (!tile.badge.empty()) badge(frame, plan.badge, tile.badge, tile.tone);
    if (selected) {
        const float sign = look.size.icon;
        frame.icon(glyph::done, {rect.right() - sign - look.size.padding, rect.y + (rect.height - sign) / 2, sign, sign}, look.colour.primary);
    }
    return tapped;
}

}  // namespace ui
