#include "kiosk/troubles.h"

#include "ui/text.h"

namespace kiosk {

using drivers::CardRefused;
using drivers::Fault;
using drivers::Role;
using ui::_;

namespace {

ui::Trouble trouble(const SiteConfig& site, std::string title, std::vector<std::string> lines) {
    return {ui::Tone::warning, std::move(title), std::move(lines), site.keeperPhone, site.hotline, {}, _("知道了"), {}};
}

}  // namespace

ui::Trouble helpPage(const SiteConfig& site) {
    auto page = trouble(site, _("需要帮忙吗？"), {_("请打下面的电话，或请身边的工作人员帮忙。"),
        _("点“返回”回到上一页，点“首页”重新开始。"), _("看不清可以点“大字”。")});
    page.tone = ui::Tone::plain;
    page.confirm = _("继续办理");
    return page;
}

ui::Trouble deviceTrouble(Role role, const SiteConfig& site) {
    auto page = trouble(site, _("设备暂时不能用"), {});
    if (role == Role::cardReader) page.title = _("读卡器暂时不能用");
    if (role == Role::barcodeReader) page.title = _("扫码器暂时不能用");
    if (role == Role::receiptPrinter) page.title = _("凭条打印机暂时不能用");
    if (role == Role::documentPrinter) page.title = _("文件打印机暂时不能用");
    if (role == Role::chipCard) page.title = _("社保卡读卡器暂时不能用");
    if (role == Role::camera) page.title = _("高拍仪暂时不能用");
    if (role == Role::locker) page.title = _("取件柜暂时不能用");
    page.lines = {_("恢复以后会自动继续，您可以等一会儿。"), _("着急的话，请到窗口办理或打电话。")};
    page.confirm = "";
    return page;
}

ui::Trouble unreachableTrouble(const platform::Unreachable& reason, const SiteConfig& site) {
    using Why = platform::Unreachable::Why;
    if (reason.why == Why::badSeal)
        return trouble(site, _("这份结果没有通过验证"), {_("文件上的电子印章不对，所以没有打印。"), _("已经记录，请打电话或到窗口领取。")});
    if (reason.why == Why::offline || reason.why == Why::timeout)
        return trouble(site, _("网络不通，现在查不到"), {_("您的信息没有丢。请过一会儿再试。"), _("也可以先看办事指南。")});
    return trouble(site, _("平台暂时不能用"), {_("现在连不上办理平台，已经记录。"), _("请过一会儿再试，或到窗口办理。")});
}

ui::Trouble refusedTrouble(const platform::Refused& refused, const SiteConfig& site) {
    auto page = trouble(site, _("这次没有办成"), {_("平台没有受理这次申请。"), _("请到窗口办理，或打电话询问。")});
    if (refused.code == "session_unknown" || refused.code == "session_expired")
        page = trouble(site, _("身份验证过期了"), {_("请重新放身份证再试。")});
    page.code = refused.code;
    return page;
}

Incident unreachableIncident(const platform::Unreachable& reason) {
    using Why = platform::Unreachable::Why;
    switch (reason.why) {
        case Why::offline: return Incident::platformOffline;
        case Why::timeout: return Incident::platformTimeout;
        case Why::certificate: return Incident::platformCertificate;
        case Why::redirect: return Incident::platformRedirect;
        case Why::serverError: return Incident::platformServerError;
        case Why::garbage: return Incident::platformGarbage;
        case Why::wrongSchema: return Incident::platformWrongSchema;
        case Why::tooLarge: return Incident::platformTooLarge;
        case Why::badSeal: break;
    }
    return Incident::platformBadSeal;
}

std::string faultWords(const Fault& fault) {
    switch (fault.kind) {
        case Fault::Kind::paperOut: return _("打印机缺纸");
        case Fault::Kind::paperJam: return _("打印机卡纸");
        case Fault::Kind::coverOpen: return _("打印机盖子没有关好");
        case Fault::Kind::tonerOut: return _("打印机墨粉用完了");
        default: return _("打印机没有回应");
    }
}

std::string cardWords(CardRefused::Why why) {
    switch (why) {
        case CardRefused::Why::removedEarly: return _("卡拿开得太早了。请再放一次，读好以后再拿。");
        case CardRefused::Why::notAnIdCard: return _("这不是身份证。请放居民身份证、居住证或永久居留身份证。");
        case CardRefused::Why::suspicious: return _("这张卡没有通过验证。请再放一次，还不行请到窗口办理。");
        case CardRefused::Why::forgedNumber: return _("卡里的号码不正确，不能使用。请到窗口办理。");
        case CardRefused::Why::unreadable: break;
    }
    return _("没有读出来。请把卡擦干净，平放再试一次。");
}

ui::Notice offlineGuide(const SiteConfig& site) {
    ui::Notice guide;
    guide.title = _("办事指南");
    guide.lead = _("网络恢复前，您可以这样办：");
    guide.sections = {
        {_("到窗口问"), {site.place + "  " + site.hours}, ui::Icon::home},
        {_("打电话问"), {std::string(_("政务服务热线")) + " " + site.hotline}, ui::Icon::phone},
        {_("带什么"), {_("本人身份证和办件凭条。")}, ui::Icon::card}};
    guide.confirm = _("知道了");
    return guide;
}

}  // namespace kiosk
