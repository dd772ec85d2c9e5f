#include <catch2/catch.hpp>

#include <fnmatch.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "drivers/model.h"

using drivers::models;
using drivers::Role;

namespace {
namespace udev_rules {

using Words = std::map<std::string, std::string>;

// A device as udev sees it: its own words (KEY or KEY{NAME}), and those of each of its parents.
struct UdevDevice {
    Words own;
    std::vector<Words> parents = {};
};

struct Term { std::string key, what, value; };   // what: == = +=
using Rule = std::vector<Term>;

// One line as udev(7) has it: KEY, an operator that this key can have, a value in quotes, commas between them.
Rule ruleIn(const std::string& line) {
    static const std::regex term(R"re((?:(ACTION|SUBSYSTEMS?|KERNEL|ENV\{[A-Z0-9_]+\}|ATTRS?\{[A-Za-z]+\})(==)|(GROUP|MODE|GOTO|LABEL|ENV\{[A-Z0-9_]+\})(=)|(SYMLINK|TAG)(\+=))"([^"]*)"(, )?)re");
    Rule rule;
    auto at = line.cbegin();
    for (std::smatch found; at != line.cend(); at = found[0].second) {
        REQUIRE(std::regex_search(at, line.cend(), found, term, std::regex_constants::match_continuous));
        CHECK(found[8].matched == (found[0].second != line.cend()));
        CHECK_FALSE(found[7].str().empty());
        const int key = found[1].matched ? 1 : found[3].matched ? 3 : 5;
        rule.push_back({found[key], found[key + 1], found[7]});
    }
    return rule;
}

std::vector<Rule> rules() {
    std::ifstream file{std::string{BINARY_DIR} + "/udev/70-kiosk.rules"};
    std::vector<Rule> all;
    for (std::string line; std::getline(file, line);) {
        INFO(line);
        if (!line.starts_with("#")) all.push_back(ruleIn(line));
    }
    return all;
}

bool isTrue(const Term& term, const Words& words) {
    const auto found = words.find(term.key);
    return ::fnmatch(term.value.c_str(), found == words.end() ? "" : found->second.c_str(), 0) == 0;
}

// All that is asked of parents must hold for one and the same of them, or the device itself.
bool matches(const Rule& rule, const UdevDevice& device) {
    Rule above;
    for (auto& term : rule) {
        if (term.what != "==") continue;
        if (term.key == "SUBSYSTEMS" || term.key.starts_with("ATTRS{")) above.push_back({term.key == "SUBSYSTEMS" ? "SUBSYSTEM" : "ATTR" + term.key.substr(5), term.what, term.value});
        else if (!isTrue(term, device.own)) return false;
    }
    auto all = [&](const Words& one) { return std::ranges::all_of(above, [&](auto& term) { return isTrue(term, one); }); };
    return above.empty() || all(device.own) || std::ranges::any_of(device.parents, all);
}

// What udev would do with it: KEY=VALUE, each once.
std::multiset<std::string> given(const std::vector<Rule>& all, const UdevDevice& device) {
    std::multiset<std::string> done;
    std::string skipTo;
    for (auto& rule : all) {
        if (!skipTo.empty() && !(rule.front().key == "LABEL" && rule.front().value == skipTo)) continue;
        skipTo.clear();
        if (!matches(rule, device)) continue;
        for (auto& term : rule) {
            if (term.key == "GOTO") skipTo = term.value;
            else if (term.what != "==" && term.key != "LABEL") done.insert(term.key + "=" + term.value);
        }
    }
    REQUIRE(skipTo.empty());                         // it was a label of the file
    return done;
}

std::string small(std::string id) {
    std::ranges::transform(id, id.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return id;
}

// The node that a model with this id brings, below the USB device that it is.
UdevDevice plugged(const std::string& transport, const std::string& usbId) {
    const auto id = small(usbId);
    const Words usb{{"SUBSYSTEM", "usb"}, {"ENV{DEVTYPE}", "usb_device"}, {"ATTR{idVendor}", id.substr(0, 4)}, {"ATTR{idProduct}", id.substr(5)}};
    const Words hub{{"SUBSYSTEM", "usb"}, {"ENV{DEVTYPE}", "usb_device"}, {"ATTR{idVendor}", "1d6b"}, {"ATTR{idProduct}", "0002"}};
    if (transport == "usb" || transport == "pcsc") {
        auto own = usb;
        own["ACTION"] = "add";
        return {own, {hub}};
    }
    Words own{{"ACTION", "add"}};
    if (transport == "cdc") own.insert({{"SUBSYSTEM", "tty"}, {"KERNEL", "ttyACM0"}});
    if (transport == "hid") own.insert({{"SUBSYSTEM", "hidraw"}, {"KERNEL", "hidraw0"}});
    if (transport == "keyboard") own.insert({{"SUBSYSTEM", "input"}, {"KERNEL", "event5"}});
    return {own, {{{"SUBSYSTEM", "usb"}, {"ENV{DEVTYPE}", "usb_interface"}}, usb, hub}};
}

std::multiset<std::string> forTheKiosk(const std::string& role, bool typing) {
    std::multiset<std::string> all{"GROUP=kiosk", "MODE=0660", "SYMLINK=kiosk/" + role, "TAG=systemd"};
    if (typing) all.insert("ENV{LIBINPUT_IGNORE_DEVICE}=1");
    return all;
}

const char* wordFor(Role role) {
    return role == Role::cardReader ? "card_reader" : role == Role::barcodeReader ? "barcode_reader" : role == Role::ratingPad ? "rating_pad" : "receipt_printer";
}

}  // namespace udev_rules
}  // namespace

TEST_CASE("udev gives each model's node to the kiosk, once, by the name of its class, and what is no model's to nobody") {
    using namespace udev_rules;
    const auto all = rules();
    REQUIRE(all.size() > 60);
    int nodes = 0;
    for (auto& one : models())
        for (auto& id : one.usb) {
            INFO(one.id << " " << id);
            const auto device = plugged(one.transport, id);
            if (one.transport == "pcsc") CHECK(given(all, device).empty());      // pcscd has rules of its own
            else CHECK(given(all, device) == forTheKiosk(wordFor(one.role), one.transport == "keyboard"));
            auto gone = device;
            gone.own["ACTION"] = "remove";
            CHECK(given(all, gone).empty());
            for (auto* other : {"cdc", "hid", "keyboard"})
                if (other != one.transport) CHECK(given(all, plugged(other, id)).empty());
            ++nodes;
        }
    CHECK(nodes > 80);
    for (auto* transport : {"usb", "cdc", "hid", "keyboard"}) CHECK(given(all, plugged(transport, "046D:C31C")).empty());   // somebody's keyboard
}

TEST_CASE("udev gives a keyboard's event node alone, and of a USB camera the node that takes pictures") {
    using namespace udev_rules;
    const auto all = rules();
    auto mouse = plugged("keyboard", "1EAB:8203");
    mouse.own["KERNEL"] = "mouse0";
    CHECK(given(all, mouse).empty());
    const UdevDevice camera{{{"ACTION", "add"}, {"SUBSYSTEM", "video4linux"}, {"ENV{ID_V4L_CAPABILITIES}", ":capture:"}}, {{{"SUBSYSTEM", "usb"}}}};
    CHECK(given(all, camera) == forTheKiosk("camera", false));
    auto other = camera;
    other.own["ENV{ID_V4L_CAPABILITIES}"] = ":";     // its node for metadata
    CHECK(given(all, other).empty());
    CHECK(given(all, {camera.own, {{{"SUBSYSTEM", "pci"}}}}).empty());   // built in, and not the terminal's
}
