#include <fmt/format.h>
#include <qrencode.h>

#include "platform/server/identities.h"
#include "platform/server/pages.h"

// What a resident's phone shows of who they are: the login that a terminal asks for, and the electronic identity. In the demo
// anybody may be any of the invented people; a real platform knows whose phone it is.
namespace platform {

namespace {

using State = LoginStands::State;

std::string peopleField(Database& database) {
    std::string options;
    for (auto& person : knownPeople(database)) options += "<option>" + escapedHtml(person.name) + "</option>";
    return "<label>您是（演示）<select name=\"name\">" + options + "</select></label>";
}

LoginPage loginIn(Premises& premises, const PathWords& words, Time now) {
    auto login = openLogin(premises.database, words.at(0), now);
    if (!login) throw PageRefusal{404, "没有这个登录码", "请再扫一次终端上的二维码。"};
    return *login;
}

Page loginPage(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    auto login = loginIn(premises, words, now);
    if (login.state == State::confirmed) return page("登录自助终端", htmlBanner(HtmlTone::good, "已经登录。请看终端的屏幕。"));
    if (login.state == State::declined) return page("登录自助终端", htmlBanner(HtmlTone::plain, "已经拒绝，终端没有登录。"));
    if (login.state == State::over) return page("登录自助终端", htmlBanner(HtmlTone::warning, "这个登录码用过了，或到时间了。请在终端上换一个。"));
    auto body = htmlRows({{"终端", login.terminal}}) + htmlBanner(HtmlTone::warning, "只在您自己站在这台终端前面时确认。") +
                htmlForm(request.path, "确认登录", peopleField(premises.database) + htmlHidden("how", "confirm")) +
                "<div class=\"quiet\">" + htmlForm(request.path, "不是我，拒绝", htmlHidden("how", "decline")) + "</div>";
    return page("登录自助终端", body);
}

Page loginButton(Premises& premises, const PageRequest& request, const PathWords& words, Time now) {
    loginIn(premises, words, now);
    auto person = knownPerson(premises.database, request.field("name"));
    if (request.field("how") == "decline") declineLogin(premises.database, words.at(0), now);
    else if (person) confirmLogin(premises.database, words.at(0), *person, now);
    return seeOther(request.path);
}

// Dark squares on white, with the four modules of margin that a scanner wants.
std::string codeAsSvg(const std::string& text) {
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    std::string path;
    for (int at = 0; at < code->width * code->width; ++at)
        if (code->data[at] & 1) path += fmt::format("M{} {}h1v1h-1z", at % code->width + 4, at / code->width + 4);
    return fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {0}\"><rect width=\"{0}\" height=\"{0}\" fill=\"#fff\"/><path d=\"{1}\"/></svg>",
                       code->width + 8, path);
}

Page identityPage(Premises& premises, const PageRequest& request, const PathWords&, Time) {
    return page("电子身份（演示）", htmlParagraph("出示后三分钟内有效，只能用一次。") + htmlForm(request.path, "出示电子身份码", peopleField(premises.database)));
}

Page identityButton(Premises& premises, const PageRequest& request, const PathWords&, Time now) {
    auto person = knownPerson(premises.database, request.field("name"));
    if (!person) throw PageRefusal{400, "电子身份（演示）", "请选一个名字。"};
    auto code = identityCode(premises.database, *person, now);
    return page("电子身份码", htmlParagraph("请把下面的码放到终端的扫码口。三分钟内有效，只能用一次。") + codeAsSvg(code) + htmlForm(request.path, "换一个", htmlHidden("name", person->name)));
}

}  // namespace

std::vector<PageRoute> identityPages() {
    return {{"GET", "/login/*", loginPage}, {"POST", "/login/*", loginButton}, {"GET", "/identity", identityPage}, {"POST", "/identity", identityButton}};
}

}  // namespace platform
