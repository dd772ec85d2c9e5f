#include "kiosk/ctl/wish.h"

#include <algorithm>
#include <fmt/ranges.h>

namespace kiosk::ctl {
namespace {

class Parsing {
public:
    explicit Parsing(std::vector<std::string> words) : words_(std::move(words)) {}

    Wish wish() {
        while (at_ < words_.size()) take(words_[at_++]);
        if (wish_.help) return wish_;
        if (!wish_.command) throw Usage("no command");
        for (auto& word : wish_.command->words)
            if (word.needed == Word::Needed::always && !wish_.request.contains(word.name))
                throw Usage(fmt::format("{} lacks its {}", wish_.command->name, word.name));
        return wish_;
    }

private:
    void take(const std::string& word) {
        if (word == "--json") wish_.asJson = true;
        else if (word == "--help" || word == "-h") wish_.help = true;
        else if (word == "--config") wish_.config = value(word);
        else if (word == "--socket") wish_.socket = value(word);
        else if (word.starts_with("--")) takeOption(word.substr(2));
        else if (word.starts_with("-")) throw Usage("unknown option " + word);
        else if (wish_.command) takeWord(word);
        else takeCommand(word);
    }
    void takeCommand(const std::string& word) {
        wish_.command = command(word);
        if (!wish_.command) throw Usage("unknown command " + word);
        wish_.request["command"] = word;
    }
    void takeWord(const std::string& word) {
        auto& expected = wish_.command->words;
        auto free = std::ranges::find_if(expected, [&](auto& one) { return !wish_.request.contains(one.name); });
        if (free == expected.end()) throw Usage(fmt::format("{} does not take {}", wish_.command->name, word));
        if (!free->choices.empty() && std::ranges::find(free->choices, word, [](auto* choice) { return std::string{choice}; }) == free->choices.end())
            throw Usage(fmt::format("{} is one of {}", free->name, fmt::join(free->choices, ", ")));
        wish_.request[free->name] = word;
    }
    // Also before its command: which command it is comes out at the end.
    void takeOption(const std::string& name) {
        const auto* command = wish_.command ? wish_.command : firstCommand();
        if (command)
            for (auto& option : command->options)
                if (name == option.name) return takeValues(option);
        throw Usage("unknown option --" + name);
    }
    void takeValues(const Option& option) {
        if (!option.many) {
            wish_.request[option.name] = value(std::string{"--"} + option.name);
            return;
        }
        auto& all = wish_.request[option.name] = nlohmann::json::array();
        while (at_ < words_.size() && !words_[at_].starts_with("--")) all.push_back(words_[at_++]);
        if (all.empty()) throw Usage(fmt::format("--{} lacks its {}", option.name, option.value));
    }
    std::string value(const std::string& option) {
        if (at_ == words_.size()) throw Usage(option + " lacks its value");
        return words_[at_++];
    }
    const Command* firstCommand() const {
        for (auto at = at_; at < words_.size(); ++at)
            if (auto* found = command(words_[at])) return found;
        return nullptr;
    }

    const std::vector<std::string> words_;
    std::size_t at_ = 0;
    Wish wish_;
};

}  // namespace

Wish wishIn(const std::vector<std::string>& words) { return Parsing(words).wish(); }

}  // namespace kiosk::ctl
