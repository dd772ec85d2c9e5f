#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/instant.h"
#include "ui/prompt.h"

// When the people behind a service item are at work. Pure but for the tables, which are read once.
namespace kiosk {

struct OpenSpan { std::chrono::minutes from, to; };  // after midnight in Asia/Shanghai
using OfficeHours = std::vector<OpenSpan>;           // of a working day, in order

// Which days are worked: weekends are not, but for assets/calendar/<year>.json. A year without a table counts weekends only.
class WorkingDays {
public:
    WorkingDays() = default;
    explicit WorkingDays(const std::filesystem::path& folder);   // a table that cannot be read is left out
    bool worked(std::chrono::sys_days) const;

private:
    std::set<std::chrono::sys_days> off_, working_;
};

bool isOpen(const OfficeHours&, const WorkingDays&, Instant);
// When it opens next; none: it is open, or has no hours at all.
std::optional<Instant> opensNext(const OfficeHours&, const WorkingDays&, Instant now);

std::string hoursText(const OfficeHours&);           // 9:00–12:00，13:00–17:00
// 今天 13:00, 明天 09:00, 11月24日 周二 09:00
std::string openingText(Instant opens, Instant now, ui::Language);

}  // namespace kiosk
