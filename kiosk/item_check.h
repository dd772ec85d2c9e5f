#pragma once

#include <filesystem>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

// Checks service items against the schema file, before anybody is shown one. One thread at a time.
namespace kiosk {

struct ItemProblem { std::string item, path, text; };    // path as in steps[2].kind

struct CheckedItem { std::string id, version; std::vector<ItemProblem> problems; };   // no problems: it can be shown

class ItemCheck {
public:
    // `stepKinds`: what this program can walk. Throws std::runtime_error when the schema file is missing or no schema.
    ItemCheck(const std::filesystem::path& schema, std::vector<std::string> stepKinds);
    ~ItemCheck();

    // `place` names an item whose id cannot be read.
    CheckedItem check(const nlohmann::json&, const std::string& place);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace kiosk
