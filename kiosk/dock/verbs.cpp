#include "kiosk/dock/verbs.h"

#include <sstream>
#include <string_view>

namespace dock {
namespace {

// What can stand for a placeholder; empty: it cannot be sent without typing.
std::string_view sampleFor(std::string_view placeholder) {
    static constexpr struct { std::string_view placeholder, sample; } known[] = {
        {"BYTES", "20"}, {"BYTES_PER_SECOND", "200"}, {"MILLISECONDS", "1500"}, {"DOOR", "3"}, {"TEXT", "TEST-12345"}, {"DEGREES", "12"}, {"MILLIMETRES", "50"},
        {"CODE", "4"}, {"HEX…", "41 42 0D"}, {"NAME", "王小明"}, {"COMMANDS", "2"}, {"SW", "6A82"}, {"BUTTON", "2"}, {"BITS", "9600"}, {"PIXELS", "3"}, {"PARTS", "0.1"}};
    for (auto& one : known)
        if (placeholder == one.placeholder) return one.sample;
    return {};
}

bool isWord(std::string_view text) { return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos; }

// By the first word of a verb's usage: "on|off: what it does", "MILLISECONDS|off", "BUTTON", "[NAME]", or only what it does.
std::vector<std::string> samplesOf(const std::string& usage) {
    const auto first = usage.substr(0, usage.find_first_of(" :"));
    if (first.starts_with("[") || (first.find('|') == std::string::npos && isWord(first))) return {""};
    std::vector<std::string> samples;
    std::istringstream choices(first);
    for (std::string choice; std::getline(choices, choice, '|');) {
        if (isWord(choice)) samples.push_back(choice);
        else if (auto sample = sampleFor(choice); !sample.empty()) samples.emplace_back(sample);
    }
    return samples;
}

}  // namespace

std::vector<Line> linesOf(const std::string& help) {
    std::vector<Line> all;
    constexpr std::string_view between = " | ";
    for (std::size_t at = help.find(between); at != std::string::npos;) {
        const auto next = help.find(between, at + between.size());
        std::istringstream words(help.substr(at + between.size(), next == std::string::npos ? next : next - at - between.size()));
        std::string device, verb, usage;
        words >> device >> verb >> std::ws;
        std::getline(words, usage);
        while (usage.ends_with('\n')) usage.pop_back();
        if (!verb.empty())
            for (auto& sample : samplesOf(usage)) all.push_back({device, sample.empty() ? verb : verb + " " + sample});
        at = next;
    }
    return all;
}

}  // namespace dock
