#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "drivers/catalogue.h"
#include "platform/client.h"
#include "ui/config.h"

// One TOML file says everything; assets/man/kiosk.toml.5 explains each key.
namespace kiosk {

struct SiteConfig {
    std::string name, place, placeCode, keeperPhone, hours, hotline = "12345";
    std::string elsewhere{};                         // the nearest other terminal, as one would tell somebody the way; empty: none
    std::string guideAddress{};                      // of a guide for phones, with {item} and {version} in it; empty: none
};

// Technician mode. Without a code only the operator switch behind the door opens it.
struct TechnicianConfig {
    using Duration = std::chrono::milliseconds;
    std::string code;                                // scrypt:…, made by `kioskctl hash-code`
    std::filesystem::path backlight = "/sys/class/backlight";
    Duration idle{600'000};                          // untouched so long: the mode ends by itself
    Duration lockoutFirst{5'000}, lockoutLongest{3'600'000};   // after a wrong code; doubles from first to longest
};

// Relative paths count from the folder of the config file.
struct PathsConfig { std::filesystem::path state, assets, locale, control; };

// Milliseconds in the file.
struct Deadlines {
    using Duration = std::chrono::milliseconds;
    Duration idleWarning{60'000}, idleEnd{30'000};   // untouched → warning; warning → end
    Duration submit{8'000}, query{8'000};            // waiting for the platform with a resident in front
    Duration transfer{90'000};                       // a document or a picture on a village's line
    Duration print{60'000};                          // waiting for a printer to say that it is done
    Duration tick{250};                              // how often a session is told the time; attract ticks by the minute
    Duration farewell{5'000}, peek{5'000};
    Duration rating{30'000};                         // untouched so long on the rating page: there is no rating
    Duration cover{30'000};                          // nobody there: personal data is covered
    Duration forgottenReminder{10'000}, forgottenAlarm{60'000};   // a card left on the reader: a sound; the keeper is told
    Duration restartNotice{600'000};                 // how long the home page says that a restart interrupted somebody
    Duration outboxFirst{1'000}, outboxLongest{300'000};   // pause after a failed attempt: doubles from first to longest
    Duration outboxAlarm{86'400'000};                // the oldest has waited so long: red
    Duration tidy{60'000};                           // untouched in attract so long: the journal is tidied
    Duration lockerShut{60'000};                     // a door that was opened for somebody: then they are reminded to shut it
    Duration loginPoll{1'500};                       // how often the platform is asked whether a phone has done its part
    Duration paymentPoll{2'000};                     // how often the platform is asked about an order that is open
    Duration heartbeat{60'000}, catalogue{3'600'000};
};

// Ways to say who one is, besides the card.
struct IdentityConfig { bool codes = true, phone = true; };   // what a phone shows; a login on the phone

// A program that compares two faces; without one nobody is asked for theirs. From `threshold` on they are one person's.
struct FaceConfig { std::vector<std::string> command; double threshold = 0.6; std::chrono::milliseconds deadline{10'000}; };

struct Config {
    std::string terminal;                            // 430681107000-0001
    std::string areaCode;                            // 12 digits, place of acceptance
    SiteConfig site;
    ui::PanelConfig panel;
    ui::FontConfig fonts;
    ui::VoiceConfig voice;
    PathsConfig paths;
    platform::ClientConfig platform;                 // its terminal is filled from [terminal]
    std::map<drivers::Role, drivers::DeviceConfig> devices;
    Deadlines deadlines;
    TechnicianConfig technician{};
    IdentityConfig identity{};
    FaceConfig face{};
    std::filesystem::path record;                    // KIOSK_RECORD: tapes of what passes between terminal and devices
};

// line 0: the file itself cannot be read. `file`: where not in the config itself.
struct ConfigMistake { int line = 0, column = 0; std::string text; std::filesystem::path file = {}; };
using ConfigResult = std::variant<Config, std::vector<ConfigMistake>>;   // all mistakes at once, in order of lines

ConfigResult readConfig(const std::filesystem::path& file);
// `folder`: where relative paths start.
ConfigResult parseConfig(std::string_view toml, const std::filesystem::path& folder);

// [paths] control alone, however wrong the rest is: kioskctl needs no more. None: the file does not say.
std::optional<std::filesystem::path> controlSocket(const std::filesystem::path& file);
std::optional<std::filesystem::path> localeFolder(const std::filesystem::path& file);   // [paths] locale, likewise

}  // namespace kiosk
