#include <fmt/format.h>

#include "kiosk/inquiry.h"
#include "kiosk/peek.h"
#include "kiosk/step.h"
#include "kiosk/steps/steps.h"
#include "kiosk/takeaway.h"
#include "kiosk/wording.h"
#include "ui/text.h"

namespace kiosk {
namespace {

using ui::_;

// What an office has on file about the person whose card was read: masked on the screen, whole on the sealed paper only.
class Record final : public Step {
public:
    void enter(Desk& desk, Draft& draft) override {
        site_ = desk.config.site;
        choosing_ = false;
        draft.recordYear = 0;
        ask(desk, draft);
    }
    void leave(Desk& desk, Draft&) override {
        inquiry_.stop(desk);
        takeaway_.stop(desk);
    }

    ui::Prompt prompt(const Draft& draft) const override {
        if (takeaway_.open()) return takeaway_.prompt();
        if (auto instead = inquiry_.prompt()) return *instead;
        if (!draft.record) return failurePage(Failure::noRecord, site_, {{"office", site_.place}});
        return choosing_ ? ui::Prompt{years(*draft.record)} : ui::Prompt{shown(*draft.record)};
    }

    Move on(const Event& event, Desk& desk, Draft& draft) override {
        peeking_.on(event, desk);
        if (takeaway_.open()) return takeaway_.on(event, desk, draft), Stay{};
        if (auto* said = inquiry_.on(event, desk, draft)) take(*said, draft);
        if (inquiry_.prompt()) return Stay{};
        if (auto* chosen = as<ui::Chosen>(event)) return onChosen(chosen->id, desk, draft);
        if (!as<ui::Confirmed>(event)) return Stay{};
        if (!draft.record) return End{"nothing_found"};
        return draft.record->printable ? Move{Next{}} : Move{Served{"done"}};
    }

    bool back(Desk& desk, Draft&) override { return takeaway_.back(desk) || std::exchange(choosing_, false); }
    bool patient() const override { return takeaway_.waits(); }
    std::size_t page(const Draft& draft) const override { return takeaway_.open() ? 10'000 + takeaway_.page() : choosing_ ? 1 : 2 + static_cast<std::size_t>(draft.recordYear); }

private:
    void ask(Desk& desk, Draft& draft) {
        draft.record.reset();
        inquiry_.begin(desk, draft, Inquiry::Needs::session,
                       [](const Draft& asked) { return platform::AskRecord{asked.token, asked.item.id, asked.recordYear}; }, {}, {"record_unknown"});
    }

    static void take(const platform::Said& said, Draft& draft) {
        if (auto* found = std::get_if<platform::RecordFound>(&said)) draft.record = *found;
    }

    Move onChosen(const std::string& id, Desk& desk, Draft& draft) {
        if (id == "only_look") return Served{"done"};
        if (id == "to_phone" && draft.record && draft.record->printable) takeaway_.begin(desk, draft, {{}, draft.item.id, draft.recordYear});
        if (id == "choose_year") choosing_ = true;
        if (!choosing_ || !draft.record) return Stay{};
        for (int year : draft.record->years)
            if (id == std::to_string(year)) {
                choosing_ = false;
                draft.recordYear = year;
                ask(desk, draft);
                break;
            }
        return Stay{};
    }

    static ui::Choice years(const platform::RecordFound& record) {
        ui::Choice choice{_("看哪一年的"), {}, {}, record.year ? std::to_string(record.year) : ""};
        for (int year : record.years) choice.options.push_back({std::to_string(year), fmt::format(fmt::runtime(_("{} 年")), year), {}, {}, ui::Tone::plain, ui::Icon::document});
        return choice;
    }

    ui::Review shown(const platform::RecordFound& record) const {
        ui::Review page{record.title, {}, note(record), record.printable ? fmt::format(fmt::runtime(_("打印 {} 页")), record.pages) : _("看完了"), false};
        for (auto& row : record.rows) {
            bool masked = row.personal && !peeking_.open();
            page.canPeek = page.canPeek || row.personal;
            page.rows.push_back({row.label, masked ? maskWords(row.value) : row.value, {}, ui::Tone::plain, ui::Aloud::privately});
        }
        if (record.years.size() > 1) page.buttons.push_back({"choose_year", _("看别的年份"), ui::Tone::plain, ui::Icon::list});
        if (record.printable) page.buttons.push_back(Takeaway::button());
        if (record.printable) page.buttons.push_back({"only_look", _("只看，不打印"), ui::Tone::plain, ui::Icon::check});
        return page;
    }

    static std::string note(const platform::RecordFound& record) {
        auto words = fmt::format(fmt::runtime(_("由{}提供。")), record.office);
        if (record.printable) words += fmt::format(fmt::runtime(_("今天还可以打印 {} 次。")), record.printsLeft);
        return words;
    }

    Inquiry inquiry_;
    Takeaway takeaway_;
    Peeking peeking_;
    SiteConfig site_;
    bool choosing_ = false;
};

}  // namespace

std::unique_ptr<Step> makeRecord() { return std::make_unique<Record>(); }

}  // namespace kiosk
