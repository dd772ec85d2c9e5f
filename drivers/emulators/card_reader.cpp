#include "drivers/emulators/card_reader.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace emulators {

namespace {

const std::string me = "card_reader";

int numberIn(const std::string& rest) {
    int value = -1;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || end != rest.data() + rest.size() || value < 0) throw std::invalid_argument{"say a number of bytes or replies"};
    return value;
}

// The last character of the number is made a wrong one.
Person forged(Person person) {
    auto& last = person.number.back();
    last = last == '9' ? '8' : '9';
    return person;
}

// 1024 bytes that nobody can take for a photo or a finger.
Bytes obviouslyFake() {
    const std::string words = "EMULATED ";
    Bytes bytes(1024);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(words[i % words.size()]);
    return bytes;
}

// Invented: 05.03-20261123-0000000001-1.
const Bytes samId{0x05, 0x00, 0x03, 0x00, 0x13, 0x29, 0x35, 0x01, 0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00};

}  // namespace

CardReader::CardReader(Loop& loop, Wire& wire, Dock& dock) : wire_{wire}, dock_{dock} {
    loop.call([&] {
        wire.take([this](const Bytes& bytes) { received(bytes); }, [this] { forgetTalk(); });
        dock.describe(me, [this] { return state(); });
        offerCards(dock);
        offerFaults(dock);
    });
}

CardReader::~CardReader() {
    dock_.withdraw(me);
    wire_.leave();
}

void CardReader::offerCards(Dock& dock) {
    using Kind = Lying::Kind;
    dock.offer(me, "insert", "NAME|NUMBER [FIELD=VALUE…]", [this](auto& rest) { insert({Kind::genuine, personCalled(rest)}); });
    dock.offer(me, "forge", "[NAME]", [this](auto& rest) { insert({Kind::genuine, forged(rest.empty() ? people().front() : personCalled(rest))}); });
    dock.offer(me, "wrong_card", "", [this](auto&) { insert({Kind::otherCard, {}}); });
    dock.offer(me, "suspicious", "", [this](auto&) { insert({Kind::suspicious, people().front()}); });
    dock.offer(me, "remove", "", [this](auto&) { remove(); });
    dock.offer(me, "remove_after", "BYTES", [this](auto& rest) {
        cutAfter_ = numberIn(rest);
        cut_ = [this] { remove(); };
    });
    dock.offer(me, "unplug_after", "BYTES", [this](auto& rest) {
        cutAfter_ = numberIn(rest);
        cut_ = [this] { unplug(); };
    });
}

void CardReader::offerFaults(Dock& dock) {
    dock.offer(me, "unplug", "", [this](auto&) { unplug(); });
    dock.offer(me, "plug", "", [this](auto&) { wire_.plug(); });
    dock.offer(me, "dead", "on|off", [this](auto& rest) { faults_.dead = onOrOff(rest); });
    dock.offer(me, "silent", "on|off", [this](auto& rest) { faults_.silent = onOrOff(rest); });
    dock.offer(me, "garbage", "on|off", [this](auto& rest) { faults_.garbage = onOrOff(rest); });
    dock.offer(me, "split", "on|off", [this](auto& rest) { wire_.split(onOrOff(rest)); });
    dock.offer(me, "bad_checksum", "on|off|REPLIES", [this](auto& rest) {
        faults_.badChecksums = rest == "on" ? 1 << 30 : rest == "off" ? 0 : numberIn(rest);
    });
}

void CardReader::insert(Lying card) {
    chipText(card.person);   // throws if something does not fit
    remove();
    card_ = std::move(card);
}

void CardReader::remove() {
    card_.reset();
    found_ = selected_ = done_ = false;
}

// The cable is its power too: a card that was read can be found again afterwards.
void CardReader::unplug() {
    wire_.unplug();
    done_ = false;
}

void CardReader::forgetTalk() {
    sent_.clear();
    found_ = selected_ = false;
}

std::string CardReader::state() const {
    std::string words = wire_.plugged() ? "plugged" : "unplugged";
    if (faults_.dead) words += ", dead";
    if (faults_.silent) words += ", silent";
    if (!card_) return words + ", no card";
    if (card_->kind == Lying::Kind::otherCard) return words + ", another card";
    return words + ", card " + (card_->person.name.empty() ? card_->person.english : card_->person.name);
}

void CardReader::received(const Bytes& bytes) {
    sent_.insert(sent_.end(), bytes.begin(), bytes.end());
    while (auto call = takeCall(sent_)) {
        if (faults_.silent) continue;
        if (auto* bad = std::get_if<BadCall>(&*call)) reply(samAnswer(bad->sw3));
        else reply(answerTo(std::get<SamCall>(*call)));
    }
}

Bytes CardReader::answerTo(const SamCall& call) {
    if (faults_.dead) return samAnswer(0x60);
    switch (call.command << 8 | call.parameter) {
    case 0x10FF: found_ = selected_ = false; return samAnswer(0x90);
    case 0x11FF: return samAnswer(0x90);
    case 0x12FF: return samAnswer(0x90, samId);
    case 0x2001: return find();
    case 0x2002: return select();
    case 0x3001: return read(false);
    case 0x3010: return read(true);
    case 0x3003: return samAnswer(card_ && done_ ? 0x91 : 0x41);   // nobody here has moved house
    case 0x6000: case 0x6001: case 0x6002: case 0x6003: case 0x6004: return samAnswer(0x90);
    default: return samAnswer(0x21);
    }
}

Bytes CardReader::find() {
    selected_ = false;
    found_ = card_ && !done_;
    return found_ ? samAnswer(0x9F, Bytes(4, 0)) : samAnswer(0x80);
}

Bytes CardReader::select() {
    if (!card_ || !found_) return samAnswer(0x81);
    if (card_->kind == Lying::Kind::otherCard) return samAnswer(0x40);
    selected_ = true;
    return samAnswer(0x90, Bytes(8, 0));
}

Bytes CardReader::read(bool fingerprint) {
    if (cutAfter_ == 0) {
        cutAfter_.reset();
        cut_();
    }
    if (!card_ || !selected_) return samAnswer(0x41);
    if (card_->kind == Lying::Kind::suspicious) return samAnswer(0x33);
    done_ = true;
    Bytes data = fingerprint ? Bytes{0x01, 0x00, 0x04, 0x00, 0x04, 0x00} : Bytes{0x01, 0x00, 0x04, 0x00};
    const auto text = chipText(card_->person);
    data.insert(data.end(), text.begin(), text.end());
    for (int blocks = fingerprint ? 2 : 1; blocks > 0; --blocks) {
        const auto fake = obviouslyFake();
        data.insert(data.end(), fake.begin(), fake.end());
    }
    return samAnswer(0x90, data);
}

void CardReader::reply(Bytes bytes) {
    if (faults_.badChecksums > 0 && faults_.badChecksums--) bytes.back() ^= 0x55;
    const bool isRead = bytes.size() > 1000;
    if (faults_.garbage) bytes.insert(bytes.begin(), {0x00, 0xFF, 0xAA, 0x96, 0xAA});
    if (!isRead || !cutAfter_) return wire_.send(bytes);
    bytes.resize(std::min(bytes.size(), *std::exchange(cutAfter_, std::nullopt)));
    wire_.sendThen(bytes, std::exchange(cut_, {}));
}

}  // namespace emulators
