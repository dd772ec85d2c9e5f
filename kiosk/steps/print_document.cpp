#include <fmt/format.h>

#include <algorithm>

#include "kiosk/bad_print.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/troubles.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// A4 pages on their way to paper. Paper out: the job waits for the keeper, or the resident gives it up.
class PrintDocument final : public FinalStep {
public:
    bool wanted(const Draft& draft) const override { return !draft.collection; }

    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        print(desk, draft);
    }

    void leave(Desk& desk, Draft& draft) override {
        badly_.stop(desk);
        if (desk.devices.documents && (state_ == State::printing || state_ == State::paused)) desk.devices.documents->cancel(draft.printKey);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (badly_.isOpen()) return badly_.prompt();
        int total = static_cast<int>(draft.grant->pages.size());
        switch (state_) {
            case State::printing: return ui::Working{_("正在打印"), _("请在下面的出纸口等待，不要离开。"), done_, total, ui::Icon::printer, {}};
            case State::paused: return paused(total);
            case State::printed: return printed(draft, total);
            case State::failed: break;
        }
        return failed(draft, total);
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        if (badly_.isOpen()) {
            if (badly_.on(event, desk, draft) == BadPrint::Outcome::granted) print(desk, draft);
            return Stay{};
        }
        if (auto* sheets = as<drivers::SheetsPrinted>(event); sheets && sheets->job == draft.printKey) {
            done_ = sheets->done;
            state_ = State::printing;
            giveUp_ = desk.time.steady + desk.config.deadlines.print;
        }
        if (auto* waits = as<drivers::PrintPaused>(event); waits && waits->job == draft.printKey) {
            state_ = State::paused;
            fault_ = waits->fault;
            done_ = waits->sheetsDone;
        }
        if (auto* done = as<drivers::Printed>(event); done && done->job == draft.printKey) state_ = State::printed;
        if (auto* not_ = as<drivers::PrintFailed>(event); not_ && not_->job == draft.printKey) {
            state_ = State::failed;
            fault_ = not_->fault;
            done_ = std::max(done_, not_->sheetsDone);
        }
        if (as<Tick>(event) && state_ == State::printing && desk.time.steady >= giveUp_) desk.devices.documents->cancel(draft.printKey);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "give_up" && state_ == State::paused) desk.devices.documents->cancel(draft.printKey);
        if (auto* chosen = as<ui::Chosen>(event); chosen && chosen->id == "printed_badly" && state_ == State::printed && canReplace(draft)) badly_.open(desk);
        if (as<ui::Confirmed>(event) && (state_ == State::printed || state_ == State::failed))
            return Served{state_ == State::printed ? "done" : "not_printed"};
        return Stay{};
    }

    // While it waits for paper the session may end by time: the job is then cancelled and nothing is counted.
    bool busy() const override { return state_ == State::printing || badly_.busy(); }
    std::size_t page(const Draft&) const override { return badly_.page(); }

private:
    enum class State { printing, paused, printed, failed };

    void print(Desk& desk, const Draft& draft) {
        state_ = State::printing;
        done_ = 0;
        giveUp_ = desk.time.steady + desk.config.deadlines.print;
        desk.devices.documents->print({draft.printKey, draft.grant->title, draft.grant->pdf, 1});
    }

    // Whoever came with a code for missing pages is nobody whom the platform knows.
    static bool canReplace(const Draft& draft) { return draft.resumeCode.empty(); }

    ui::Trouble paused(int total) const {
        return failurePage(printerFailure(fault_), site_, {{"done", std::to_string(done_)}, {"pages", std::to_string(total)}});
    }

    static ui::Outcome printed(const Draft& draft, int total) {
        ui::Outcome outcome{ui::Tone::success, _("已打印，请取走"), fmt::format(fmt::runtime(_("共 {} 页，请核对内容和印章。")), total), {}, {}, {}, {}, _("完成")};
        outcome.rows.push_back({_("文件"), draft.grant->title, {}, ui::Tone::plain});
        if (draft.certificate) outcome.rows.push_back({_("用途"), draft.purpose, {}, ui::Tone::plain});
        outcome.next.push_back(_("再打印一次会注明“补打”。"));
        if (canReplace(draft)) outcome.buttons.push_back({"printed_badly", _("没有印好"), ui::Tone::plain, ui::Icon::printer});
        return outcome;
    }

    // Some of its pages are out: with the code the missing ones come later, here or elsewhere, and to nobody without it.
    ui::Trouble failed(const Draft& draft, int total) const {
        bool some = done_ > 0 && done_ < total && !draft.grant->resumeCode.empty();
        if (!some) return failurePage(Failure::documentNotPrinted, site_, {{"why", faultWords(fault_)}});
        return failurePage(Failure::resumeLater, site_, {{"code", groupDigits(draft.grant->resumeCode)}, {"pages", std::to_string(total)}, {"done", std::to_string(done_)}});
    }

    SiteConfig site_;
    State state_ = State::printing;
    int done_ = 0;
    drivers::Fault fault_;
    std::chrono::milliseconds giveUp_{};
    BadPrint badly_;
};

}  // namespace

std::unique_ptr<Step> makePrintDocument() { return std::make_unique<PrintDocument>(); }

}  // namespace kiosk
