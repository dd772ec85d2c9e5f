#pragma once

#include "platform/client.h"
#include "platform/server/database.h"

// 公告: what the offices tell everybody at their terminals. Each throws std::runtime_error with one plain sentence.
namespace platform {

struct Announced { Announcement announcement; std::string area; bool withdrawn = false; };

// The digits with which the ids of an area's terminals begin: 430681000000 is a county, and so is 430681. Empty: everywhere.
std::string areaPrefix(const std::string& code);

int announce(Database&, const Announcement&, const std::string& area);               // its number
void withdraw(Database&, int number);
std::vector<Announced> everyAnnouncement(Database&);                                 // the oldest first
std::vector<Announcement> announcementsAt(Database&, const std::string& terminal, Time now);   // in force there, the newest first

}  // namespace platform
