#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "kiosk/config.h"
#include "kiosk/ctl/command.h"
#include "kiosk/ctl/line.h"
#include "kiosk/ctl/photo.h"
#include "kiosk/ctl/scan_image.h"

namespace {

namespace ctl = kiosk::ctl;
using nlohmann::json;

enum Exit { done = 0, refused = 1, badUsage = 2, noKiosk = 3 };

struct Usage : std::runtime_error { using std::runtime_error::runtime_error; };

struct Wish {
    const ctl::Command* command = nullptr;
    json request;
    std::filesystem::path config = "/etc/kiosk/kiosk.toml";
    std::optional<std::filesystem::path> socket;
    bool asJson = false, help = false;
    std::size_t wordsTaken = 0;
};

std::string help() {
    std::string words = "kioskctl [--config FILE | --socket PATH] [--json] COMMAND\n\n";
    std::vector<std::vector<std::string>> rows;
    for (auto& command : ctl::commands()) rows.push_back({"  " + std::string{command.name}, command.help});
    return words + ctl::table(rows);
}

void takeOption(Wish& wish, const std::string& name, const std::string& value) {
    if (name == "--config") wish.config = value;
    else if (name == "--socket") wish.socket = value;
    else if (wish.command && std::ranges::count(wish.command->options, name.substr(2))) wish.request[name.substr(2)] = value;
    else throw Usage("unknown option " + name);
}

void takeWord(Wish& wish, const std::string& word) {
    auto named = std::ranges::find(ctl::commands(), word, [](auto& command) { return std::string{command.name}; });
    if (word == "--json") wish.asJson = true;
    else if (word == "--help" || word == "-h") wish.help = true;
    else if (word.starts_with("-")) throw Usage("unknown option, or one without its value: " + word);
    else if (wish.command && wish.wordsTaken < wish.command->words.size()) wish.request[wish.command->words[wish.wordsTaken++]] = word;
    else if (wish.command || named == ctl::commands().end()) throw Usage("unknown command " + word);
    else {
        wish.command = &*named;
        wish.request["command"] = word;
    }
}

bool takesValue(const std::string& word) { return word.starts_with("--") && word != "--json" && word != "--help"; }

Wish parse(const std::vector<std::string>& words) {
    Wish wish;
    for (auto word = words.begin(); word != words.end(); ++word) {
        if (takesValue(*word) && word + 1 != words.end()) {
            takeOption(wish, *word, *(word + 1));
            ++word;
        } else takeWord(wish, *word);
    }
    if (!wish.command && !wish.help) throw Usage("no command");
    if (wish.command && !wish.help && wish.wordsTaken < wish.command->words.size())
        throw Usage(std::string{wish.command->name} + " lacks its " + wish.command->words[wish.wordsTaken]);
    return wish;
}

std::filesystem::path socketOf(const Wish& wish) {
    if (wish.socket) return *wish.socket;
    if (auto socket = kiosk::controlSocket(wish.config)) return *socket;
    throw Usage(wish.config.string() + " does not say where the control socket is ([paths] control); use --config or --socket");
}

int run(const Wish& wish) {
    if (wish.command->here) {
        fmt::print("{}", wish.command->here());
        return done;
    }
    auto line = ctl::askKiosk(socketOf(wish), wish.request.dump(-1, ' ', false, json::error_handler_t::replace), std::chrono::seconds{10});
    auto reply = json::parse(line, nullptr, false);
    if (!reply.is_object()) throw ctl::NoAnswer("the kiosk answered something that is no JSON object");
    if (reply.contains("error")) throw ctl::NoAnswer(reply.value("error", "?"));
    fmt::print("{}", wish.asJson ? line + '\n' : wish.command->show(reply));
    return done;
}

int complain(Exit code, const std::exception& why) {
    fmt::print(stderr, "kioskctl: {}\n", why.what());
    return code;
}

}  // namespace

int main(int count, char** words) {
    try {
        if (auto exit = ctl::scanImages({words + 1, words + count})) return *exit;
        if (auto exit = ctl::takePhoto({words + 1, words + count})) return *exit;
        auto wish = parse({words + 1, words + count});
        if (!wish.help) return run(wish);
        fmt::print("{}", help());
        return done;
    } catch (const Usage& usage) {
        fmt::print(stderr, "{}", help());
        return complain(badUsage, usage);
    } catch (const ctl::NoKiosk& nobody) {
        return complain(noKiosk, nobody);
    } catch (const std::exception& error) {
        return complain(refused, error);
    }
}
