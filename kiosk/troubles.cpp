#include "kiosk/troubles.h"

#include "ui/text.h"

namespace kiosk {

using drivers::CardRefused;
using drivers::Fault;
using drivers::Role;
using ui::_;

Failure deviceFailure(Role role) {
    switch (role) {
        case Role::cardReader: return Failure::cardReaderGone;
        case Role::barcodeReader: return Failure::scannerGone;
        case Role::receiptPrinter: return Failure::receiptPrinterGone;
        case Role::documentPrinter: return Failure::documentPrinterGone;
        case Role::chipCard: return Failure::chipReaderGone;
        case Role::camera: return Failure::cameraGone;
        case Role::locker: return Failure::lockerGone;
        default: return Failure::deviceGone;
    }
}

Failure deviceFailure(Role role, const std::optional<Fault>& fault) {
    return fault && role == Role::documentPrinter ? printerFailure(*fault) : deviceFailure(role);
}

Failure printerFailure(const Fault& fault) {
    switch (fault.kind) {
        case Fault::Kind::paperOut: return Failure::paperOut;
        case Fault::Kind::paperJam: return Failure::paperJam;
        case Fault::Kind::coverOpen: return Failure::coverOpen;
        case Fault::Kind::tonerOut: return Failure::tonerOut;
        default: return Failure::printerSilent;
    }
}

Failure cardFailure(CardRefused::Why why) {
    switch (why) {
        case CardRefused::Why::removedEarly: return Failure::cardTooEarly;
        case CardRefused::Why::notAnIdCard: return Failure::notAnIdCard;
        case CardRefused::Why::suspicious: return Failure::cardSuspicious;
        case CardRefused::Why::forgedNumber: return Failure::cardForged;
        case CardRefused::Why::unreadable: break;
    }
    return Failure::cardUnreadable;
}

Failure platformFailure(const platform::Unreachable& reason) {
    using Why = platform::Unreachable::Why;
    if (reason.why == Why::badSeal) return Failure::badSeal;
    return reason.why == Why::offline || reason.why == Why::timeout ? Failure::queryOffline : Failure::platformBroken;
}

Failure platformFailure(const platform::Refused& refused) {
    if (refused.code == "session_unknown") return Failure::identityExpired;
    if (refused.code == "id_number_wrong") return Failure::identityRefused;
    if (refused.code == "holder_deceased") return Failure::holderDeceased;
    return Failure::requestRefused;
}

ui::Trouble deviceTrouble(Role role, const SiteConfig& site) { return failurePage(deviceFailure(role), site); }
ui::Trouble unreachableTrouble(const platform::Unreachable& reason, const SiteConfig& site) { return failurePage(platformFailure(reason), site); }

// The log has the platform's own code; a resident reads ours to whoever is called.
ui::Trouble refusedTrouble(const platform::Refused& refused, const SiteConfig& site) {
    const auto failure = platformFailure(refused);
    auto page = failurePage(failure, site);
    if (failure != Failure::holderDeceased) page.code = code(Incident::platformRefused);   // that is no fault of anything
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

std::string faultWords(const Fault& fault) { return failureTitle(printerFailure(fault)); }
std::string cardWords(CardRefused::Why why) { return failureWords(cardFailure(why)); }

ui::Trouble helpPage(const SiteConfig& site) {
    return {ui::Tone::plain, _("需要帮忙吗？"),
            {_("请打下面的电话，或请身边的工作人员帮忙。"), _("点“返回”回到上一页，点“首页”重新开始。"), _("看不清可以点“大字”。")},
            site.keeperPhone, site.hotline, {}, _("继续办理"), {}};
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
