#include "kiosk/item_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "kiosk/files.h"
#include "kiosk/items/check.h"

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
    // What a schema cannot say.
    std::vector<ItemProblem> meaning(const std::string& id, const json& item) const {
        Mistakes mistakes;
        checkSteps(item, stepKinds, mistakes);
        for (auto* check : {checkFields, checkMaterials, checkElements, checkOffers}) check(item, mistakes);
        std::vector<ItemProblem> problems;
        for (auto& mistake : mistakes.all()) problems.push_back({id, mistake.path, mistake.text});
        return problems;
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
