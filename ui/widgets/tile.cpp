#include "ui/widgets/tile.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

// From the tile's upper left corner.
struct TilePlan { Rect sign, title, explanation, badge; TextStyle titleStyle; float height = 0; };

bool isBig(TileLook how) { return how == TileLook::bigRow || how == TileLook::bigColumn; }
TextStyle titleStyle(const Theme& look, TileLook how) { return isBig(how) ? look.title() : look.bold(); }

float signSize(const Theme& look, const Tile& tile, TileLook how) {
    if (tile.icon == Icon::none) return 0;
    if (how == TileLook::low) return look.size.icon;
    return how == TileLook::row ? look.size.icon * 1.7F : look.size.target + 2;
}

float widestLine(Frame& frame, const Tile& tile, TileLook how) {
    const Theme look = theme(frame);
    const float title = frame.measure(tile.title, titleStyle(look, how)).width;
    return how == TileLook::low ? title : std::max(title, frame.measure(tile.explanation, look.secondary()).width);
}

float padOf(const Theme& look, TileLook how) { return how == TileLook::bigColumn || how == TileLook::low ? look.size.padding / 2 : look.size.padding - 1; }

// Words under one another, the badge below them; in a row that is wide enough beside them.
TilePlan planTile(Frame& frame, const Tile& tile, float width, TileLook how, bool selected) {
    const Theme look = theme(frame);
    const float pad = padOf(look, how), sign = signSize(look, tile, how), tick = selected ? look.size.icon + pad : 0;
    const bool above = how == TileLook::bigColumn, low = how == TileLook::low;
    TilePlan plan;
    const float x = sign > 0 && !above ? sign + 2 * pad : pad, room = width - x - pad - tick;
    const Size badge = tile.badge.empty() || low ? Size{} : badgeSize(frame, tile.badge, tile.tone, room);
    const bool beside = how == TileLook::row && badge.width > 0 && widestLine(frame, tile, how) + pad + badge.width <= room;
    const float words = beside ? room - badge.width - pad : room;
    float y = 0;
    const auto put = [&](const std::string& text, const TextStyle& style) {
        const Rect at{x, y, words + 0.5F, frame.measure(text, style, words + 0.5F).height};
        y = at.bottom();
        return at;
    };
    plan.sign = {above ? (width - sign) / 2 : pad, 0, sign, sign};
    if (sign > 0 && above) y = sign + look.size.step;
    plan.titleStyle = titleStyle(look, how);
    if (frame.widestWord(tile.title, plan.titleStyle) > words) plan.titleStyle = look.bold();   // smaller, rather than broken in a word
    plan.title = put(tile.title, plan.titleStyle);
    if (!low) plan.explanation = put(tile.explanation, look.secondary());
    if (badge.width > 0 && !beside) plan.badge = {x, y + 1, badge.width, badge.height}, y += badge.height + 2;

    plan.height = std::max({y + 2 * (pad - 1), sign + 2 * (pad - 1), beside ? badge.height + 2 * (pad - 1) : 0, look.size.target});
    const float down = (plan.height - y) / 2;
    for (Rect* part : {&plan.title, &plan.explanation, &plan.badge}) part->y += down;
    plan.sign.y = above ? down : (plan.height - sign) / 2;
    if (beside) plan.badge = {width - pad - tick - badge.width, (plan.height - badge.height) / 2, badge.width, badge.height};
    return plan;
}

}  // namespace

float tileHeight(Frame& frame, const Tile& tile, float width, TileLook how, bool selected) {
    return planTile(frame, tile, width, how, selected).height;
}

float tileWidth(Frame& frame, const Tile& tile, TileLook how) {
    const Theme look = theme(frame);
    const float pad = padOf(look, how), sign = how == TileLook::bigColumn ? 0 : signSize(look, tile, how);
    return widestLine(frame, tile, how) + (sign > 0 ? sign + pad : 0) + 2 * pad + 1;
}

bool tile(Frame& frame, const Rect& rect, const Tile& tile, TileLook how, bool selected) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(tile.id, rect, tile.title);
    if (selected) frame.describe(_("已选"));
    pressableCard(frame, tile.id, rect);
    if (selected) frame.outline(rect, look.colour.primary, look.colour.outline * 3, look.size.radius);

    TilePlan plan = planTile(frame, tile, rect.width, how, selected);
    const float down = std::max(0.0F, (rect.height - plan.height) / 2);      // as high as its neighbours: in the middle
    for (Rect* part : {&plan.sign, &plan.title, &plan.explanation, &plan.badge}) part->x += rect.x, part->y += rect.y + down;
    if (how == TileLook::row && plan.sign.width > 0)
        emblem(frame, plan.sign, glyphOf(tile.icon), look.colour.info.ink, look.colour.info.ground, false);
    else if (how == TileLook::low) frame.icon(glyphOf(tile.icon), plan.sign, look.colour.primary);
    else if (plan.sign.width > 0) emblem(frame, plan.sign, glyphOf(tile.icon), look.colour.button.ink, look.colour.button.ground, false);
    const Align align = how == TileLook::bigColumn ? Align::centre : Align::left;
    frame.text(tile.title, plan.title, aligned(plan.titleStyle, align));
    if (plan.explanation.height > 0 && !tile.explanation.empty()) frame.text(tile.explanation, plan.explanation, aligned(look.secondary(), align));
    if (plan.badge.height > 0) badge(frame, plan.badge, tile.badge, tile.tone);
    if (selected) {
        const float sign = look.size.icon;
        frame.icon(glyph::done, {rect.right() - sign - look.size.padding, rect.y + (rect.height - sign) / 2, sign, sign}, look.colour.primary);
    }
    return tapped;
}

}  // namespace ui
