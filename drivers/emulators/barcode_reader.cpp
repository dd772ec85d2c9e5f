#include "drivers/emulators/barcode_reader.h"

#include <cctype>
#include <sstream>
#include <stdexcept>

namespace emulators {

namespace {

const std::string scannerName = "barcode_reader";

// "4A 31 FF" → the bytes.
Bytes bytesIn(const std::string& words) {
    Bytes bytes;
    std::istringstream in{words};
    for (std::string word; in >> word;) {
        if (word.size() != 2 || !std::isxdigit(static_cast<unsigned char>(word[0])) || !std::isxdigit(static_cast<unsigned char>(word[1])))
            throw std::invalid_argument{"say bytes as pairs of hexadecimal digits"};
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(word, nullptr, 16)));
    }
    return bytes;
}

}  // namespace

BarcodeReader::BarcodeReader(Loop& loop, Wire& wire, Dock& dock) : wire_{wire}, dock_{dock} {
    loop.call([&] {
        dock.describe(scannerName, [this] { return std::string{wire_.plugged() ? "plugged" : "unplugged"}; });
        dock.offer(scannerName, "scan", "TEXT", [this](auto& text) {
            if (text.empty()) throw std::invalid_argument{"say what the code holds"};
            wire_.send({text.begin(), text.end()});
            wire_.send({'\r'});
        });
        dock.offer(scannerName, "bytes", "HEX…", [this](auto& words) { wire_.send(bytesIn(words)); });
        dock.offer(scannerName, "unplug", "", [this](auto&) { wire_.unplug(); });
        dock.offer(scannerName, "plug", "", [this](auto&) { wire_.plug(); });
    });
}

BarcodeReader::~BarcodeReader() { dock_.withdraw(scannerName); }

}  // namespace emulators
