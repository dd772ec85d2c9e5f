#include "kiosk/item_index.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/search_readings.h"
#include "kiosk/utf8.h"

namespace kiosk {
namespace {

using nlohmann::json;

constexpr const char* indexTables[] = {
    "CREATE TABLE titles(place INTEGER PRIMARY KEY, id TEXT, way TEXT, words TEXT)",
    "CREATE TABLE readings(character TEXT PRIMARY KEY, syllables TEXT) WITHOUT ROWID",
};

// Titles first: to begin like one of these counts more than to hold it.
std::string wordsOf(const json& item) {
    std::string words;
    const auto put = [&](const json& text) {
        for (auto* language : {"zh_CN", "en"})
            if (auto word = text.value(language, ""); !word.empty()) words += (words.empty() ? "" : "\n") + word;
    };
    for (auto* key : {"title", "short"})
        if (item.contains(key)) put(item[key]);
    for (auto& keyword : item.value("keywords", json::array())) put(keyword);
    return words;
}

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> all;
    for (std::size_t at = 0, end = 0; at < words.size(); at = end + 1) {
        end = std::min(words.find(' ', at), words.size());
        all.push_back(words.substr(at, end - at));
    }
    return all;
}

}  // namespace

ItemIndexWriter::ItemIndexWriter(Database& database) : database_(database) {
    for (auto* table : indexTables) database_.run(table);
}

void ItemIndexWriter::add(std::int64_t place, const std::string& id, const json& item) {
    const auto found = wordsOf(item);
    database_.run("INSERT INTO titles VALUES(?, ?, ?, ?)", place, id, item.value("way", ""), found);
    eachCharacter(found, [this](std::string_view one) { if (one.size() > 1) characters_.emplace(one); });
}

void ItemIndexWriter::finish() {
    const auto table = readingsTable();
    for (std::size_t at = 0, end = 0; at < table.size(); at = end + 1) {
        end = std::min(table.find('\n', at), table.size());
        const auto line = table.substr(at, end - at);
        const auto space = line.find(' ');
        if (space == line.npos || !characters_.contains(std::string{line.substr(0, space)})) continue;
        database_.run("INSERT INTO readings VALUES(?, ?)", line.substr(0, space), line.substr(space + 1));
    }
}

void makeUses(Database& database) {
    database.run("CREATE TABLE IF NOT EXISTS uses(id TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID");
}

void countUses(Database& database, const std::string& id, std::int64_t more) {
    database.run("INSERT INTO uses VALUES(?1, ?2) ON CONFLICT(id) DO UPDATE SET count = count + ?2", id, more);
}

SearchIndex readItemIndex(Database& database) {
    SearchIndex index;
    auto reading = database.query("SELECT character, syllables FROM readings");
    while (reading.step()) index.read(reading.text(0), split(reading.text(1)));
    auto title = database.query("SELECT place, COALESCE(count, 0), words FROM titles LEFT JOIN uses USING(id) ORDER BY place");
    while (title.step()) index.add({title.integer(0), title.integer(1), title.text(2)});
    index.shrink();
    database.run("PRAGMA shrink_memory");            // the pages that were read: all is in the index now
    return index;
}

std::vector<std::int64_t> mostUsed(Database& database, const std::string& way, std::size_t most) {
    auto row = database.query("SELECT place FROM titles LEFT JOIN uses USING(id) WHERE ?1 IN ('', way) "
                              "ORDER BY COALESCE(count, 0) DESC, CASE way WHEN 'apply' THEN 0 WHEN 'ask' THEN 1 ELSE 2 END, place LIMIT ?2", way, most);
    std::vector<std::int64_t> places;
    while (row.step()) places.push_back(row.integer(0));
    return places;
}

}  // namespace kiosk
