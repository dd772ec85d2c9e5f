#include "ui/widgets/mode_switches.h"

#include "ui/text.h"
#include "ui/widgets/content.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

Modes toggled(Modes modes, bool Modes::*which) {
    modes.*which = !(modes.*which);
    return modes;
}

Modes inOtherLanguage(Modes modes) {
    modes.language = modes.language == Language::zh ? Language::en : Language::zh;
    return modes;
}

}  // namespace

std::vector<ModeSwitch> modeSwitches(const Frame& frame, const Surround& around) {
    const Modes& modes = frame.modes();
    std::vector<ModeSwitch> all;
    const auto add = [&](const char* id, const char* name, const char* explanation, char32_t sign, bool Modes::*which) {
        all.push_back({id, name, explanation, sign, toggled(modes, which), modes.*which});
    };
    add("large_text", _("大字"), _("字和按钮都大一些"), glyph::largeText, &Modes::largeText);
    if (around.canSpeak) add("voice", _("语音"), _("念出屏幕上的字"), glyph::voice, &Modes::voice);
    // The name of the other language, in that language.
    all.push_back({"language", _("English"), _("All in English"), glyph::language, inOtherLanguage(modes), std::nullopt});
    add("high_contrast", _("高对比"), _("黑底亮字更清楚"), glyph::contrast, &Modes::highContrast);
    if (around.canReach && offersReach(frame)) add("reach", _("够得着"), _("按钮都放到下半屏"), glyph::reach, &Modes::reach);
    return all;
}

}  // namespace ui
