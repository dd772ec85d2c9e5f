#include "kiosk/health.h"

#include <algorithm>

#include "kiosk/journey.h"

namespace kiosk {

using drivers::Fault;
using drivers::Remedy;
using drivers::Role;
using drivers::Status;

void Health::expect(Role role) { devices_.try_emplace(role); }

bool Health::on(const drivers::DeviceEvent& event) {
    auto& device = devices_[event.from];
    if (auto* changed = std::get_if<drivers::StatusChanged>(&event.what)) {
        bool differs = device.status != changed->status || device.fault != changed->fault;
        device.status = changed->status;
        device.fault = changed->fault;
        return differs;
    }
    if (auto* paper = std::get_if<drivers::PaperLow>(&event.what)) {
        bool differs = device.paperLow != paper->low;
        device.paperLow = paper->low;
        return differs;
    }
    if (auto* facts = std::get_if<drivers::DeviceFacts>(&event.what)) device.facts = *facts;
    if (auto* input = std::get_if<drivers::SiteChanged>(&event.what)) surroundings_.inputs[input->input] = input->on;
    if (auto* read = std::get_if<drivers::TemperatureRead>(&event.what)) surroundings_.celsius = read->celsius;
    return false;
}

bool Health::reads(drivers::SiteInput input) const {
    auto found = surroundings_.inputs.find(input);
    return found != surroundings_.inputs.end() && found->second;
}

bool Health::platformReached(bool reached) {
    bool differs = online_ != reached;
    online_ = reached;
    return differs;
}

void Health::tested(Role role, bool passed) {
    if (auto found = devices_.find(role); found != devices_.end()) found->second.failedTest = !passed;
}

bool Health::answering(Role role) const {
    auto found = devices_.find(role);
    return found != devices_.end() && (found->second.status == Status::online || found->second.status == Status::deviceBusy);
}

bool Health::working(Role role) const { return answering(role) && !devices_.at(role).failedTest; }

std::optional<Fault> Health::faultOf(Role role) const {
    auto found = devices_.find(role);
    return found == devices_.end() ? std::nullopt : found->second.fault;
}

std::optional<Role> Health::missing(const ServiceItem& item) const {
    if (item.guideOnly()) return std::nullopt;       // it can be read in any case; its page knows what booking needs
    for (auto& step : item.steps)
        for (auto role : rolesOf(step.kind))
            if (!working(role)) return role;
    return std::nullopt;
}

const char* roleName(Role role) {
    switch (role) {
        case Role::cardReader: return "card_reader";
        case Role::barcodeReader: return "barcode_reader";
        case Role::receiptPrinter: return "receipt_printer";
        case Role::documentPrinter: return "document_printer";
        case Role::chipCard: return "chip_card";
        case Role::camera: return "camera";
        case Role::locker: return "locker";
        case Role::ratingPad: return "rating_pad";
        case Role::site: return "site";
    }
    return "unknown";
}

const char* statusName(Status status) {
    switch (status) {
        case Status::online: return "online";
        case Status::offline: return "offline";
        case Status::powerOff: return "powerOff";
        case Status::noDevice: return "noDevice";
        case Status::hardwareError: return "hardwareError";
        case Status::userError: return "userError";
        case Status::deviceBusy: return "deviceBusy";
        case Status::fraudAttempt: return "fraudAttempt";
    }
    return "unknown";
}

const char* remedyName(Remedy remedy) {
    switch (remedy) {
        case Remedy::none: return "none";
        case Remedy::reset: return "reset";
        case Remedy::clear: return "clear";
        case Remedy::maintenance: return "maintenance";
        case Remedy::configuration: return "configuration";
        case Remedy::suspend: return "suspend";
    }
    return "none";
}

const char* faultName(Fault::Kind kind) {
    switch (kind) {
        case Fault::Kind::timeout: return "timeout";
        case Fault::Kind::disconnected: return "disconnected";
        case Fault::Kind::protocol: return "protocol";
        case Fault::Kind::notConfigured: return "notConfigured";
        case Fault::Kind::moduleFailed: return "moduleFailed";
        case Fault::Kind::paperOut: return "paperOut";
        case Fault::Kind::paperJam: return "paperJam";
        case Fault::Kind::coverOpen: return "coverOpen";
        case Fault::Kind::cutterError: return "cutterError";
        case Fault::Kind::headOverheated: return "headOverheated";
        case Fault::Kind::presenterError: return "presenterError";
        case Fault::Kind::tonerOut: return "tonerOut";
        case Fault::Kind::stopped: return "stopped";
        case Fault::Kind::refused: return "refused";
        case Fault::Kind::doorStuck: return "doorStuck";
        case Fault::Kind::tampered: return "tampered";
    }
    return "unknown";
}

std::optional<Fault> faultNamed(const std::string& kind, const std::string& remedy) {
    Fault fault;
    for (auto one : {Remedy::none, Remedy::reset, Remedy::clear, Remedy::maintenance, Remedy::configuration, Remedy::suspend})
        if (remedy == remedyName(one)) fault.remedy = one;
    for (int at = 0; at <= static_cast<int>(Fault::Kind::tampered); ++at)
        if (kind == faultName(fault.kind = static_cast<Fault::Kind>(at))) return fault;
    return std::nullopt;
}

}  // namespace kiosk
