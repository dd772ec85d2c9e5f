#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const CatalogueReceived& catalogue) {
    Json items = Json::array();
    for (auto& item : catalogue.items) items.push_back(Json::parse(item));
    Json json{{"version", catalogue.version}};
    if (catalogue.topics != "[]") json["topics"] = Json::parse(catalogue.topics);
    json["items"] = std::move(items);
    return json;
}

inline void checkTopic(const Json& topic) {
    Fields fields(topic, "Topic");
    fields.code("code", patterns::topic);
    auto& words = fields.object("title");
    Fields(words, "Topic.title").text("zh_CN", 2000);
    fields.textOr("icon", 40);
    if (fields.has("until")) fields.time("until");
    fields.end();
}

// Takes the items out of the message while it is parsed: all of a county's as one tree would be hundreds of megabytes.
// Only what every item must have is looked at; what its steps mean is the terminal's affair.
class ItemsOnTheWay {
public:
    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (event == Event::key && depth == 1) member_ = parsed.get<std::string>();
        if (event != Event::object_end || depth != 2 || member_ != "items") return true;
        if (items_.size() == most) throw WrongSchema("Catalogue.items is too long");
        check(parsed);
        items_.push_back(parsed.dump());
        return false;                                // it leaves the tree
    }
    std::vector<std::string> all() { return std::move(items_); }

private:
    static constexpr std::size_t most = 20000;

    static void check(const Json& item) {
        Fields members(item, "ServiceItem");
        members.code("id", patterns::itemId);
        members.text("version", 32);
        Fields(members.object("title"), "ServiceItem.title").text("zh_CN", 2000);
        members.list("steps", 40);
    }

    std::string member_;
    std::vector<std::string> items_;
};

inline void read(const Json& json, std::vector<std::string> items, CatalogueReceived& catalogue) {
    Fields fields(json, "Catalogue");
    catalogue.version = fields.code("version", "[0-9A-Za-z._-]{1,32}");
    if (!fields.list("items", 20000).empty()) throw WrongSchema("ServiceItem is no object");
    catalogue.items = std::move(items);
    if (fields.has("topics")) {
        auto& topics = fields.list("topics", 200);
        for (auto& topic : topics) checkTopic(topic);
        catalogue.topics = topics.dump();
    }
    fields.end();
}

}  // namespace platform
