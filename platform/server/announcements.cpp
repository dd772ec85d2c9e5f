#include "platform/server/announcements.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "platform/characters.h"

namespace platform {

namespace {

constexpr const char* everything = "SELECT number, zh, en, area, issue_time, until_time, withdrawn FROM announcements ORDER BY number";
constexpr const char* inForce =
    "SELECT number, zh, en, area, issue_time, until_time, withdrawn FROM announcements WHERE withdrawn = 0"
    " AND (until_time IS NULL OR until_time > ?1) AND substr(?2, 1, length(area)) = area ORDER BY number DESC LIMIT 20";

Announced announced(const Row& row) {
    Announced one{{int(row.number(0)), row.text(1), row.text(2), row.time(4), {}}, row.text(3), row.number(6) != 0};
    if (!row.empty(5)) one.announcement.until = row.time(5);
    return one;
}

}  // namespace

std::string areaPrefix(const std::string& code) {
    if (code.empty()) return code;
    if (code.size() > 12 || code.find_first_not_of("0123456789") != code.npos) throw std::runtime_error("a place is a code of at most 12 digits: " + code);
    auto prefix = code;
    // 村 and 镇 have three digits each, 县, 市 and 省 two; where one of them is all zeros the area is the next larger one.
    for (std::size_t length : {9, 6, 4, 2})
        if (prefix.size() > length && prefix.find_first_not_of('0', length) == prefix.npos) prefix.resize(length);
    return prefix;
}

int announce(Database& database, const Announcement& one, const std::string& area) {
    for (unsigned char c : one.zh + one.en)
        if (c < 0x20) throw std::runtime_error("an announcement stands on one line");
    if (one.zh.empty() || charactersIn(one.zh) > 300) throw std::runtime_error("an announcement has 1 to 300 characters");
    if (charactersIn(one.en) > 600) throw std::runtime_error("an English announcement has at most 600 characters");
    if (one.until && *one.until <= one.issued) throw std::runtime_error("that time is over already");
    Transaction transaction(database);
    if (one.until)
        database.run("INSERT INTO announcements (zh, en, area, issue_time, until_time) VALUES (?, ?, ?, ?, ?)", one.zh, one.en, area,
                     std::int64_t(one.issued.time_since_epoch().count()), std::int64_t(one.until->time_since_epoch().count()));
    else
        database.run("INSERT INTO announcements (zh, en, area, issue_time) VALUES (?, ?, ?, ?)", one.zh, one.en, area,
                     std::int64_t(one.issued.time_since_epoch().count()));
    auto row = database.query("SELECT MAX(number) FROM announcements");
    row.next();
    const int number = int(row.number(0));
    transaction.commit();
    return number;
}

void withdraw(Database& database, int number) {
    database.run("UPDATE announcements SET withdrawn = 1 WHERE number = ? AND withdrawn = 0", std::int64_t(number));
    if (database.changes() == 0) throw std::runtime_error(fmt::format("there is no announcement {} that could be withdrawn", number));
}

std::vector<Announced> everyAnnouncement(Database& database) {
    std::vector<Announced> all;
    for (auto row = database.query(everything); row.next();) all.push_back(announced(row));
    return all;
}

std::vector<Announcement> announcementsAt(Database& database, const std::string& terminal, Time now) {
    std::vector<Announcement> all;
    for (auto row = database.query(inForce, std::int64_t(now.time_since_epoch().count()), terminal); row.next();) all.push_back(announced(row).announcement);
    return all;
}

}  // namespace platform
