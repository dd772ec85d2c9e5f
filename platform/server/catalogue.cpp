#include "platform/server/catalogue.h"

#include "platform/server/unified.h"

namespace platform {

std::string catalogueVersion(Database& database) {
    auto row = database.query("SELECT version FROM catalogue");
    row.next();
    return std::to_string(row.number(0));
}

std::vector<std::string> offeredItems(Database& database) {
    std::vector<std::string> items;
    for (auto row = database.query("SELECT json FROM items WHERE offered = 1 ORDER BY id"); row.next();) items.push_back(row.text(0));
    return items;
}

std::optional<Item> offeredItem(Database& database, const std::string& id) {
    auto row = database.query("SELECT json FROM items WHERE id = ? AND offered = 1", id);
    if (!row.next()) return std::nullopt;
    return parseItem(row.text(0));
}

std::optional<Item> findItem(Database& database, const std::string& id, const std::string& version) {
    auto row = database.query("SELECT json FROM items WHERE id = ? AND version = ?", id, version);
    if (!row.next()) return std::nullopt;
    return parseItem(row.text(0));
}

std::string offeredTopics(Database& database) {
    auto row = database.query("SELECT json FROM topics");
    return row.next() ? row.text(0) : "[]";
}

std::string loadCatalogue(Database& database, const std::vector<Item>& items, const std::string& topics) {
    requireUnified(items);
    Transaction transaction(database);
    database.run("DELETE FROM topics");
    database.run("INSERT INTO topics VALUES (?)", topics);
    database.run("UPDATE items SET offered = 0");
    for (auto& item : items)
        database.run("INSERT INTO items VALUES (?, ?, ?, 1) "
                     "ON CONFLICT (id, version) DO UPDATE SET json = excluded.json, offered = 1",
                     item.id, item.version, item.json);
    database.run("UPDATE catalogue SET version = version + 1");
    auto version = catalogueVersion(database);
    transaction.commit();
    return version;
}

}  // namespace platform
