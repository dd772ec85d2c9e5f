#include "kiosk/config.h"

#include <fmt/format.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <tuple>

#include "drivers/toml_text.h"
#include "kiosk/config_section.h"
#include "kiosk/files.h"
#include "kiosk/health.h"
#include "kiosk/technician/code.h"
#include "kiosk/theme_file.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
constexpr std::int64_t second = 1'000, hour = 3'600'000, day = 24 * hour;

void readTerminal(Section section, Config& config) {
    section.digits("id", config.terminal, "999999999999-9999");
    section.digits("area_code", config.areaCode, "999999999999");
    config.platform.terminal = config.terminal;
    section.finish();
}

void readSite(Section section, SiteConfig& site) {
    section.text("name", site.name, Need::required);
    section.text("place", site.place, Need::required);
    section.digits("place_code", site.placeCode, "999999999999");
    section.text("keeper_phone", site.keeperPhone, Need::required);
    section.text("hours", site.hours, Need::required);
    section.text("hotline", site.hotline, Need::optional);
    section.text("elsewhere", site.elsewhere, Need::optional);
    section.text("guide_address", site.guideAddress, Need::optional);
    section.finish();
}

void readPanel(Section section, ui::PanelConfig& panel, const fs::path& folder, std::vector<ConfigMistake>& mistakes) {
    section.number("width", panel.width, 480, 7680);
    section.number("height", panel.height, 480, 7680);
    section.real("width_mm", panel.widthMm, 80, 2000);
    section.oneOf("rotation", panel.rotation, {0, 90, 180, 270});
    section.flag("fullscreen", panel.fullscreen);
    if (section.has("x") || section.has("y")) {
        ui::WindowPlace place;
        section.number("x", place.x, 0, 32'767);
        section.number("y", place.y, 0, 32'767);
        panel.place = place;
    }
    section.duration("debounce", panel.debounce, 0, 5 * second);
    section.duration("key_debounce", panel.keyDebounce, 0, 5 * second);
    fs::path theme;
    section.path("theme", theme, folder, Need::optional, There::file);
    section.finish();
    if (!fs::is_regular_file(theme)) return;
    for (auto& mistake : readThemeFile(theme, panel.brand)) mistakes.push_back(std::move(mistake));
}

void readFonts(Section section, ui::FontConfig& fonts, const fs::path& folder) {
    section.path("text", fonts.text, folder, Need::optional, There::file);
    section.path("text_bold", fonts.textBold, folder, Need::optional, There::file);
    section.path("rare", fonts.rare, folder, Need::optional, There::file);
    section.path("icons", fonts.icons, folder, Need::optional, There::file);
    section.path("faces", fonts.faces, folder, Need::optional, There::file);
    section.finish();
}

void readVoice(Section section, ui::VoiceConfig& voice) {
    using Engine = ui::VoiceConfig::Engine;
    using Headset = ui::VoiceConfig::Headset;
    std::string command;
    section.named("engine", voice.engine, {{"none", Engine::none}, {"espeak", Engine::espeak}, {"command", Engine::command}});
    section.text("command", command, voice.engine == Engine::command ? Need::required : Need::optional);
    std::istringstream words(command);
    for (std::string word; words >> word;) voice.command.push_back(word);
    section.number("words_per_minute", voice.wordsPerMinute, 80, 450);
    section.number("volume", voice.volume, 1, 100);
    section.named("headset", voice.headset, {{"never", Headset::never}, {"always", Headset::always}, {"detected", Headset::detected}});
    section.finish();
}

void readPaths(Section section, PathsConfig& paths, const fs::path& folder) {
    section.path("state", paths.state, folder, Need::required, There::anything);
    section.path("assets", paths.assets, folder, Need::required, There::folder);
    section.path("locale", paths.locale, folder, Need::required, There::folder);
    section.path("control", paths.control, folder, Need::required, There::anything);
    if (paths.control.native().size() >= sizeof(sockaddr_un::sun_path))
        section.mistake("control", fmt::format("{} is too long for a socket", paths.control.string()));
    section.finish();
}

void readPlatform(Section section, platform::ClientConfig& platform, const fs::path& folder) {
    section.text("url", platform.url, Need::required);
    if (!platform.url.empty() && !std::regex_match(platform.url, std::regex(R"(https://[^/\s:]+(:[0-9]{1,5})?)")))
        section.mistake("url", fmt::format("\"{}\" is not of the form https://HOST:PORT", platform.url));
    section.path("ca", platform.ca, folder, Need::required, There::file);
    section.path("certificate", platform.certificate, folder, Need::required, There::file);
    section.path("key", platform.key, folder, Need::required, There::file);
    section.path("seal_trust", platform.sealTrust, folder, Need::required, There::file);
    section.duration("connect_timeout", platform.connectTimeout, 1, 60 * second);
    section.duration("request_timeout", platform.requestTimeout, 1, 120 * second);
    section.number("largest_reply", platform.largestReply, 1024, 64 << 20);
    section.duration("catalogue_timeout", platform.catalogueTimeout, 1, hour);
    section.number("largest_catalogue", platform.largestCatalogue, 1024, 512 << 20);
    section.finish();
}

void readDevice(Section section, drivers::Role role, Config& config) {
    if (!section.there()) return;
    drivers::DeviceConfig device;
    section.text("driver", device.driver, Need::required);
    section.text("address", device.address, Need::required);
    for (auto& [key, value] : section.otherTexts()) device.options[key] = value;
    if (device.driver.empty() || device.address.empty()) return;
    for (auto& what : drivers::mistakes(role, device)) section.mistake(nullptr, what);
    config.devices[role] = device;
}

void readDevices(Section section, Config& config) {
    for (auto role : drivers::roles) readDevice(section.inner(roleName(role)), role, config);
    section.finish();
}

void readDeadlines(Section section, Deadlines& deadlines) {
    section.duration("idle_warning", deadlines.idleWarning, 1, hour);
    section.duration("idle_end", deadlines.idleEnd, 1, hour);
    section.duration("submit", deadlines.submit, 1, 120 * second);
    section.duration("query", deadlines.query, 1, 120 * second);
    section.duration("transfer", deadlines.transfer, 1, 600 * second);
    section.duration("print", deadlines.print, 1, hour);
    section.duration("tick", deadlines.tick, 1, 10 * second);
    section.duration("farewell", deadlines.farewell, 1, 60 * second);
    section.duration("rating", deadlines.rating, 1, hour);
    section.duration("peek", deadlines.peek, 1, 60 * second);
    section.duration("cover", deadlines.cover, 1, hour);
    section.duration("forgotten_reminder", deadlines.forgottenReminder, 1, hour);
    section.duration("forgotten_alarm", deadlines.forgottenAlarm, 1, hour);
    section.duration("restart_notice", deadlines.restartNotice, 1, day);
    section.duration("outbox_first", deadlines.outboxFirst, 1, hour);
    section.duration("outbox_longest", deadlines.outboxLongest, 1, day);
    section.duration("outbox_alarm", deadlines.outboxAlarm, 1, 30 * day);
    section.duration("tidy", deadlines.tidy, 1, hour);
    section.duration("locker_shut", deadlines.lockerShut, 1, hour);
    section.duration("login_poll", deadlines.loginPoll, 1, hour);
    section.duration("payment_poll", deadlines.paymentPoll, 1, hour);
    section.duration("heartbeat", deadlines.heartbeat, 1, day);
    section.duration("catalogue", deadlines.catalogue, 1, 30 * day);
    if (deadlines.outboxLongest < deadlines.outboxFirst)
        section.mistake("outbox_longest", "is shorter than outbox_first");
    section.finish();
}

void readIdentity(Section section, IdentityConfig& identity) {
    if (!section.there()) return;
    section.flag("codes", identity.codes);
    section.flag("phone", identity.phone);
    section.finish();
}

// Its words without quotes, as of a voice: a path and what stands behind it.
void readFace(Section section, FaceConfig& face) {
    if (!section.there()) return;
    std::string command;
    section.text("command", command, Need::required);
    std::istringstream words(command);
    for (std::string word; words >> word;) face.command.push_back(word);
    if (!face.command.empty() && access(face.command[0].c_str(), X_OK) != 0) section.mistake("command", fmt::format("{} cannot be run", face.command[0]));
    section.real("threshold", face.threshold, 0.01, 1);
    section.duration("deadline", face.deadline, 1, 60 * second);
    section.finish();
}

void readTechnician(Section section, TechnicianConfig& technician, const fs::path& folder) {
    section.text("code", technician.code, Need::optional);
    if (!technician.code.empty() && !wellFormedCodeHash(technician.code))
        section.mistake("code", "is none that kioskctl hash-code has printed");
    section.path("backlight", technician.backlight, folder, Need::optional, There::anything);
    section.duration("idle", technician.idle, 1, hour);
    section.duration("lockout_first", technician.lockoutFirst, 1, hour);
    section.duration("lockout_longest", technician.lockoutLongest, 1, day);
    if (technician.lockoutLongest < technician.lockoutFirst) section.mistake("lockout_longest", "is shorter than lockout_first");
    section.finish();
}

// A section that must be there is named once, not by each of its keys.
Section needed(const toml::table& table, Section& file, const char* name, std::vector<ConfigMistake>& mistakes) {
    if (!table.contains(name)) mistakes.push_back({1, 1, fmt::format("[{}]: the section is missing", name)});
    return file.inner(name);
}

std::vector<ConfigMistake> read(const toml::table& table, const fs::path& folder, Config& config) {
    std::vector<ConfigMistake> mistakes;
    Section file(&table, "", mistakes);
    readTerminal(needed(table, file, "terminal", mistakes), config);
    readSite(needed(table, file, "site", mistakes), config.site);
    readPanel(file.inner("panel"), config.panel, folder, mistakes);
    readFonts(file.inner("fonts"), config.fonts, folder);
    readVoice(file.inner("voice"), config.voice);
    readPaths(needed(table, file, "paths", mistakes), config.paths, folder);
    readPlatform(needed(table, file, "platform", mistakes), config.platform, folder);
    readDevices(file.inner("devices"), config);
    readDeadlines(file.inner("deadlines"), config.deadlines);
    readIdentity(file.inner("identity"), config.identity);
    readFace(file.inner("face"), config.face);
    readTechnician(file.inner("technician"), config.technician, folder);
    file.finish();
    std::ranges::stable_sort(mistakes, {}, [](auto& one) { return std::tuple{one.file, one.line, one.column}; });
    return mistakes;
}

}  // namespace

ConfigResult parseConfig(std::string_view words, const fs::path& folder) {
    try {
        Config config;
        auto mistakes = read(drivers::parseToml(words), folder, config);
        if (!mistakes.empty()) return mistakes;
        return config;
    } catch (const toml::parse_error& error) {
        auto at = error.source().begin;
        return std::vector<ConfigMistake>{{static_cast<int>(at.line), static_cast<int>(at.column), std::string{error.description()}}};
    }
}

ConfigResult readConfig(const fs::path& file) {
    auto words = readFile(file);
    if (!words) return std::vector<ConfigMistake>{{0, 0, file.string() + " cannot be read"}};
    return parseConfig(*words, fs::absolute(file).parent_path());
}

namespace {

std::optional<fs::path> pathAlone(const fs::path& file, const char* name) {
    try {
        auto path = drivers::parseToml(readFile(file).value_or(""))["paths"][name].value<std::string>();
        if (path) return fs::absolute(file).parent_path() / *path;
    } catch (const toml::parse_error&) {
        // kiosk --config says what is wrong with it.
    }
    return std::nullopt;
}

}  // namespace

std::optional<fs::path> controlSocket(const fs::path& file) { return pathAlone(file, "control"); }
std::optional<fs::path> localeFolder(const fs::path& file) { return pathAlone(file, "locale"); }

}  // namespace kiosk
