#include "ui/widgets/ways.h"

#include <algorithm>
#include <array>
#include <string>

#include "ui/text.h"
#include "ui/widgets/card.h"

namespace ui {

namespace {

struct Tab { Way way; const char* id; };
constexpr std::array tabs{Tab{Way::pinyin, "way_pinyin"}, Tab{Way::handwriting, "way_handwriting"}, Tab{Way::strokes, "way_strokes"},
                          Tab{Way::code, "way_code"}};

bool drawTab(Frame& frame, const Rect& rect, const Tab& tab, std::optional<Way> open) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(tab.id, rect, nameOf(tab.way), Role::key), chosen = tab.way == open;
    if (chosen) frame.fill(rect, look.colour.button.ground, look.size.radius);
    else pressableCard(frame, tab.id, rect);
    if (!chosen) frame.outline(rect, look.colour.primary, look.colour.outline, look.size.radius);
    frame.text(nameOf(tab.way), rect,
               aligned(coloured(look.bold(), chosen ? look.colour.button.ink : look.colour.primary), Align::centre, Place::middle));
    return tapped;
}

}  // namespace

const char* nameOf(Way way) {
    switch (way) {
        case Way::pinyin: return _("拼音");
        case Way::handwriting: return _("手写");
        case Way::strokes: return _("笔画");
        case Way::code: break;
    }
    return _("编码");
}

const char* adviceOn(Way way) {
    switch (way) {
        case Way::pinyin: return _("点字母拼音，再点要用的字。");
        case Way::handwriting: return _("在框里写一个字，再点要用的字。");
        case Way::strokes: return _("按笔顺点笔画，少见的字也有。");
        case Way::code: break;
    }
    return _("输入字的 Unicode 编码，如 4DAE。");
}

float waysWidth(Frame& frame) {
    const Theme look = theme(frame);
    float widest = look.size.target;
    for (const Tab& tab : tabs) widest = std::max(widest, frame.measure(nameOf(tab.way), look.bold()).width + 2 * look.size.step);
    return widest;
}

std::optional<Way> ways(Frame& frame, const Rect& rect, std::optional<Way> open) {
    const float gap = theme(frame).size.gap, count = tabs.size();
    const bool across = (rect.width + gap) / count - gap >= waysWidth(frame);
    const float width = across ? (rect.width + gap) / count : rect.width + gap, height = across ? rect.height + gap : (rect.height + gap) / count;
    std::optional<Way> tapped;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const auto at = static_cast<float>(i);
        const Rect box{rect.x + (across ? at * width : 0), rect.y + (across ? 0 : at * height), width - gap, height - gap};
        if (drawTab(frame, box, tabs[i], open)) tapped = tabs[i].way;
    }
    return tapped;
}

}  // namespace ui
