#include "drivers/receipt_printers/escpos/profile.h"

#include <charconv>
#include <sstream>

namespace drivers {
namespace {

// "lines 148, cuts 178"
std::vector<std::pair<std::string, int>> countersIn(OptionWords& options) {
    std::vector<std::pair<std::string, int>> all;
    std::istringstream list(options.word("counters", ""));
    for (std::string one; std::getline(list, one, ',');) {
        std::istringstream words(one);
        std::string name;
        int number = 0;
        if (words >> name >> number && number > 0 && number <= 0xFFFF) all.emplace_back(name, number);
        else options.wrong("counters must be names with their numbers like 'lines 148, cuts 178', not '" + one + "'");
    }
    return all;
}

void readMouth(OptionWords& options, EscposProfile& profile) {
    profile.begin = options.bytes("begin");
    profile.present = options.bytes("present");
    profile.retract = options.bytes("retract");
    profile.askMouth = options.bytes("ask_mouth");
    profile.mouthLow = options.mask("mouth_low", 0);
    profile.mouthWaiting = options.mask("mouth_waiting", 0);
    profile.mouthError = options.mask("mouth_error", 0);
    profile.mouthJam = options.mask("mouth_jam", 0);
}

void readBits(OptionWords& options, EscposProfile& profile) {
    profile.waiting1 = options.mask("waiting1", profile.waiting1);
    profile.jam3 = options.mask("jam3", profile.jam3);
    profile.presenter3 = options.mask("presenter3", profile.presenter3);
    profile.end4 = options.mask("end4", profile.end4);
    profile.low4 = options.mask("low4", profile.low4);
    profile.waiting4 = options.mask("waiting4", profile.waiting4);
    profile.overheated5 = options.mask("overheated5", profile.overheated5);
    profile.voltage5 = options.mask("voltage5", profile.voltage5);
    profile.waiting5 = options.mask("waiting5", profile.waiting5);
    profile.failed6 = options.mask("failed6", profile.failed6);
    profile.presenter6 = options.mask("presenter6", profile.presenter6);
}

}  // namespace

EscposProfile escposProfile(OptionWords& options) {
    using Profile = EscposProfile;
    Profile profile;
    profile.dots = options.number("dots", profile.dots, 192, 1024) / 8 * 8;
    profile.charset = static_cast<Profile::Charset>(options.oneOf("charset", {"gb18030", "gb2312", "ascii"}));
    profile.cut = static_cast<Profile::Cut>(options.oneOf("cut", {"partial", "full", "old_partial", "old_full", "none"}));
    profile.qr = static_cast<Profile::Symbols>(options.oneOf("qr", {"native", "drawn"}));
    profile.barcode = static_cast<Profile::Symbols>(options.oneOf("barcode", {"native", "drawn"}));
    profile.identifies = options.onOff("identifies", profile.identifies);
    profile.clears = options.onOff("clears", profile.clears);
    profile.counters = countersIn(options);
    readMouth(options, profile);
    readBits(options, profile);
    profile.announces = !profile.asksMouth() && options.onOff("announces", true);   // its byte looks like any other
    return profile;
}

}  // namespace drivers
