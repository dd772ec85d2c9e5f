#include <fmt/format.h>

#include "kiosk/ctl/command.h"
#include "ui/text.h"

namespace kiosk::ctl {

using nlohmann::json;
using ui::_;

namespace {

std::string words(const std::string& name) {
    const struct { const char* name; const char* words; } all[] = {
        {"resident", _("居民身份证")}, {"hkMoTwPermit", _("港澳台居民居住证")}, {"foreigner2017", _("外国人永久居留身份证（2017版）")},
        {"foreigner2023", _("外国人永久居留身份证（2023版）")}, {"valid", _("在有效期内")}, {"expired", _("已经过期")}, {"notYetValid", _("还没到有效期")},
        {"removedEarly", _("读的时候拿走了")}, {"notAnIdCard", _("不是身份证")}, {"suspicious", _("验证没有通过")}, {"forgedNumber", _("号码校验不对")},
        {"unreadable", _("读不出来")}, {"receipt", _("本系统凭条的码")}, {"link", _("网址")}, {"digits", _("数字")}, {"letters", _("字母和数字")},
        {"text", _("文字")},
    };
    for (auto& one : all)
        if (name == one.name) return one.words;
    return name;
}

}  // namespace

std::string showCard(const json& reply) {
    auto card = reply.value("card", json::object());
    if (card.value("outcome", "") != "read") return table({{_("读到了卡，但不能当身份证用"), words(card.value("why", "?"))}});
    return table({{_("读到了卡"), words(card.value("kind", "?")), words(card.value("validity", "?"))},
                  {_("姓名"), card.value("name", "***")}, {_("号码"), card.value("number", "***")}});
}

int exitOfCard(const json& reply) {
    auto card = reply.value("card", json::object());
    return card.value("outcome", "") == "read" && card.value("validity", "") == "valid" ? done : warned;
}

std::string showCode(const json& reply) {
    auto code = reply.value("code", json::object());
    return table({{fmt::format(fmt::runtime(_("扫到了 {} 个字符")), code.value("characters", 0)), words(code.value("kind", "?"))}});
}

}  // namespace kiosk::ctl
