#pragma once

#include <chrono>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "kiosk/control.h"
#include "kiosk/technician/bench.h"

namespace kiosk {

// One thing that a technician at the command line (kioskctl) has done at a device. Its destructor leaves the device as it
// found it. What a card or a code says never goes into a reply.
class Errand {
public:
    Errand(Bench& bench, const ControlRequest& request);
    virtual ~Errand() = default;
    virtual void begin() = 0;
    virtual void on(const Event&) = 0;
    bool over() const { return over_ || !reply_.heard(); }   // also when whoever asked has gone
    void fail(const std::string& why);               // the last word, if it was not said yet

protected:
    void tell(nlohmann::json line);                  // before the answer
    void end(const nlohmann::json& answer);
    bool late() const { return bench_.desk.time.steady >= until_; }
    void waitAnew() { until_ = bench_.desk.time.steady + patience_; }

    Bench& bench_;
    const std::chrono::milliseconds patience_;       // with the person at the terminal

private:
    LineReply reply_;
    std::chrono::milliseconds until_{};
    bool over_ = false;
};

// Each throws std::invalid_argument, one sentence, when it cannot be done here.
std::unique_ptr<Errand> selfTestErrand(Bench&, const ControlRequest&);   // part: a name, "all", or none: what needs nobody
std::unique_ptr<Errand> readCardErrand(Bench&, const ControlRequest&);
std::unique_ptr<Errand> scanErrand(Bench&, const ControlRequest&);
std::unique_ptr<Errand> printTestErrand(Bench&, const ControlRequest&);   // printers: "receipt", "a4", or both

nlohmann::json jsonOf(const SelfTestRecord&);        // part verdict finding number time

}  // namespace kiosk
