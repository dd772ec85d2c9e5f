#include "platform/server/arguments.h"

namespace platform {

Arguments::Arguments(const std::vector<std::string>& words, const std::set<std::string>& flags, const std::set<std::string>& options) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto& word = words[i];
        if (!word.starts_with("--")) places_.push_back(word);
        else if (flags.contains(word)) given_[word];
        else if (!options.contains(word)) throw WrongUsage("unknown option " + word);
        else if (++i == words.size()) throw WrongUsage(word + " needs a value");
        else given_[word] = words[i];
    }
}

const std::string& Arguments::place(std::size_t at, const char* name) const {
    if (at >= places_.size()) throw WrongUsage(std::string(name) + " is missing");
    return places_[at];
}

void Arguments::noMoreThan(std::size_t places) const {
    if (places_.size() > places) throw WrongUsage("too many words: " + places_[places]);
}

std::string Arguments::option(const std::string& name, const std::string& otherwise) const {
    auto found = given_.find(name);
    return found == given_.end() ? otherwise : found->second;
}

}  // namespace platform
