#include "kiosk/item_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "kiosk/day_limit.h"
#include "kiosk/files.h"

namespace kiosk {
namespace {

using nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;
using Context = std::vector<std::string>;

// valijson says {"<root>", "[steps]", "[2]", "[kind]"}.
std::string pathOf(const Context& context) {
    std::string path;
    for (std::size_t i = 1; i < context.size(); ++i) {
        auto part = context[i].substr(1, context[i].size() - 2);
        bool isIndex = !part.empty() && std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
        path += isIndex ? fmt::format("[{}]", part) : (path.empty() ? part : "." + part);
    }
    return path;
}

using Error = valijson::ValidationResults::Error;

// Each mistake comes once more for every object around it, as "Failed to validate …"; only the innermost tells anything.
bool repeats(const Error& outer, const Error& inner) {
    return outer.description.starts_with("Failed to validate") && outer.context.size() <= inner.context.size() &&
           std::equal(outer.context.begin(), outer.context.end(), inner.context.begin());
}

std::vector<ItemProblem> innermost(const std::string& item, valijson::ValidationResults& results) {
    std::vector<Error> all;
    for (Error error; results.popError(error);) all.push_back(error);
    std::vector<ItemProblem> problems;
    for (auto& error : all)
        if (std::ranges::none_of(all, [&](auto& other) { return &other != &error && repeats(error, other); }))
            problems.push_back({item, pathOf(error.context), error.description});
    return problems;
}

// Whatever else stands there has no business in a log.
bool isName(const std::string& id) {
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '-'; });
}

std::string textAt(const json& from, const char* key) {
    return from.is_object() && from.contains(key) && from[key].is_string() ? from[key].get<std::string>() : std::string{};
}

}  // namespace

struct ItemCheck::Parts {
    // What a schema cannot say: it knows neither this program nor the places of other things.
    std::vector<ItemProblem> meaning(const std::string& id, const json& item) const {
        std::vector<ItemProblem> problems;
        for (std::size_t i = 0; i < item["steps"].size(); ++i) {
            auto& step = item["steps"][i];
            auto kind = step["kind"].get<std::string>();
            if (!std::ranges::count(stepKinds, kind))
                problems.push_back({id, fmt::format("steps[{}].kind", i), fmt::format("this terminal knows no step \"{}\"", kind)});
            if (step["stage"].get<std::size_t>() >= item["stages"].size())
                problems.push_back({id, fmt::format("steps[{}].stage", i), "there is no such stage"});
        }
        std::set<std::string> seen;
        auto fields = item.value("fields", json::array());
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (!seen.insert(fields[i]["id"].get<std::string>()).second)
                problems.push_back({id, "fields", fmt::format("\"{}\" comes twice", fields[i]["id"].get<std::string>())});
            limits(id, fmt::format("fields[{}]", i), fields[i], problems);
        }
        return problems;
    }

    // Days that there are, in their order; those that count from today are looked at as of a day in the middle of a year.
    static void limits(const std::string& id, const std::string& at, const json& field, std::vector<ItemProblem>& problems) {
        using namespace std::chrono;
        constexpr year_month_day someDay{year{2026} / 7 / 1};
        std::optional<year_month_day> earliest, latest;
        for (auto [key, day] : {std::pair{"earliest", &earliest}, {"latest", &latest}}) {
            if (!field.contains(key)) continue;
            *day = dayLimit(field[key].get<std::string>(), someDay);
            if (!*day) problems.push_back({id, at + "." + key, "there is no such day"});
        }
        if (earliest && latest && *earliest > *latest) problems.push_back({id, at + ".latest", "comes before the earliest"});
    }

    valijson::Schema schema;
    valijson::Validator validator;                   // one for all: it keeps the patterns that it has compiled
    std::vector<std::string> stepKinds;
};

ItemCheck::ItemCheck(const std::filesystem::path& schema, std::vector<std::string> stepKinds) : parts_(std::make_unique<Parts>()) {
    parts_->stepKinds = std::move(stepKinds);
    auto words = json::parse(readFile(schema).value_or(""), nullptr, false);
    if (words.is_discarded()) throw std::runtime_error(schema.string() + " is missing or no JSON");
    valijson::SchemaParser().populateSchema(Adapter(words), parts_->schema);
}

ItemCheck::~ItemCheck() = default;

CheckedItem ItemCheck::check(const json& item, const std::string& place) {
    if (item.is_discarded()) return {place, {}, {{place, "", "is no JSON"}}};
    auto id = isName(textAt(item, "id")) ? textAt(item, "id") : place;
    valijson::ValidationResults results;
    bool fits = parts_->validator.validate(parts_->schema, Adapter(item), &results);
    return {id, textAt(item, "version"), fits ? parts_->meaning(id, item) : innermost(id, results)};
}

}  // namespace kiosk
