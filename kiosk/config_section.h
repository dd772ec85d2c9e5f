#pragma once

#include <chrono>
#include <filesystem>
#include <initializer_list>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "drivers/toml_text.h"
#include "kiosk/config.h"

namespace kiosk {

enum class Need { required, optional };
enum class There { folder, file, anything };         // what has to stand at a path

// One [section] of the config file: takes its keys, collects what is wrong with them. Reading goes on after a mistake.
class Section {
public:
    // `table` is null where the file has no such section.
    Section(const toml::table* table, std::string name, std::vector<ConfigMistake>& mistakes);

    bool there() const { return table_ != nullptr; }
    bool has(const char* key) const { return table_ && table_->contains(key); }
    void text(const char* key, std::string& into, Need);
    void digits(const char* key, std::string& into, const char* shape);   // 9 in the shape stands for a digit
    void path(const char* key, std::filesystem::path& into, const std::filesystem::path& folder, Need, There);
    template <class Integer> void number(const char* key, Integer& into, std::int64_t low, std::int64_t high) {
        if (auto value = integer(key, low, high)) into = static_cast<Integer>(*value);
    }
    template <class Value> void named(const char* key, Value& into, std::initializer_list<std::pair<const char*, Value>> values) {
        std::string name, names;
        text(key, name, Need::optional);
        for (auto& [known, value] : values) {
            if (name == known) return void(into = value);
            names += std::string(names.empty() ? "" : ", ") + known;
        }
        if (!name.empty()) mistake(key, "\"" + name + "\" is none of " + names);
    }
    void oneOf(const char* key, int& into, std::initializer_list<int> allowed);
    void real(const char* key, double& into, double low, double high);
    void flag(const char* key, bool& into);
    void duration(const char* key, std::chrono::milliseconds& into, std::int64_t low, std::int64_t high);
    std::vector<std::pair<std::string, std::string>> otherTexts();   // what no call above asked for
    Section inner(const char* key);

    void mistake(const char* key, const std::string& what);   // at the key; at the section's head without one
    void finish();                                   // reports keys that nobody asked for

private:
    const toml::node* find(const char* key, Need);
    std::optional<std::int64_t> integer(const char* key, std::int64_t low, std::int64_t high);
    std::string place(std::string_view key) const;   // "[panel] rotation"
    void report(const toml::source_region&, const std::string& what);

    const toml::table* table_;
    std::string name_;
    std::vector<ConfigMistake>& mistakes_;
    std::set<std::string, std::less<>> known_;
};

}  // namespace kiosk
