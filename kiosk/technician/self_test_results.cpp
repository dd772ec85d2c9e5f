#include "kiosk/technician/self_test_results.h"

namespace kiosk {

SelfTestResults::SelfTestResults(Journal& journal, Health& health) : journal_(journal), health_(health) {
    for (auto& record : journal.selfTests()) {
        if (auto role = roleOfPart(record.part)) health_.tested(*role, record.verdict != Verdict::failed);
        records_[record.part] = record;
    }
}

bool SelfTestResults::keep(const std::string& part, const Finding& finding, Instant now) {
    auto* before = of(part);
    bool failedBefore = before && before->verdict == Verdict::failed, failed = finding.verdict == Verdict::failed;
    if (failed || failedBefore) {
        auto incident = failed ? Incident::selfTestFailed : Incident::selfTestPassed;
        logIncident(incident, part + " " + finding.what);
        journal_.note(incident, part, now);
    }
    if (auto role = roleOfPart(part)) health_.tested(*role, !failed);
    auto& record = records_[part] = {part, now, finding.verdict, finding.what, finding.number};
    return journal_.keep(record);
}

const SelfTestRecord* SelfTestResults::of(const std::string& part) const {
    auto found = records_.find(part);
    return found == records_.end() ? nullptr : &found->second;
}

std::vector<std::string> partsOf(const Config& config) {
    std::vector<std::string> parts;
    for (auto role : drivers::roles)
        if (config.devices.contains(role)) parts.emplace_back(roleName(role));
    parts.insert(parts.end(), {"platform", "clock", "outbox", "disk", "journal", "screen"});
    if (config.voice.engine != ui::VoiceConfig::Engine::none) parts.emplace_back("voice");
    return parts;
}

std::optional<drivers::Role> roleOfPart(const std::string& part) {
    for (auto role : drivers::roles)
        if (part == roleName(role)) return role;
    return std::nullopt;
}

}  // namespace kiosk
