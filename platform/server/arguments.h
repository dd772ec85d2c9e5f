#pragma once

#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace platform {

struct WrongUsage : std::runtime_error { using runtime_error::runtime_error; };

// The words of a command line after the command: places in order, options by name.
class Arguments {
public:
    // `flags` take no value, `options` one. Throws WrongUsage on what is not known or has no value.
    Arguments(const std::vector<std::string>& words, const std::set<std::string>& flags, const std::set<std::string>& options);

    const std::vector<std::string>& places() const { return places_; }
    const std::string& place(std::size_t, const char* name) const;    // throws WrongUsage when it is missing
    void noMoreThan(std::size_t places) const;
    bool has(const std::string& option) const { return given_.contains(option); }
    std::string option(const std::string& name, const std::string& otherwise = {}) const;

private:
    std::vector<std::string> places_;
    std::map<std::string, std::string> given_;
};

}  // namespace platform
