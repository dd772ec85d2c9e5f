#include "drivers/emulators/chip_card.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace emulators {

namespace {

const std::string cardName = "chip_card";

// 3B 80 80 01 01: no historical bytes, T=0 and T=1 offered (TD1 80, TD2 01), TCK. 3B 60 00 00 … would be T=0 alone.
const Bytes atrT1{0x3B, 0x80, 0x80, 0x01, 0x01};
const Bytes atrT0{0x3B, 0x00};
const Bytes atrOfNothing{0x00, 0x00};              // vpcd takes silence for an empty reader, so a mute card cannot be shown
const Bytes application{0xF0, 0x4A, 0x4A, 0x01};
const Bytes noSuchFile{0x6A, 0x82}, wrongLength{0x67, 0x00}, noSuchCommand{0x6D, 0x00}, wrongOffset{0x6B, 0x00}, nothingSelected{0x69, 0x86};

Bytes bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

// Invented people of the tests; 演示数据.
const std::map<int, Bytes> files{
    {1, bytesOf("JJ-CARD;00000019860412101;王小明;演示数据")},
    {2, Bytes(600, 0x5A)},
};

Bytes done(Bytes data) {
    data.insert(data.end(), {0x90, 0x00});
    return data;
}

Bytes framed(const Bytes& message) {
    Bytes bytes{static_cast<std::uint8_t>(message.size() >> 8), static_cast<std::uint8_t>(message.size() & 0xFF)};
    bytes.insert(bytes.end(), message.begin(), message.end());
    return bytes;
}

int wholeNumberIn(const std::string& rest, int base) {
    std::size_t used = 0;
    const int value = std::stoi(rest.empty() ? "-" : rest, &used, base);
    if (used != rest.size()) throw std::invalid_argument{"say a number"};
    return value;
}

}  // namespace

ChipCard::ChipCard(Loop& loop, Wire& wire, Dock& dock) : loop_{loop}, wire_{wire}, dock_{dock} {
    wire_.take([this](const Bytes& bytes) { received(bytes); }, [this] { in_.clear(); });
    loop_.call([this] { offerVerbs(); });
}

ChipCard::~ChipCard() {
    wire_.leave();
    dock_.withdraw(cardName);
}

void ChipCard::offerVerbs() {
    dock_.describe(cardName, [this] { return std::string{wire_.plugged() ? "card on the reader" : "no card"}; });
    dock_.offer(cardName, "insert", "", [this](auto&) { insert(Mood::well); });
    dock_.offer(cardName, "insert_senseless", "", [this](auto&) { insert(Mood::senseless); });
    dock_.offer(cardName, "insert_t0", "", [this](auto&) { insert(Mood::well), t0_ = true; });
    dock_.offer(cardName, "remove", "", [this](auto&) { wire_.unplug(); });
    dock_.offer(cardName, "remove_after", "COMMANDS", [this](auto& rest) { leavesAfter_ = wholeNumberIn(rest, 10); });
    dock_.offer(cardName, "stuck", "on|off", [this](auto& rest) { setStuck(onOrOff(rest)); });
    dock_.offer(cardName, "garbage", "on|off", [this](auto& rest) { mood_ = onOrOff(rest) ? Mood::garbage : Mood::well; });
    dock_.offer(cardName, "refuse", "SW", [this](auto& rest) { refusals_ = wholeNumberIn(rest, 16); });
    dock_.offer(cardName, "late", "MILLISECONDS", [this](auto& rest) { late_ = std::chrono::milliseconds{wholeNumberIn(rest, 10)}; });
    dock_.offer(cardName, "split", "on|off", [this](auto& rest) { wire_.split(onOrOff(rest)); });
}

void ChipCard::insert(Mood mood) {
    mood_ = mood;
    t0_ = applicationSelected_ = false;
    refusals_ = leavesAfter_ = -1;
    file_ = 0;
    rest_.clear();
    withheld_.clear();
    wire_.plug();
}

// What it was asked while it hung is answered late.
void ChipCard::setStuck(bool on) {
    mood_ = on ? Mood::stuck : Mood::well;
    if (!on && !withheld_.empty()) reply(answer(std::exchange(withheld_, {})));
}

void ChipCard::received(const Bytes& bytes) {
    in_.insert(in_.end(), bytes.begin(), bytes.end());
    while (in_.size() >= 2) {
        const std::size_t length = static_cast<std::size_t>(in_[0]) << 8 | in_[1];
        if (in_.size() < 2 + length) return;
        const Bytes one(in_.begin() + 2, in_.begin() + 2 + static_cast<std::ptrdiff_t>(length));
        in_.erase(in_.begin(), in_.begin() + 2 + static_cast<std::ptrdiff_t>(length));
        message(one);
    }
}

void ChipCard::message(const Bytes& message) {
    if (message.size() == 1) {
        if (message[0] == 4) return reply(mood_ == Mood::senseless ? atrOfNothing : t0_ ? atrT0 : atrT1);
        applicationSelected_ = false;
        file_ = 0;
        return;
    }
    if (leavesAfter_ == 0) return wire_.unplug();
    if (leavesAfter_ > 0) --leavesAfter_;
    if (mood_ == Mood::stuck) return void(withheld_ = message);
    const Bytes said = mood_ == Mood::garbage ? Bytes{0x42} : answer(message);
    if (late_.count() == 0) return reply(said);
    loop_.after(late_, [this, said] { reply(said); });
}

void ChipCard::reply(const Bytes& message) { wire_.send(framed(message)); }

Bytes ChipCard::answer(const Bytes& command) {
    if (command.size() < 4) return wrongLength;
    if (refusals_ >= 0) return {static_cast<std::uint8_t>(refusals_ >> 8), static_cast<std::uint8_t>(refusals_ & 0xFF)};
    if (command[1] == 0xA4) return select(command);
    if (command[1] == 0xB0) return readBinary(command);
    if (command[1] == 0xC0 && t0_) return done(std::exchange(rest_, {}));
    return noSuchCommand;
}

Bytes ChipCard::select(const Bytes& command) {
    if (command.size() < 5 || command.size() < 5U + command[4]) return wrongLength;
    const Bytes name(command.begin() + 5, command.begin() + 5 + command[4]);
    if (command[2] == 0x04) {
        applicationSelected_ = name == application;
        file_ = 0;
        if (!applicationSelected_) return noSuchFile;
        if (!t0_) return done(bytesOf("JIUJIN"));
        rest_ = bytesOf("JIUJIN");
        return {0x61, static_cast<std::uint8_t>(rest_.size())};
    }
    const int wanted = name.size() == 2 ? name[0] << 8 | name[1] : 0;
    if (!applicationSelected_ || !files.contains(wanted)) return noSuchFile;
    file_ = wanted;
    return done({});
}

Bytes ChipCard::readBinary(const Bytes& command) {
    if (file_ == 0) return nothingSelected;
    const Bytes& file = files.at(file_);
    const std::size_t offset = static_cast<std::size_t>(command[2]) << 8 | command[3];
    if (offset >= file.size()) return wrongOffset;
    const std::size_t there = file.size() - offset, asked = command.size() > 4 && command[4] ? command[4] : 256;
    if (t0_ && asked > there) return {0x6C, static_cast<std::uint8_t>(there)};
    const auto from = file.begin() + static_cast<std::ptrdiff_t>(offset);
    return done(Bytes(from, from + static_cast<std::ptrdiff_t>(std::min(asked, there))));
}

}  // namespace emulators
