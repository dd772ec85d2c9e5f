#include <deque>
#include <fmt/format.h>

#include "kiosk/technician/page.h"
#include "kiosk/technician/self_test.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

// All parts with their last result; one or all of them are tested, one after the other.
class SelfTestPage final : public TechnicianPage {
public:
    explicit SelfTestPage(Bench& bench) : bench_(bench) {}

    ui::Prompt prompt(ui::Language language) const override {
        if (!test_) return list(language);
        if (auto asks = test_->prompt()) return *asks;
        return ui::Working{_("正在自检"), partName(waiting_.front()), static_cast<int>(total_ - waiting_.size()), static_cast<int>(total_),
                           ui::Icon::clock, {{"skip", _("跳过")}}};
    }

    void on(const Event& event) override {
        if (!test_) {
            if (auto* chosen = as<ui::Chosen>(event)) choose(chosen->id);
            return;
        }
        auto* chosen = as<ui::Chosen>(event);
        if (chosen && chosen->id == "skip") return next();
        if (chosen && chosen->id == "no_answer") return found({Verdict::failed, "noAnswer"});
        if (auto finding = test_->on(event)) found(*finding);
    }

    bool back() override {
        if (!test_) return false;
        test_.reset();
        waiting_.clear();
        ++place_;
        return true;
    }
    bool speaks() const override { return test_ && test_->speaks(); }
    int place() const override { return place_; }

private:
    ui::Prompt list(ui::Language language) const {
        ui::Board board{_("自检"), _("点一项测一项。"), {}, {{"all", _("全部测一遍"), ui::Tone::primary, ui::Icon::check}}, {}};
        for (auto& part : partsOf(bench_.desk.config)) board.entries.push_back(entry(part, language));
        return board;
    }
    ui::BoardEntry entry(const std::string& part, ui::Language language) const {
        auto* record = bench_.results.of(part);
        if (!record) return {partName(part), {_("没有自检过")}, {}, ui::Tone::plain, part};
        auto line = findingWords(record->finding, record->number) + "  " + timeWords(record->time, language);
        return {partName(part), {line}, verdictWords(record->verdict), toneOf(record->verdict), part};
    }

    void choose(const std::string& id) {
        for (auto& part : partsOf(bench_.desk.config))
            if (id == "all" || id == part) waiting_.push_back(part);
        total_ = waiting_.size();
        begin();
    }
    // Those that need nobody pass in one go.
    void begin() {
        while (!waiting_.empty()) {
            ++place_;
            test_ = makeSelfTest(waiting_.front(), bench_);
            auto finding = test_->begin();
            if (!finding) return;
            keep(*finding);
        }
        test_.reset();
    }
    void found(const Finding& finding) {
        keep(finding);
        begin();
    }
    void keep(const Finding& finding) {
        bench_.results.keep(waiting_.front(), finding, bench_.desk.time.now);
        waiting_.pop_front();
    }
    void next() {
        waiting_.pop_front();
        begin();
    }

    Bench& bench_;
    std::deque<std::string> waiting_;                // the first one is under way
    std::size_t total_ = 0;
    std::unique_ptr<SelfTest> test_;
    int place_ = 0;
};

}  // namespace

std::unique_ptr<TechnicianPage> makeSelfTestPage(Bench& bench) { return std::make_unique<SelfTestPage>(bench); }

}  // namespace kiosk
