#include "kiosk/complaint_report.h"

#include "kiosk/answers.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

constexpr std::size_t newestIncidents = 20;

platform::SelfReport selfReport(const Desk& desk) {
    platform::SelfReport report{JIUJIN_VERSION, "inService", {}, {}};
    for (auto& [role, device] : desk.health.devices()) {
        report.devices[roleName(role)] = device.fault ? std::string{statusName(device.status)} + " " + faultName(device.fault->kind) : statusName(device.status);
        if (!desk.health.working(role)) report.state = "degraded";
    }
    for (auto& incident : desk.journal.incidents(newestIncidents)) report.incidents.push_back(code(incident.id));
    return report;
}

}  // namespace

platform::Complaint complaintOf(const std::string& key, const Desk& desk, const Draft& draft) {
    platform::Complaint complaint;
    complaint.key = key;
    complaint.kind = valueOf("kind", draft);
    complaint.department = valueOf("department", draft);
    complaint.departmentName = chosenLabel("department", draft);
    complaint.words = valueOf("words", draft);
    complaint.caseNumber = valueOf("case_number", draft);
    complaint.callBack = valueOf("callback", draft) == "yes";
    if (complaint.callBack) complaint.mobile = valueOf("phone", draft);
    complaint.time = desk.clock.at(desk.time);
    complaint.areaCode = desk.config.areaCode;
    if (complaint.department == "terminal") complaint.report = selfReport(desk);
    return complaint;
}

std::string complaintKindWords(const std::string& kind) {
    if (kind == "rating") return _("服务评价");
    if (kind == "consult") return _("12345 咨询");
    return kind == "suggest" ? _("12345 建议") : _("12345 投诉");
}

std::string chosenLabel(const std::string& field, const Draft& draft) {
    for (auto& one : draft.item.fields)
        for (auto& option : one.options)
            if (one.id == field && option.id == valueOf(field, draft)) return option.label.zh;
    return {};
}

}  // namespace kiosk
