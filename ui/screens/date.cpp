#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/cells.h"
#include "ui/widgets/section.h"
#include "ui/widgets/trail.h"

namespace ui {

namespace {

const char* monthName(int month) {
    const std::array names{_("1月"), _("2月"), _("3月"), _("4月"), _("5月"), _("6月"), _("7月"), _("8月"), _("9月"), _("10月"), _("11月"), _("12月")};
    return month >= 1 && month <= 12 ? names[static_cast<std::size_t>(month - 1)] : "";
}

std::string saidOf(DatePart part, int value) {
    switch (part) {
        case DatePart::decade: return fmt::format(fmt::runtime(_("{}年代")), value * 10);
        case DatePart::year: return fmt::format(fmt::runtime(_("{}年")), value);
        case DatePart::month: return monthName(value);
        case DatePart::day: break;
    }
    return fmt::format(fmt::runtime(_("{}日")), value);
}

int partIn(const std::string& text, std::size_t from, std::size_t count) { return std::stoi(text.substr(from, count)); }

const char* question(DatePart part) {
    switch (part) {
        case DatePart::decade: return _("哪个年代？");
        case DatePart::year: return _("哪一年？");
        case DatePart::month: return _("几月？");
        case DatePart::day: break;
    }
    return _("几日？");
}

std::string wholeDate(const std::string& text) {
    return fmt::format(fmt::runtime(_("{0}年{2}{1}日")), partIn(text, 0, 4), partIn(text, 6, 2), monthName(partIn(text, 4, 2)));
}

Cell cellOf(DatePart part, int value, bool selected) {
    static constexpr std::array names{"decade", "year", "month", "day"};
    const std::string said = saidOf(part, value);
    const bool bare = part == DatePart::year || part == DatePart::day;         // the number says it where all are of one kind
    return {fmt::format("{}_{}", names[static_cast<std::size_t>(part)], value), bare ? std::to_string(value) : said, said, selected};
}

// Year, month and day as far as they are chosen. `asking`: who hears what is asked for now.
std::vector<TrailStep> trailOf(const std::string& text, DatePart part, Aloud asking) {
    using At = TrailStep::At;
    constexpr Aloud own = Aloud::privately;
    std::vector<TrailStep> steps{{At::here, question(part), asking}, {At::ahead, _("月"), Aloud::never}, {At::ahead, _("日"), Aloud::never}};
    if (text.size() == 3) steps[0] = {At::here, saidOf(DatePart::decade, partIn(text, 0, 3)), own, {}, "again_decade", _("重选年代")};
    if (part >= DatePart::month) steps[0] = {At::behind, saidOf(DatePart::year, partIn(text, 0, 4)), own, {}, "again_year", _("重选年份")};
    if (part == DatePart::month) steps[1] = {At::here, question(part), asking};
    if (part != DatePart::day) return steps;
    steps[1] = {At::behind, monthName(partIn(text, 4, 2)), own, {}, "again_month", _("重选月份")};
    steps[2] = text.size() == 8 ? TrailStep{At::here, saidOf(part, partIn(text, 6, 2)), own, question(part)} : TrailStep{At::here, question(part), asking};
    return steps;
}

// Of each part, the numbers of columns that go well with it, then others.
std::vector<int> columnsOf(DatePart part) {
    switch (part) {
        case DatePart::decade: return {3, 4, 5, 6, 7};
        case DatePart::year: return {5};
        case DatePart::month: return {3, 4, 6};
        case DatePart::day: break;
    }
    return {7, 8, 9, 10, 6, 5};
}

// The question, and in its place the whole date once it is there: if that moves nothing that is touched.
void addTitle(Sheet& sheet, const Date& date, const std::string& text, DatePart part) {
    const auto titled = [&](const std::string& words) { return fmt::format("{}{}{}", date.title, _("："), words); };
    const auto height = [&](const std::string& words) { return sheet.frame().measure(words, sheet.look().title(), sheet.pageRoom().width).height; };
    const std::string ask = titled(question(part)), said = text.size() == 8 ? titled(wholeDate(text)) : ask;
    if (said == ask || height(said) != height(ask)) sheet.title(ask);
    else sheet.title(said, Aloud::privately);
}

}  // namespace

std::optional<Answer> draw(const Date& date, Frame& frame) {
    const std::string text = settled(date);
    const DatePart part = asked(date);
    const bool whole = text.size() == 8, tight = isTight(frame);
    Sheet sheet{frame};
    // On a low panel the title stands beside the parts, of which one asks; in large text there is room for the title only.
    const bool asks = frame.portrait() || tight;
    if (asks) addTitle(sheet, date, text, part);
    else sheet.title(date.title);
    if (!tight) sheet.explanation(date.explanation);
    // It has its place before there is anything to confirm, so that nothing moves when a day is touched.
    if (part == DatePart::day) sheet.action({.id = "confirm", .label = date.confirm, .kind = Kind::primary, .enabled = whole, .later = _("请选日子")});
    const std::vector<TrailStep> steps = trailOf(text, part, asks ? Aloud::never : Aloud::openly);
    std::string again, chosen;
    if (!tight)                                        // there 返回 goes back
        sheet.keep({.height = [&](float width) { return trailHeight(frame, steps, width); },
                    .draw = [&](const Rect& rect) { again = trail(frame, rect, steps); },
                    .acts = true,
                    .beside = leastTrailWidth(frame, steps)});
    addBanner(sheet, date.error, Tone::danger);
    std::vector<Cell> cells;
    for (const int choice : choices(date)) cells.push_back(cellOf(part, choice, whole && choice == partIn(text, 6, 2)));
    addCells(sheet, cells, columnsOf(part), chosen);
    const std::optional<Answer> given = sheet.answer();
    if (again == "again_decade") return Typed{};
    if (again == "again_year") return Typed{text.substr(0, 3)};
    if (again == "again_month") return Typed{text.substr(0, 4)};
    if (!chosen.empty()) return Typed{after(date, std::stoi(chosen.substr(chosen.find('_') + 1)))};
    return given;
}

}  // namespace ui
