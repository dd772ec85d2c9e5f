#include "kiosk/item_index.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/search_readings.h"
#include "kiosk/utf8.h"

namespace kiosk {
namespace {

using nlohmann::json;

constexpr int notInFront = 1000;

constexpr const char* indexTables[] = {
    "CREATE TABLE titles(place INTEGER PRIMARY KEY, id TEXT, way TEXT, department INTEGER, package INTEGER, front INTEGER, words TEXT)",
    "CREATE TABLE readings(character TEXT PRIMARY KEY, syllables TEXT) WITHOUT ROWID",
    "CREATE TABLE departments(number INTEGER PRIMARY KEY, zh TEXT, en TEXT)",
    "CREATE TABLE topics(code TEXT PRIMARY KEY, zh TEXT, en TEXT, icon TEXT, until INTEGER, position INTEGER) WITHOUT ROWID",
    "CREATE TABLE about(topic TEXT, place INTEGER, PRIMARY KEY(topic, place)) WITHOUT ROWID",
};

// Of the items of a filter, bound as ?1 to ?4.
constexpr const char* filtered =
    " (?1 = '' OR way = ?1) AND (?2 = '' OR place IN (SELECT place FROM about WHERE topic = ?2))"
    " AND (?3 = '' OR department = CAST(?3 AS INTEGER)) AND (NOT ?4 OR package) ";

template <class... More> Statement ask(Database& database, const std::string& sql, const ItemFilter& filter, const More&... more) {
    return database.query(sql.c_str(), filter.way, filter.topic, filter.department, filter.packages, more...);
}

std::vector<ItemGroup> groups(Statement row) {
    std::vector<ItemGroup> all;
    while (row.step()) all.push_back({row.text(0), {row.text(1), row.text(2)}, row.text(3), static_cast<int>(row.integer(4))});
    return all;
}

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

ItemIndexWriter::ItemIndexWriter(Database& database, const std::vector<Topic>& topics) : database_(database) {
    for (auto* table : indexTables) database_.run(table);
    for (auto& topic : topics)
        if (topics_.insert(topic.code).second)
            database_.run("INSERT INTO topics VALUES(?, ?, ?, ?, ?, ?)", topic.code, topic.title.zh, topic.title.en, topic.icon, topic.until, topics_.size());
}

void ItemIndexWriter::add(std::int64_t place, const std::string& id, const json& item) {
    const auto found = wordsOf(item);
    database_.run("INSERT INTO titles VALUES(?, ?, ?, ?, ?, ?, ?)", place, id, item.value("way", ""), department(item), item.contains("package"),
                  item.value("front", notInFront), found);
    eachCharacter(found, [this](std::string_view one) { if (one.size() > 1) characters_.emplace(one); });
    std::set<std::string> about;
    for (auto& topic : item.value("topics", json::array()))
        if (topics_.contains(topic.get<std::string>())) about.insert(topic);
    if (about.empty()) about.insert(noTopic);
    for (auto& topic : about) database_.run("INSERT INTO about VALUES(?, ?)", topic, place);
}

std::int64_t ItemIndexWriter::department(const json& item) {
    const auto name = item.value("department", json::object());
    const auto zh = name.value("zh_CN", "");
    const auto [known, isNew] = departments_.try_emplace(zh, departments_.size() + 1);
    if (isNew) database_.run("INSERT INTO departments VALUES(?, ?, ?)", known->second, zh, name.value("en", ""));
    return known->second;
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
    auto title = database.query("SELECT place, COALESCE(count, 0) * 1000 + 1000 - front, words FROM titles LEFT JOIN uses USING(id) ORDER BY place");
    while (title.step()) index.add({title.integer(0), title.integer(1), title.text(2)});
    index.shrink();
    database.run("PRAGMA shrink_memory");            // the pages that were read: all is in the index now
    return index;
}

int countItems(Database& database, const ItemFilter& filter) {
    auto row = ask(database, std::string{"SELECT COUNT(*) FROM titles WHERE"} + filtered, filter);
    return row.step() ? static_cast<int>(row.integer(0)) : 0;
}

std::vector<std::int64_t> mostUsed(Database& database, const ItemFilter& filter, std::size_t most) {
    auto row = ask(database, std::string{"SELECT place FROM titles LEFT JOIN uses USING(id) WHERE"} + filtered +
                                 "ORDER BY COALESCE(count, 0) DESC, front, CASE way WHEN 'apply' THEN 0 WHEN 'ask' THEN 1 WHEN 'collect' THEN 2 ELSE 3 END, "
                                 "place LIMIT ?5", filter, static_cast<std::int64_t>(most));
    std::vector<std::int64_t> places;
    while (row.step()) places.push_back(row.integer(0));
    return places;
}

std::vector<ItemGroup> topicsOf(Database& database, const ItemFilter& filter, Instant now) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    return groups(ask(database, std::string{"SELECT topic, COALESCE(zh, ''), COALESCE(en, ''), COALESCE(icon, ''), COUNT(*) FROM about JOIN titles USING(place) "
                                            "LEFT JOIN topics ON code = topic WHERE"} + filtered +
                                    "AND (COALESCE(until, 0) = 0 OR until > ?5) GROUP BY topic ORDER BY COALESCE(position, 1000000)", filter, seconds));
}

std::vector<ItemGroup> departmentsOf(Database& database, const ItemFilter& filter) {
    return groups(ask(database, std::string{"SELECT department, zh, en, '', COUNT(*) FROM titles JOIN departments ON number = department "
                                            "LEFT JOIN uses USING(id) WHERE"} + filtered +
                                    "GROUP BY department ORDER BY zh = '', SUM(COALESCE(count, 0)) DESC, number", filter));
}

}  // namespace kiosk
