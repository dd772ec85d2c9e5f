#include "drivers/emulators/printer_twin/wishes.h"

#include <fmt/format.h>

#include <charconv>
#include <stdexcept>

namespace emulators {

const char* const twinUsage = R"(Usage: kiosk-printer-twin --out DIR --listen [ADDRESS:]PORT [OPTION…]
       kiosk-printer-twin --out DIR --pty LINK [OPTION…]
       kiosk-printer-twin --out DIR [--profile NAME] FILE…
An ESC/POS receipt printer without hardware. Each paper that it cuts becomes DIR/NNNN.png and its words DIR/NNNN.txt, and
the name of the picture is written to the standard output. FILE holds what would be sent to a printer; - is the standard
input.
  --listen PORT        a network printer; 9100 is usual. On 127.0.0.1 unless an ADDRESS stands before it
  --pty LINK           a serial printer; LINK becomes a link to its pseudo terminal
  --profile NAME       whose printer: %s
  --chinese            Chinese characters without FS &, as printers for China are set when they are delivered
  --tear               tear off what hangs out when a host closes the connection without a cut
  --unpaced            print at once, not at 150 mm a second
  --dock SOCKET        take lines there: "receipt_printer jam", "receipt_printer paper_out", "help"
  --with-parent        end when the process that started this one ends
)";

namespace {

int port(const std::string& text) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0 || number > 65535)
        throw std::invalid_argument{fmt::format("\"{}\" is no port", text)};
    return number;
}

void listenAt(TwinWishes& wishes, const std::string& place) {
    const auto colon = place.rfind(':');
    if (colon != place.npos) wishes.address = place.substr(0, colon);
    wishes.port = port(place.substr(colon == place.npos ? 0 : colon + 1));
}

void makeOf(TwinWishes& wishes, const std::string& name) {
    const auto* make = escposMake(name);
    if (!make) throw std::invalid_argument{fmt::format("there is no profile \"{}\"", name)};
    wishes.make = *make;
}

void check(const TwinWishes& wishes) {
    if (wishes.help) return;
    const int ways = wishes.port.has_value() + !wishes.pty.empty() + !wishes.files.empty();
    if (wishes.out.empty()) throw std::invalid_argument{"--out names no folder"};
    if (ways != 1) throw std::invalid_argument{"say one of --listen, --pty or files"};
}

}  // namespace

TwinWishes twinWishes(const std::vector<std::string>& words) {
    TwinWishes wishes;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        auto next = [&]() -> const std::string& {
            if (i + 1 == words.size()) throw std::invalid_argument{word + " needs a word behind it"};
            return words[++i];
        };
        if (word == "--help") wishes.help = true;
        else if (word == "--out") wishes.out = next();
        else if (word == "--listen") listenAt(wishes, next());
        else if (word == "--pty") wishes.pty = next();
        else if (word == "--profile") makeOf(wishes, next());
        else if (word == "--dock") wishes.dock = next();
        else if (word == "--chinese") wishes.start = EscposInterpreter::Start::chinese;
        else if (word == "--tear") wishes.tears = true;
        else if (word == "--unpaced") wishes.paced = false;
        else if (word == "--with-parent") wishes.withParent = true;
        else if (word.size() > 1 && word.front() == '-') throw std::invalid_argument{fmt::format("what is \"{}\"?", word)};
        else wishes.files.push_back(word);
    }
    check(wishes);
    return wishes;
}

}  // namespace emulators
