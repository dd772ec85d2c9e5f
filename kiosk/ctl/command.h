#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// kioskctl: one file a command, one line here and in commands.cpp. Help, completion and a test of the manual read that table.
namespace kiosk::ctl {

enum Exit { done = 0, refused = 1, badUsage = 2, noKiosk = 3, warned = 4, failed = 5 };

struct Wish;

// A word behind the command, or what stands behind an option.
struct Word {
    const char* name;
    std::vector<const char*> choices = {};           // empty: anything
    enum class Needed { always, ifWanted } needed = Needed::always;
};

// --NAME VALUE, sent along; with `many` every word up to the next option, as a list.
struct Option { const char* name; const char* value; bool many = false; };

struct Command {
    const char* name;
    const char* help;
    std::string (*show)(const nlohmann::json& reply) = nullptr;       // for people; lines with their ends
    std::vector<Word> words = {};
    std::vector<Option> options = {};
    std::string (*showMore)(const nlohmann::json& line) = nullptr;    // a line that comes before the reply; empty: nothing to say
    int (*exit)(const nlohmann::json& reply) = nullptr;               // none: done
    int (*here)(const Wish&) = nullptr;                               // done by kioskctl itself: no kiosk is asked
    const char* hereWith = nullptr;                                   // only when this option is given; else the kiosk is asked
};

const std::vector<Command>& commands();
const Command* command(const std::string& name);     // none: there is no such command

std::string showStatus(const nlohmann::json&);
std::string showDevices(const nlohmann::json&);
std::string showChange(const nlohmann::json&);       // watch
std::string showSelfTests(const nlohmann::json&);
std::string showAsking(const nlohmann::json&);       // what somebody is to do meanwhile
int exitOfSelfTests(const nlohmann::json&);
std::string showCard(const nlohmann::json&);
int exitOfCard(const nlohmann::json&);
std::string showCode(const nlohmann::json&);
std::string showTestPages(const nlohmann::json&);
int exitOfTestPages(const nlohmann::json&);
std::string showRecording(const nlohmann::json&);
std::string showOutbox(const nlohmann::json&);
std::string showIncidents(const nlohmann::json&);
std::string showService(const nlohmann::json&);      // in-service, out-of-service
std::string showLocker(const nlohmann::json&);
std::string showVersion(const nlohmann::json&);
int hashCodeOfStdin(const Wish&);                    // the line for [technician]
int replayTape(const Wish&);
int scanPictures(const Wish&);
int savePhoto(const Wish&);
int printCompletion(const Wish&);                    // for bash, of the table

// Columns as wide as they need to be, for Chinese too.
std::string table(const std::vector<std::vector<std::string>>& rows);
std::string dateShown(const std::string& stamp);     // 2026-11-21T09:41:03+08:00 → 2026-11-21 09:41

}  // namespace kiosk::ctl
