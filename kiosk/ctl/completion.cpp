#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/ctl/wish.h"

namespace kiosk::ctl {
namespace {

std::string choicesOf(const Command& command) {
    std::vector<std::string> all;
    for (auto& word : command.words) all.insert(all.end(), word.choices.begin(), word.choices.end());
    for (auto& option : command.options) all.push_back(fmt::format("--{}", option.name));
    return fmt::format("{}", fmt::join(all, " "));
}

bool wantsFile(const Option& option) {
    const std::string value = option.value;
    return value == "FILE" || value == "DIR" || value == "PATH";
}

std::string script() {
    std::vector<std::string> names, files{"--config", "--socket"}, values;
    std::string cases;
    for (auto& command : commands()) {
        names.push_back(command.name);
        for (auto& option : command.options) (wantsFile(option) ? files : values).push_back(fmt::format("--{}", option.name));
        for (auto& word : command.words)
            if (std::string{word.name} == "tape") cases += fmt::format("        {}) COMPREPLY+=($(compgen -f -- \"$word\")) ;;&\n", command.name);
        if (auto choices = choicesOf(command); !choices.empty())
            cases += fmt::format("        {}) COMPREPLY+=($(compgen -W \"{}\" -- \"$word\")) ;;&\n", command.name, choices);
    }
    return fmt::format(R"(# bash completion for kioskctl; made by `kioskctl completion` from its table of commands
_kioskctl() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command= at
    COMPREPLY=()
    for ((at = 1; at < COMP_CWORD; at++)); do
        case ${{COMP_WORDS[at]}} in
            {0}) ((at++)) ;;
            -*) ;;
            *) command=${{COMP_WORDS[at]}}; break ;;
        esac
    done
    case $before in
        {0}) COMPREPLY=($(compgen -f -- "$word")); return ;;
        {1}) return ;;
    esac
    COMPREPLY=($(compgen -W "--json" -- "$word"))
    case $command in
        "") COMPREPLY+=($(compgen -W "--config --socket --help {2}" -- "$word")) ;;
{3}    esac
}}
complete -F _kioskctl kioskctl
)", fmt::join(files, "|"), fmt::join(values, "|"), fmt::join(names, " "), cases);
}

}  // namespace

int printCompletion(const Wish& wish) {
    if (wish.asJson) fmt::print("{}\n", nlohmann::json{{"completion", script()}}.dump());
    else fmt::print("{}", script());
    return done;
}

}  // namespace kiosk::ctl
