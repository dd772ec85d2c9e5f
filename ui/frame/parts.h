#pragma once

#include <cmath>
#include <imgui.h>
#include <map>

#include "ui/fonts.h"
#include "ui/frame.h"
#include "ui/frame/touch.h"
#include "ui/frame/typesetter.h"
#include "ui/raster/blend.h"

namespace ui {

// What a frame is made of; shared by the files that define its functions.
struct Frame::Parts {
    Fonts& fonts;
    PanelConfig config;
    float pixelsPerMm;
    Touch touch;
    Pictures pictures{};
    Typesetter typesetter;
    std::map<std::string, int, std::less<>> states{}, statesBefore{};
    std::unique_ptr<Opened> opened{};
    std::vector<Widget> widgets{};
    Modes modes{};
    std::string apart{}, page{};
    ImVec2 away{};                                   // pixels
    ImDrawList* list = nullptr;
    const ImTextureData* glyphs = nullptr;           // where they were when the frame began
    int inert = 0;
    Aloud aloud = Aloud::openly;

    float px(float mm) const { return mm * pixelsPerMm; }
    float whole(float mm) const { return std::round(px(mm)); }
    ImVec2 upperLeft(const Rect& r) const { return {whole(r.x), whole(r.y)}; }
    ImVec2 lowerRight(const Rect& r) const { return {whole(r.right()), whole(r.bottom())}; }
    Setting setting(const TextStyle& style, float width) {
        return {std::round(typesetter.em(px(style.capital), style.weight)), style.weight, std::floor(px(width)), style.lines, style.leading};
    }
    // Draws rows of a text and remembers its words as one widget.
    Size write(const std::vector<Paragraph::Row>&, std::string_view words, const Rect& box, const TextStyle&, std::string_view id, bool cut);
    Widget& remember(std::string_view id, std::string_view words, const Rect& rect, Role role, bool enabled) {
        const ImVec2 a = upperLeft(rect), b = lowerRight(rect);
        return widgets.emplace_back(Widget{std::string(id), std::string(words), a.x, a.y, b.x - a.x, b.y - a.y, enabled, role,
                                           0, false, {}, aloud});
    }
};

}  // namespace ui
