#include <fmt/format.h>

#include "platform/characters.h"
#include "platform/server/phone_pages.h"
#include "platform/server/pages.h"
#include "platform/server/phone_texts.h"

// What a resident writes on their phone for a form of the terminal. It is not sent to any office from here: the terminal shows it
// first.
namespace platform {

namespace {

PhoneText wantedText(Premises& premises, const PathWords& words, Time now) { return stillOpen(phoneTextBy(premises.database, words.at(0), now)); }

Page pageFor(const PhoneText& wanted, const std::string& path, const std::string& text, const std::string& banner, int status = 200) {
    auto field = fmt::format("<label>最多 {} 个字<textarea name=\"text\" rows=\"8\" maxlength=\"{}\" required>{}</textarea></label>", wanted.longest,
                             wanted.longest, escapedHtml(text));
    return page(wanted.label, banner + htmlForm(path, "送到终端", field) + htmlParagraph("不想打字的，点手机键盘上的话筒，说出来就行。") +
                    htmlParagraph("送到以后，请在终端的屏幕上看一遍，再提交。"), status);
}

Page writingPage(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto wanted = wantedText(premises, words, now);
    if (wanted.state == HandoverState::State::received) return page("收到了", htmlBanner(HtmlTone::good, "已经送到终端，请看终端的屏幕。"));
    phoneTextOpened(premises.database, wanted.id);
    return pageFor(wanted, request.path, {}, {});
}

// Of one paragraph, as the terminal's field is; a phone's keyboard writes line ends.
std::string inOneParagraph(std::string text) {
    for (auto& byte : text)
        if (static_cast<unsigned char>(byte) < ' ') byte = ' ';
    auto from = text.find_first_not_of(' ');
    return from == text.npos ? std::string{} : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

// What is not taken is shown again, so that nobody writes it twice.
Page takeText(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto wanted = wantedText(premises, words, now);
    if (wanted.state == HandoverState::State::received) return seeOther(request.path);
    auto text = inOneParagraph(request.field("text"));
    if (text.empty()) return pageFor(wanted, request.path, text, htmlBanner(HtmlTone::warning, "还没有写字。"), 422);
    if (auto many = charactersIn(text); many > wanted.longest)
        return pageFor(wanted, request.path, text, htmlBanner(HtmlTone::warning, fmt::format("写了 {} 个字，最多 {} 个字，请改短一点。", many, wanted.longest)), 422);
    phoneTextReceived(premises.database, wanted.id, text);
    return seeOther(request.path);
}

}  // namespace

std::vector<PageRoute> writingPages() { return {{"GET", "/w/*", writingPage}, {"POST", "/w/*", takeText}}; }

}  // namespace platform
