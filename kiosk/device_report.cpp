#include "kiosk/device_report.h"

#include "kiosk/technician/errands/errand.h"
#include "kiosk/wording.h"

namespace kiosk {

using nlohmann::json;

namespace {

json siteInputsOf(const Health::Surroundings& site) {
    auto all = json::object();
    for (auto& [input, name] : drivers::siteInputs)
        if (auto found = site.inputs.find(input); found != site.inputs.end()) all[name] = found->second;
    return all;
}

void addFacts(json& one, const drivers::DeviceFacts& facts) {
    for (auto& [name, value] : {std::pair{"maker", facts.maker}, {"model", facts.model}, {"firmware", facts.firmware}, {"serial", facts.serial}})
        if (!value.empty()) one[name] = value;
    if (!facts.counters.empty()) one["counters"] = facts.counters;
}

void addPapers(json& one, const PaperCount& counted) {
    one["papers"] = {{"count", counted.papers}};
    if (counted.since) one["papers"]["since"] = timeStamp(*counted.since);
}

json deviceReport(const Terminal& terminal, const Journal& journal, drivers::Role role) {
    auto one = deviceState(terminal, role);
    auto& technician = terminal.technician();
    addFacts(one, terminal.health().devices().at(role).facts);
    one["sinceStart"] = technician.watch().counted(role);
    if (auto since = technician.watch().since(role)) one["since"] = timeStamp(*since);
    if (role == drivers::Role::receiptPrinter || role == drivers::Role::documentPrinter) addPapers(one, journal.counted(roleName(role)));
    if (auto* record = technician.results().of(roleName(role))) one["selfTest"] = jsonOf(*record);
    return one;
}

}  // namespace

json deviceState(const Terminal& terminal, drivers::Role role) {
    auto& device = terminal.health().devices().at(role);
    json one{{"role", roleName(role)}, {"status", statusName(device.status)}, {"paperLow", device.paperLow}, {"failedTest", device.failedTest}};
    if (device.fault)
        one["fault"] = {{"kind", faultName(device.fault->kind)}, {"detail", device.fault->detail}, {"remedy", remedyName(device.fault->remedy)}};
    if (role != drivers::Role::site) return one;
    auto& site = terminal.health().surroundings();
    one["inputs"] = siteInputsOf(site);
    if (site.celsius) one["celsius"] = *site.celsius;
    return one;
}

json deviceReports(const Terminal& terminal, const Journal& journal) {
    auto list = json::array();
    for (auto& [role, device] : terminal.health().devices()) list.push_back(deviceReport(terminal, journal, role));
    return list;
}

}  // namespace kiosk
