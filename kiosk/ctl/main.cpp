#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "kiosk/config.h"
#include "kiosk/ctl/line.h"
#include "kiosk/ctl/wish.h"
#include "kiosk/json_line.h"
#include "ui/text.h"

namespace {

namespace ctl = kiosk::ctl;
using ctl::Wish;
using nlohmann::json;

std::string usageOf(const ctl::Command& command) {
    std::string words = command.name;
    for (auto& word : command.words) {
        auto names = word.choices.empty() ? fmt::format("{}", word.name) : fmt::format("{}", fmt::join(word.choices, "|"));
        words += word.needed == ctl::Word::Needed::always ? " " + names : " [" + names + "]";
    }
    for (auto& option : command.options) words += fmt::format(" [--{} {}{}]", option.name, option.value, option.many ? "…" : "");
    return words;
}

std::string help() {
    std::string words = "kioskctl [--config FILE | --socket PATH] [--json] COMMAND\n\n";
    std::vector<std::vector<std::string>> rows;
    for (auto& command : ctl::commands()) rows.push_back({"  " + usageOf(command), command.help});
    return words + ctl::table(rows);
}

// Of the command that was named, or of all.
std::string helpFor(const std::vector<std::string>& words) {
    for (auto& word : words)
        if (auto* named = ctl::command(word)) return fmt::format("kioskctl {}\n    {}\n", usageOf(*named), named->help);
    return help();
}

std::filesystem::path socketOf(const Wish& wish) {
    if (wish.socket) return *wish.socket;
    if (auto socket = kiosk::controlSocket(wish.config)) return *socket;
    if (!std::filesystem::exists(wish.config)) throw ctl::Usage("there is no " + wish.config.string() + "; use --config or --socket");
    throw ctl::Usage(wish.config.string() + " does not say where the control socket is ([paths] control); use --config or --socket");
}

// Causes and what to do are in Chinese, as on the technician's screen, or in English for who has set it.
void chooseLanguage(const Wish& wish) {
    for (auto* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const auto* value = std::getenv(name);
        if (!value || !*value) continue;
        auto folder = std::string_view{value}.starts_with("en") ? kiosk::localeFolder(wish.config) : std::nullopt;
        if (folder) ui::loadTexts(*folder), ui::setLanguage(ui::Language::en);
        return;
    }
}

// Lines that come before the reply: what somebody is to do goes to the error output, what was asked for to the other.
bool showMore(const Wish& wish, const std::string& text) {
    auto line = json::parse(text, nullptr, false);
    if (!line.is_object() || !line.value("more", false)) return false;
    if (wish.asJson) fmt::print("{}\n", text);
    else if (wish.command->showMore) fmt::print(line.contains("asks") ? stderr : stdout, "{}", wish.command->showMore(line));
    std::fflush(stdout);
    return true;
}

int run(const Wish& wish) {
    auto& command = *wish.command;
    chooseLanguage(wish);
    if (command.here && (!command.hereWith || wish.request.contains(command.hereWith))) return command.here(wish);
    auto line = ctl::askKiosk(socketOf(wish), kiosk::jsonLine(wish.request), std::chrono::seconds{10},
                              [&](auto& text) { return showMore(wish, text); });
    auto reply = json::parse(line, nullptr, false);
    if (!reply.is_object()) throw ctl::NoAnswer("the kiosk answered something that is no JSON object");
    if (reply.contains("error")) throw ctl::NoAnswer(reply.value("error", "?"));
    fmt::print("{}", wish.asJson ? line + '\n' : command.show(reply));
    return command.exit ? command.exit(reply) : ctl::done;
}

int complain(ctl::Exit code, const std::exception& why) {
    fmt::print(stderr, "kioskctl: {}\n", why.what());
    return code;
}

}  // namespace

int main(int count, char** words) {
    const std::vector<std::string> given{words + 1, words + count};
    try {
        auto wish = ctl::wishIn(given);
        if (!wish.help) return run(wish);
        fmt::print("{}", help());
        return ctl::done;
    } catch (const ctl::Usage& usage) {
        fmt::print(stderr, "{}", helpFor(given));
        return complain(ctl::badUsage, usage);
    } catch (const ctl::NoKiosk& nobody) {
        return complain(ctl::noKiosk, nobody);
    } catch (const std::exception& error) {
        return complain(ctl::refused, error);
    }
}
