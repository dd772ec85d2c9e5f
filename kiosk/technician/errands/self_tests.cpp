#include <algorithm>
#include <deque>
#include <stdexcept>

#include "kiosk/technician/errands/errand.h"
#include "kiosk/technician/self_test.h"

namespace kiosk {

using nlohmann::json;

namespace {

// What a self-test takes, besides the device.
enum class Takes { nothing, person, paper, screen };

Takes taken(const std::string& part) {
    static constexpr struct { const char* part; Takes takes; } known[] = {
        {"card_reader", Takes::person}, {"chip_card", Takes::person}, {"barcode_reader", Takes::person}, {"rating_pad", Takes::person},
        {"receipt_printer", Takes::paper}, {"document_printer", Takes::paper}, {"screen", Takes::screen}, {"voice", Takes::screen}};
    for (auto& one : known)
        if (part == one.part) return one.takes;
    return Takes::nothing;
}

// Parts one after another; a page of technician mode does the same at the screen, with the same tests.
class PartsInTurn : public Errand {
public:
    PartsInTurn(Bench& bench, const ControlRequest& request, std::deque<std::string> parts) : Errand(bench, request), waiting_(std::move(parts)) {}

    void begin() override {
        tell({{"begun", true}});
        next();
    }
    void on(const Event& event) override {
        if (!test_) return;
        if (auto found = test_->on(event)) return ended(*found);
        if (taken(waiting_.front()) == Takes::person && late()) ended(std::nullopt);
    }

protected:
    virtual bool skips(const std::string&) const { return false; }
    virtual json about(const std::string& part, const std::optional<Finding>&) = 0;   // none: nobody came, or it was left out
    virtual json whole(json parts) const = 0;

private:
    void next() {
        while (!waiting_.empty()) {
            auto& part = waiting_.front();
            std::optional<Finding> found;
            if (!skips(part)) {
                test_ = makeSelfTest(part, bench_);
                found = test_->begin();
                if (!found) {
                    waitAnew();
                    if (taken(part) != Takes::nothing) tell({{"asks", part}});
                    return;
                }
            }
            keep(found);
        }
        end(whole(std::move(done_)));
    }
    void ended(const std::optional<Finding>& found) {
        keep(found);
        next();
    }
    void keep(const std::optional<Finding>& found) {
        test_.reset();
        done_.push_back(about(waiting_.front(), found));
        waiting_.pop_front();
    }

    std::deque<std::string> waiting_;                // the first one is under way
    std::unique_ptr<SelfTest> test_;
    json done_ = json::array();
};

class SelfTestsInTurn final : public PartsInTurn {
public:
    SelfTestsInTurn(Bench& bench, const ControlRequest& request, std::deque<std::string> parts, bool alone)
        : PartsInTurn(bench, request, std::move(parts)), alone_(alone) {}

private:
    bool answers(const std::string& part) const {
        auto role = roleOfPart(part);
        return !role || bench_.results.health().answering(*role);
    }
    // With nobody there: a device that does not even answer has failed, the others keep their last result.
    bool skips(const std::string& part) const override {
        return taken(part) == Takes::screen || (alone_ && answers(part) && taken(part) != Takes::nothing);
    }
    json about(const std::string& part, const std::optional<Finding>& found) override {
        // Who is away now may be back in a second, and what is kept would take it from residents until somebody tests it again.
        if (found && alone_ && !answers(part)) {
            auto away = jsonOf({part, bench_.desk.time.now, found->verdict, found->what, found->number});
            away["tested"] = true;
            return away;
        }
        if (found) bench_.results.keep(part, *found, bench_.desk.time.now);
        auto* record = bench_.results.of(part);
        json one = record ? jsonOf(*record) : json{{"part", part}};
        one["tested"] = found.has_value();
        if (!found && !skips(part)) one["nobodyCame"] = true;
        return one;
    }
    json whole(json parts) const override { return {{"selfTests", std::move(parts)}}; }

    const bool alone_;
};

class TestPages final : public PartsInTurn {
public:
    using PartsInTurn::PartsInTurn;

private:
    json about(const std::string& part, const std::optional<Finding>& found) override {
        return {{"printer", part}, {"printed", found && found->verdict == Verdict::good}, {"finding", found ? found->what : ""}};
    }
    json whole(json parts) const override { return {{"testPages", std::move(parts)}}; }
};

void alsoPrints(std::deque<std::string>& parts, const Bench& bench, drivers::Role role) {
    if (bench.desk.config.devices.contains(role)) parts.emplace_back(roleName(role));
}

}  // namespace

std::unique_ptr<Errand> selfTestErrand(Bench& bench, const ControlRequest& request) {
    auto wanted = request.argument("part");
    auto all = partsOf(bench.desk.config);
    if (wanted.empty() || wanted == "all")
        return std::make_unique<SelfTestsInTurn>(bench, request, std::deque<std::string>(all.begin(), all.end()), wanted.empty());
    if (std::ranges::find(all, wanted) == all.end()) throw std::invalid_argument("this terminal has no part " + wanted);
    if (taken(wanted) == Takes::screen) throw std::invalid_argument(wanted + " is tested at the screen, in technician mode");
    return std::make_unique<SelfTestsInTurn>(bench, request, std::deque{wanted}, false);
}

std::unique_ptr<Errand> printTestErrand(Bench& bench, const ControlRequest& request) {
    using drivers::Role;
    auto wanted = request.argument("printer");
    if (!wanted.empty() && wanted != "receipt" && wanted != "a4") throw std::invalid_argument("print-test takes receipt or a4");
    std::deque<std::string> parts;
    if (wanted != "a4") alsoPrints(parts, bench, Role::receiptPrinter);
    if (wanted != "receipt") alsoPrints(parts, bench, Role::documentPrinter);
    if (parts.empty()) throw std::invalid_argument("no such printer is configured");
    return std::make_unique<TestPages>(bench, request, std::move(parts));
}

}  // namespace kiosk
