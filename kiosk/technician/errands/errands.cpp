#include "kiosk/technician/errands/errands.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "kiosk/technician/errands/errand.h"

namespace kiosk {
namespace {

struct ErrandKind { const char* command; std::unique_ptr<Errand> (*make)(Bench&, const ControlRequest&); };
constexpr std::array errandKinds{ErrandKind{"selftest", selfTestErrand}, ErrandKind{"read-card", readCardErrand}, ErrandKind{"scan", scanErrand},
                                 ErrandKind{"print-test", printTestErrand}};

const ErrandKind* errandKind(const std::string& command) {
    auto found = std::ranges::find_if(errandKinds, [&](auto& kind) { return command == kind.command; });
    return found == errandKinds.end() ? nullptr : &*found;
}

void refuseErrand(const ControlRequest& request, const char* why) { request.reply(nlohmann::json{{"error", why}}.dump()); }

}  // namespace

Errands::Errands(Bench& bench) : bench_(bench) {}
Errands::~Errands() = default;

bool Errands::knows(const std::string& command) { return errandKind(command) != nullptr; }

void Errands::take(const ControlRequest& request) {
    if (errand_ && errand_->over()) errand_.reset();
    if (errand_) return refuseErrand(request, "another kioskctl is using the devices");
    try {
        errand_ = errandKind(request.command)->make(bench_, request);
        errand_->begin();
        if (errand_->over()) errand_.reset();
    } catch (const std::invalid_argument& why) {
        refuseErrand(request, why.what());
    }
}

void Errands::on(const Event& event) {
    if (errand_ && !errand_->over()) errand_->on(event);
    if (errand_ && errand_->over()) errand_.reset();
}

void Errands::end(const char* why) {
    if (errand_) errand_->fail(why);
    errand_.reset();
}

}  // namespace kiosk
