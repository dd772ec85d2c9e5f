#pragma once

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// What a schema cannot say of an item: it knows neither this program nor the places of other things. Each rule adds what is
// wrong with its path, as in materials[2].source; the item fits the schema already.
namespace kiosk {

class Mistakes {
public:
    struct Mistake { std::string path, text; };

    template <class... Words> void add(std::string path, fmt::format_string<Words...> text, Words&&... words) {
        all_.push_back({std::move(path), fmt::format(text, std::forward<Words>(words)...)});
    }
    const std::vector<Mistake>& all() const { return all_; }

private:
    std::vector<Mistake> all_;
};

void checkSteps(const nlohmann::json& item, const std::vector<std::string>& stepKinds, Mistakes&);
void checkFields(const nlohmann::json& item, Mistakes&);         // and questions, and the conditions that name them
void checkMaterials(const nlohmann::json& item, Mistakes&);
void checkElements(const nlohmann::json& item, Mistakes&);
void checkOffers(const nlohmann::json& item, Mistakes&);         // results, package, levels, bill, who may apply

const nlohmann::json& membersOf(const nlohmann::json& item, const char* list);   // empty where it is missing
// A list by its name, each member with its path.
template <class Look> void each(const nlohmann::json& item, const char* list, Look look) {
    const auto& members = membersOf(item, list);
    for (std::size_t i = 0; i < members.size(); ++i) look(fmt::format("{}[{}]", list, i), members[i]);
}

}  // namespace kiosk
