#include "tests/bench/figure.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/utsname.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>

namespace bench {
namespace {

std::string number(double value) {
    return value >= 100 ? fmt::format("{:.0f}", value) : value >= 10 ? fmt::format("{:.1f}", value) : fmt::format("{:.3g}", value);
}

std::string word(Judged judged) { return judged == Judged::median ? "p50" : judged == Judged::p95 ? "p95" : "max"; }

// Columns that a terminal shows: bytes that continue a character take none, Chinese characters take two.
std::size_t columns(const std::string& text) {
    std::size_t count = 0;
    for (unsigned char byte : text) count += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xE3 ? 2 : 1;
    return count;
}

std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width > columns(text) ? width - columns(text) : 0, ' ');
}

nlohmann::json toJson(const Samples& samples) {
    if (samples.empty()) return nullptr;
    return {{"n", samples.count()}, {"min", samples.smallest()}, {"p50", samples.median()}, {"p95", samples.p95()}, {"max", samples.largest()}};
}

std::vector<std::string> cells(const Figure& figure) {
    auto& ours = figure.ours;
    return {figure.bench, figure.what, number(figure.value()) + " " + figure.unit,
            figure.limit ? "≤ " + number(*figure.limit) : "", !figure.limit ? "" : figure.missed() ? "MISSED" : "ok",
            figure.peer.empty() ? figure.withoutPeer : number(figure.peerValue()) + " " + figure.unit,
            fmt::format("{} of {} ({} … {} … {})", word(figure.judged), ours.count(), number(ours.smallest()), number(ours.median()), number(ours.largest()))};
}

}  // namespace

std::string table(const Figures& figures) {
    std::vector<std::vector<std::string>> rows{{"", "figure", "ours", "limit", "", "Chromium", "what of (min … p50 … max)"}};
    for (auto& figure : figures) rows.push_back(cells(figure));
    std::vector<std::size_t> widths(rows.front().size());
    for (auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
    std::string text;
    for (auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += padded(row[i], widths[i] + 2);
        text += '\n';
    }
    for (auto& figure : figures)
        if (!figure.note.empty()) text += fmt::format("  {}, {}: {}\n", figure.bench, figure.what, figure.note);
    return text;
}

std::string json(const Figures& figures) {
    utsname system{};
    ::uname(&system);
    double load[3] = {};
    ::getloadavg(load, 3);
    nlohmann::json all{{"date", fmt::format("{:%FT%T%z}", fmt::localtime(std::time(nullptr)))}, {"version", JIUJIN_VERSION},
                       {"machine", {{"system", system.release}, {"processors", ::sysconf(_SC_NPROCESSORS_ONLN)}, {"load", {load[0], load[1], load[2]}}}},
                       {"figures", nlohmann::json::array()}};
    for (auto& figure : figures) {
        nlohmann::json one{{"bench", figure.bench}, {"figure", figure.what}, {"unit", figure.unit}, {"judged", word(figure.judged)},
                           {"value", figure.value()}, {"ours", toJson(figure.ours)}, {"chromium", toJson(figure.peer)}, {"note", figure.note}};
        if (figure.limit) one["limit"] = *figure.limit, one["missed"] = figure.missed();
        all["figures"].push_back(one);
    }
    return all.dump(2) + "\n";
}

}  // namespace bench
