#include "ui/widgets/chinese_choice.h"

#include "ui/text.h"
#include "ui/widgets/candidates.h"
#include "ui/widgets/cut.h"

namespace ui {

namespace {

void remarkIn(Frame& frame, const Rect& rect, const std::string& words) {
    frame.text(words, rect, aligned(limited(theme(frame).secondary(), 2), Align::left, Place::middle));
}

std::optional<std::string> commonWords(Frame& frame, Rect rect, const ChineseChoice& choice) {
    const Theme look = theme(frame);
    const float height = frame.measure(choice.advice, look.secondary(), rect.width).height;
    const bool room = choice.commonWords.empty() || height + look.size.gap + look.size.target <= rect.height;
    if (room && height <= rect.height) frame.text(choice.advice, cutTop(rect, height, look.size.gap), look.secondary());
    if (choice.commonWords.empty()) return std::nullopt;
    const auto taken = candidates(frame, rect, {"word", choice.commonWords}, frame.state("words_page"));
    return taken ? std::optional{choice.commonWords[*taken]} : std::nullopt;
}

}  // namespace

std::string writtenSoFar(const Composing& writing) {
    std::string shown = writing.way() == Way::code ? "U+" : "";
    for (const char key : writing.keys()) {
        if (writing.way() == Way::strokes) shown += key == 'h' ? "一" : key == 's' ? "丨" : key == 'p' ? "丿" : key == 'n' ? "丶" : "乛";
        else shown += key >= 'a' && key <= 'z' ? static_cast<char>(key - 'a' + 'A') : key;
    }
    return writing.way() == Way::handwriting ? "" : shown;
}

std::optional<std::string> chineseChoice(Frame& frame, const Rect& rect, const ChineseChoice& choice, Composing& writing) {
    if (!choice.instead.empty()) return remarkIn(frame, rect, choice.instead), std::nullopt;
    if (writing.empty()) return commonWords(frame, rect, choice);
    const std::string letters = writtenSoFar(writing);
    const Candidates all{"candidate", writing.candidates(), choice.leadShown ? letters : "", writing.way() == Way::pinyin};
    const auto taken = candidates(frame, rect, all, writing.page);
    if (all.words.empty()) remarkIn(frame, besideLead(frame, rect, all), _("还没有这样的字"));
    if (!taken) return std::nullopt;
    if (*taken != leadTaken) return writing.take(*taken);
    writing.clear();
    return letters;
}

}  // namespace ui
