#include "ui/speech/narration.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/keys/walk.h"
#include "ui/text.h"
#include "ui/utf8.h"

namespace ui {
namespace {

using Widgets = std::vector<Widget>;

bool inside(const Widget& inner, const Widget& outer) {
    const float x = inner.x + inner.width / 2, y = inner.y + inner.height / 2;
    return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

bool sameLine(const Widget& a, const Widget& b) {
    return std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y) > 0.5F * std::min(a.height, b.height);
}

bool hidden(const Widget& text, Ears ears) { return text.aloud == Aloud::privately && ears == Ears::hall; }

std::string withoutNumbers(std::string words) {
    std::erase_if(words, [](char c) { return c >= '0' && c <= '9'; });
    return words;
}

bool endsSentence(const std::string& words) {
    for (const char* end : {"。", "！", "？", "：", "；", "，", ".", "!", "?", ":"})
        if (words.ends_with(end)) return true;
    return false;
}

// A text after another: on the same line it goes on, on the next one it begins anew.
void append(std::string& all, const std::string& words, const char* between) {
    if (words.empty()) return;
    if (!all.empty() && !endsSentence(all)) all += between;
    all += words;
}

std::string comma() { return _("，"); }
std::string stop() { return _("。"); }

// Texts that stand for themselves and not on something that can be touched.
std::vector<const Widget*> readable(const Widgets& widgets) {
    const auto targets = walkable(widgets);
    std::vector<const Widget*> all;
    for (auto& text : widgets) {
        if (text.role != Role::text || text.aloud == Aloud::never || text.id == "typed") continue;
        if (std::ranges::none_of(targets, [&](const Widget* target) { return inside(text, *target); })) all.push_back(&text);
    }
    return all;
}

std::string read(const std::vector<const Widget*>& texts, Ears ears) {
    std::string all;
    bool leftOut = false;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (hidden(*texts[i], ears)) { leftOut = true; continue; }
        const bool goesOn = i > 0 && sameLine(*texts[i - 1], *texts[i]);
        append(all, texts[i]->words, goesOn ? _("，") : _("。"));
    }
    if (leftOut) append(all, _("个人信息不念出来，戴上耳机才念"), _("。"));
    if (!all.empty() && !endsSentence(all)) all += stop();
    return all;
}

const Widget* typedIn(const Widgets& widgets) {
    const auto found = std::ranges::find(widgets, "typed", &Widget::id);
    return found == widgets.end() || found->aloud != Aloud::privately ? nullptr : &*found;
}

// What was typed, for the headset; for the hall only how much it is.
std::string typedWords(const Widget& typed, Ears ears) {
    std::string words = typed.words;
    std::erase(words, '|');
    if (ears == Ears::headset) return words + stop();
    std::erase(words, ' ');
    return fmt::format(fmt::runtime(_("已输入 {} 位。")), lengthOf(words));
}

std::string typedBefore(const Widget* typed) { return typed ? typed->words : std::string{}; }

const char* roleWords(Role role) {
    switch (role) {
        case Role::button: return _("按钮");
        case Role::field: return _("填写项");
        case Role::option: return _("选项");
        case Role::pad: return _("手写区，要用手指写");
        default: return "";
    }
}

std::string count(const Widgets& widgets) {
    const auto all = walkable(widgets);
    const auto enabled = std::ranges::count_if(all, &Widget::enabled);
    return fmt::format(fmt::runtime(_("有 {} 个可以选。")), enabled);
}

}  // namespace

bool sameButForNumbers(const std::string& a, const std::string& b) { return withoutNumbers(a) == withoutNumbers(b); }

std::string pageWords(const Widgets& widgets, Ears ears) {
    std::string all = read(readable(widgets), ears);
    if (auto* typed = typedIn(widgets)) append(all, typedWords(*typed, ears), _("。"));
    append(all, count(widgets), _("。"));
    return all;
}

std::string widgetWords(const Widgets& widgets, const std::string& id, Ears ears) {
    const auto all = walkable(widgets);
    const auto found = std::ranges::find_if(all, [&](const Widget* w) { return w->id == id; });
    if (found == all.end()) return {};
    const Widget& target = **found;
    std::string words = target.words;
    bool leftOut = false;
    for (auto& text : widgets) {
        if (text.role != Role::text || text.aloud == Aloud::never || !inside(text, target)) continue;
        if (hidden(text, ears)) leftOut = true;
        else if (words.find(text.words) == std::string::npos) append(words, text.words, comma().c_str());
    }
    append(words, roleWords(target.role), comma().c_str());
    append(words, target.state, comma().c_str());
    if (!target.enabled) append(words, _("现在不能选"), comma().c_str());
    if (leftOut) append(words, _("内容戴上耳机才念"), comma().c_str());
    return words + stop();
}

std::string newWords(const Widgets& before, const Widgets& now, Ears ears, Numbers numbers) {
    auto texts = readable(now);
    const auto known = readable(before);
    std::erase_if(texts, [&](const Widget* text) {
        return std::ranges::any_of(known, [&](const Widget* old) { return numbers == Numbers::countOn ? sameButForNumbers(old->words, text->words) : old->words == text->words; });
    });
    std::string all = read(texts, ears);
    const Widget* typed = typedIn(now);
    if (typedBefore(typed) == typedBefore(typedIn(before))) return all;
    append(all, typed ? typedWords(*typed, ears) : std::string(_("已清空。")), _("。"));
    return all;
}

}  // namespace ui
