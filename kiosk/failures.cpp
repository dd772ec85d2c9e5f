#include "kiosk/failures.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "kiosk/failures/rows.h"

namespace kiosk {

using ui::_;

namespace {

std::vector<FailureEntry> allRows() {
    std::vector<FailureEntry> all;
    for (auto* rows : {failures::ofTheVisit, failures::ofDevices, failures::ofPrinting, failures::ofApplying, failures::ofCollecting,
                       failures::ofPaying, failures::ofSpeaking, failures::ofAppointments})
        for (auto& row : rows()) all.push_back(std::move(row));
    return all;
}

// Never throws, whatever a translator wrote: a detail that nobody gave stays as it stands.
std::string filled(std::string text, const Details& details) {
    for (auto& [name, value] : details) {
        auto mark = "{" + name + "}";
        for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + value.size())) text.replace(at, mark.size(), value);
    }
    return text;
}

}  // namespace

std::span<const FailureEntry> failureTable() {
    static const auto all = allRows();
    return all;
}

const FailureEntry& entryOf(Failure failure) {
    auto found = std::ranges::find(failureTable(), failure, &FailureEntry::id);
    if (found == failureTable().end()) throw std::logic_error("a failure is not in the table");
    return *found;
}

ui::Trouble failurePage(Failure failure, const SiteConfig& site, const Details& details) {
    auto& entry = entryOf(failure);
    ui::Trouble page{entry.tone, failureTitle(failure, details), failureLines(failure, details), site.keeperPhone, site.hotline, {}, {}, {}};
    for (auto& way : entry.ways) {
        if (way.id == std::string("confirm")) page.confirm = _(way.label);
        else page.buttons.push_back({way.id, filled(_(way.label), details), way.tone, way.icon});
    }
    return page;
}

std::string failureTitle(Failure failure, const Details& details) { return filled(_(entryOf(failure).what), details); }

std::vector<std::string> failureLines(Failure failure, const Details& details) {
    std::vector<std::string> lines;
    for (auto* line : entryOf(failure).now) lines.push_back(filled(_(line), details));
    return lines;
}

std::string failureWords(Failure failure, const Details& details) {
    auto words = failureTitle(failure, details);
    const char* joined = _("{}。{}");                // a title has no stop; the lines below have theirs
    for (auto& line : failureLines(failure, details)) {
        words = fmt::format(fmt::runtime(joined), words, line);
        joined = _("{}{}");
    }
    return words;
}

Failure worse(Failure one, Failure other) { return entryOf(other).gravity > entryOf(one).gravity ? other : one; }

}  // namespace kiosk
