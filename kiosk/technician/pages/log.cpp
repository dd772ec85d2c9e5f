#include <algorithm>
#include <fmt/format.h>

#include "kiosk/technician/log_entries.h"
#include "kiosk/technician/page.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

constexpr std::size_t linesAtOnce = 30, incidentsRead = 1000;

// Ids, meanings, numbers: what is logged holds nothing of residents. It stands still while somebody reads.
class LogPage final : public TechnicianPage {
public:
    explicit LogPage(Bench& bench) : bench_(bench) { read(); }

    ui::Prompt prompt(ui::Language language) const override {
        ui::Board board{_("运行记录"), least_ == Severity::info ? "" : fmt::format(fmt::runtime(_("只看“{}”和更重的")), severityWords(least_)), {}, {}, {}};
        for (auto at = from_; at < lines_.size() && at < from_ + linesAtOnce; ++at) board.entries.push_back(entry(lines_[at], language));
        if (lines_.empty()) board.entries.push_back({_("没有记录"), {}});
        board.buttons = {{"newest", _("最新的")}, {"severity", _("换轻重")}};
        if (from_ + linesAtOnce < lines_.size()) board.buttons.push_back({"older", _("更早的")});
        return board;
    }

    void on(const Event& event) override {
        auto* chosen = as<ui::Chosen>(event);
        if (!chosen || (chosen->id != "newest" && chosen->id != "severity" && chosen->id != "older")) return;
        if (chosen->id == "severity") least_ = static_cast<Severity>((static_cast<int>(least_) + 1) % 4);
        if (chosen->id == "older") from_ = std::min(from_ + linesAtOnce, lines_.size());
        else read();
        ++place_;                                    // from its first page
    }
    int place() const override { return place_; }

private:
    static ui::BoardEntry entry(const LogLine& line, ui::Language language) {
        auto severity = meaning(line.id).severity;
        ui::BoardEntry entry{code(line.id) + "  " + incidentMeaning(line.id), {timeWords(line.time, language)}, severityWords(severity), toneOf(severity)};
        if (!line.detail.empty()) entry.lines.front() += "  " + line.detail;
        return entry;
    }
    void read() {
        from_ = 0;
        lines_ = logEntries(recentLog(), bench_.desk.journal.incidents(incidentsRead), least_);
    }

    Bench& bench_;
    Severity least_ = Severity::info;
    std::vector<LogLine> lines_;
    std::size_t from_ = 0;
    int place_ = 0;
};

}  // namespace

std::unique_ptr<TechnicianPage> makeLogPage(Bench& bench) { return std::make_unique<LogPage>(bench); }

}  // namespace kiosk
