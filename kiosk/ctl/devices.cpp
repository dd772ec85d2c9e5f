#include <fmt/format.h>

#include "kiosk/ctl/command.h"
#include "kiosk/technician/words.h"

namespace kiosk::ctl {

using nlohmann::json;

namespace {

void also(std::string& words, const std::string& more) {
    if (!more.empty()) words += (words.empty() ? "" : ", ") + more;
}

// "operator_switch, 31.5 °C": what is on.
std::string reported(const json& device) {
    std::string words;
    const auto inputs = device.value("inputs", json::object());
    for (auto& [name, on] : inputs.items())
        if (on == true) also(words, name);
    if (device.contains("celsius")) also(words, fmt::format("{:.1f} °C", device["celsius"].get<double>()));
    return words;
}

std::string cause(const json& device) {
    auto fault = device.value("fault", json::object());
    auto kind = fault.value("kind", ""), detail = fault.value("detail", "");
    std::string words = kind;
    if (!kind.empty()) words += " " + findingWords(kind, 0);
    if (!detail.empty()) words += " (" + detail + ")";
    if (device.value("paperLow", false)) also(words, "paper is running out");
    if (device.value("failedTest", false)) also(words, "failed its self-test");
    also(words, reported(device));
    return words;
}

std::string action(const json& device) {
    auto fault = device.value("fault", json::object());
    auto named = faultNamed(fault.value("kind", ""), fault.value("remedy", "none"));
    if (!named) return {};
    return named->remedy == drivers::Remedy::none ? advice(*named) : std::string{remedyName(named->remedy)} + " " + advice(*named);
}

std::string counters(const json& device) {
    std::string words;
    if (device.contains("papers")) also(words, fmt::format("papers {}", device["papers"].value("count", 0)));
    for (auto* group : {"counters", "sinceStart"}) {
        const auto all = device.value(group, json::object());
        for (auto& [name, count] : all.items())
            if (name != "papers") also(words, fmt::format("{} {}", name, count.get<long>()));
    }
    return words;
}

// Columns that say nothing at all are left out.
void dropEmpty(std::vector<std::vector<std::string>>& rows) {
    for (std::size_t column = rows[0].size(); column-- > 0;) {
        bool empty = true;
        for (std::size_t row = 1; row < rows.size(); ++row) empty = empty && rows[row][column].empty();
        if (!empty) continue;
        for (auto& row : rows) row.erase(row.begin() + static_cast<long>(column));
    }
}

}  // namespace

std::string showDevices(const json& reply) {
    std::vector<std::vector<std::string>> rows{{"DEVICE", "STATE", "CAUSE", "ACTION", "MODEL", "FIRMWARE", "SERIAL", "COUNTERS"}};
    for (auto& device : reply.value("devices", json::array())) {
        auto maker = device.value("maker", ""), model = device.value("model", "");
        rows.push_back({device.value("role", "?"), device.value("status", "?"), cause(device), action(device),
                        maker.empty() || model.starts_with(maker) ? model : model.empty() ? maker : maker + " " + model,
                        device.value("firmware", ""), device.value("serial", ""), counters(device)});
    }
    if (rows.size() == 1) return "no devices are configured\n";
    dropEmpty(rows);
    return table(rows);
}

std::string showChange(const json& line) {
    auto time = line.value("time", "");
    auto words = fmt::format("{}  {:<16} {:<13} {}  {}", time.size() > 19 ? time.substr(11, 8) : time, line.value("role", "?"), line.value("status", "?"),
                             cause(line), action(line));
    return words.substr(0, words.find_last_not_of(' ') + 1) + '\n';
}

}  // namespace kiosk::ctl
