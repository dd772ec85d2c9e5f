#include "ui/widgets/idle_warning.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

std::optional<Answer> idleWarning(Frame& frame, const IdleWarning& warning) {
    const Theme look = theme(frame);
    const Rect panel = frame.area();
    frame.fill(panel, look.colour.veil);

    const std::string words = fmt::format(fmt::runtime(_("{} 秒后将结束，并清除您的信息。")), warning.seconds);
    const Action stay{.id = "still_here", .label = _("我还在，继续办"), .kind = Kind::primary};
    const Action keep{.id = "keep_draft", .label = _("先存起来，改天接着填")};
    const std::string keeping = _("同意办理平台保存七天，本机不留。");
    const float width = std::min(panel.width - 2 * look.size.margin, look.size.actionColumn * 2.2F);
    const float room = width - 2 * look.size.padding, picture = look.size.picture, gap = look.size.gap;
    const TextStyle heading = aligned(look.title(), Align::centre), line = aligned(look.body(), Align::centre);
    const Size title = frame.measure(_("您还在吗？"), heading, room), text = frame.measure(words, line, room);
    const float stayHeight = buttonHeight(frame, stay, room), keepHeight = buttonHeight(frame, keep, room);
    const Size terms = frame.measure(keeping, line, room);
    const float below = warning.keepable ? 2 * gap + keepHeight + terms.height : 0;
    const float height = 2 * look.size.padding + picture + gap + title.height + text.height + 2 * gap + stayHeight + below;
    const float lowered = frame.portrait() ? 0.55F : warning.keepable ? 0.9F : 0.5F;   // a button above another still within reach
    const Rect box{(panel.width - width) / 2, (panel.height - height) * lowered, width, height};

    card(frame, box);
    float y = box.y + look.size.padding;
    emblem(frame, {box.x + (width - picture) / 2, y, picture, picture}, glyphOf(Icon::clock), look.colour.warning.ink,
           look.colour.warning.ground, true);
    y += picture + gap;
    frame.text(_("您还在吗？"), {box.x + look.size.padding, y, room, title.height}, heading);
    y += title.height + gap;
    frame.text(words, {box.x + look.size.padding, y, room, text.height}, line);
    y += text.height + gap;
    const bool stays = button(frame, {box.x + look.size.padding, y, room, stayHeight}, stay);
    y += stayHeight + gap;
    if (warning.keepable) {
        frame.text(keeping, {box.x + look.size.padding, y, room, terms.height}, line);
        if (button(frame, {box.x + look.size.padding, y + terms.height + gap, room, keepHeight}, keep)) return Chosen{keep.id};
    }
    if (stays || frame.touched()) return StillHere{};
    return std::nullopt;
}

}  // namespace ui
