#include "kiosk/config_section.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace kiosk {
namespace {

bool fits(const std::string& text, std::string_view shape) {
    return std::ranges::equal(text, shape, [](char c, char s) { return s == '9' ? std::isdigit(static_cast<unsigned char>(c)) != 0 : c == s; });
}

std::string whyNotThere(const std::filesystem::path& path, There wanted) {
    std::error_code error;
    auto status = std::filesystem::status(path, error);
    if (wanted == There::anything) return {};
    if (!std::filesystem::exists(status)) return fmt::format("{} is not there", path.string());
    if (wanted == There::folder && !std::filesystem::is_directory(status)) return fmt::format("{} is not a folder", path.string());
    if (wanted == There::file && std::filesystem::is_directory(status)) return fmt::format("{} is not a file", path.string());
    return {};
}

}  // namespace

Section::Section(const toml::table* table, std::string name, std::vector<ConfigMistake>& mistakes)
    : table_(table), name_(std::move(name)), mistakes_(mistakes) {}

void Section::report(const toml::source_region& at, const std::string& what) {
    mistakes_.push_back({static_cast<int>(at.begin.line), static_cast<int>(at.begin.column), what});
}

void Section::mistake(const char* key, const std::string& what) {
    auto* node = table_ && key ? table_->get(key) : nullptr;
    auto words = fmt::format("{}: {}", place(key ? key : ""), what);
    if (node) report(node->source(), words);
    else if (table_) report(table_->source(), words);
}

std::string Section::place(std::string_view key) const {
    if (name_.empty()) return fmt::format("[{}]", key);
    return key.empty() ? fmt::format("[{}]", name_) : fmt::format("[{}] {}", name_, key);
}

const toml::node* Section::find(const char* key, Need need) {
    known_.insert(key);
    auto* node = table_ ? table_->get(key) : nullptr;
    if (!node && need == Need::required && table_) mistake(key, "is missing");
    return node;
}

void Section::text(const char* key, std::string& into, Need need) {
    auto* node = find(key, need);
    if (!node) return;
    auto value = node->value_exact<std::string>();
    if (!value) return mistake(key, "must be a text in quotes");
    if (value->empty() && need == Need::required) return mistake(key, "must not be empty");
    into = *value;
}

void Section::digits(const char* key, std::string& into, const char* shape) {
    auto before = mistakes_.size();
    std::string value;
    text(key, value, Need::required);
    if (mistakes_.size() != before || !table_) return;
    if (!fits(value, shape)) return mistake(key, fmt::format("\"{}\" is not of the form {}", value, shape));
    into = value;
}

void Section::path(const char* key, std::filesystem::path& into, const std::filesystem::path& folder, Need need, There wanted) {
    std::string value;
    text(key, value, need);
    if (value.empty()) return;
    into = folder / value;
    if (auto why = whyNotThere(into, wanted); !why.empty()) mistake(key, why);
}

std::optional<std::int64_t> Section::integer(const char* key, std::int64_t low, std::int64_t high) {
    auto* node = find(key, Need::optional);
    if (!node) return std::nullopt;
    auto value = node->value_exact<std::int64_t>();
    if (!value) mistake(key, "must be a whole number");
    else if (*value < low || *value > high) mistake(key, fmt::format("{} is not between {} and {}", *value, low, high));
    else return value;
    return std::nullopt;
}

void Section::oneOf(const char* key, int& into, std::initializer_list<int> allowed) {
    auto value = integer(key, std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    if (!value) return;
    if (!std::ranges::count(allowed, *value)) return mistake(key, fmt::format("{} is none of {}", *value, fmt::join(allowed, ", ")));
    into = static_cast<int>(*value);
}

void Section::real(const char* key, double& into, double low, double high) {
    auto* node = find(key, Need::optional);
    if (!node) return;
    auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value) return mistake(key, "must be a number");
    if (!(*value >= low && *value <= high)) return mistake(key, fmt::format("{} is not between {} and {}", *value, low, high));
    into = *value;
}

void Section::flag(const char* key, bool& into) {
    auto* node = find(key, Need::optional);
    if (!node) return;
    auto value = node->value_exact<bool>();
    if (!value) return mistake(key, "must be true or false");
    into = *value;
}

void Section::duration(const char* key, std::chrono::milliseconds& into, std::int64_t low, std::int64_t high) {
    if (auto value = integer(key, low, high)) into = std::chrono::milliseconds{*value};
}

std::vector<std::pair<std::string, std::string>> Section::otherTexts() {
    std::vector<std::pair<std::string, std::string>> texts;
    if (!table_) return texts;
    for (auto& [key, node] : *table_) {
        if (!known_.emplace(key.str()).second) continue;
        if (auto value = node.value_exact<std::string>()) texts.emplace_back(key.str(), *value);
        else mistake(std::string{key.str()}.c_str(), "must be a text in quotes");
    }
    return texts;
}

Section Section::inner(const char* key) {
    auto* node = find(key, Need::optional);
    if (node && !node->is_table()) mistake(key, "must be a section");
    return {node ? node->as_table() : nullptr, name_.empty() ? key : fmt::format("{}.{}", name_, key), mistakes_};
}

void Section::finish() {
    if (!table_) return;
    for (auto& [key, node] : *table_)
        if (!known_.contains(key.str()))
            report(key.source(), fmt::format("{}: unknown {}", place(key.str()), node.is_table() ? "section" : "key"));
}

}  // namespace kiosk
