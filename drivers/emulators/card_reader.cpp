#include "drivers/emulators/card_reader.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace emulators {

namespace {

const std::string me = "card_reader";

// The last character of the number is made a wrong one.
Person forged(Person person) {
    auto& last = person.number.back();
    last = last == '9' ? '8' : '9';
    return person;
}

// Bytes that nobody can take for a photo or a finger.
Bytes obviouslyFake(std::size_t size) {
    const std::string words = "EMULATED ";
    Bytes bytes(size);
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(words[i % words.size()]);
    return bytes;
}

// Invented: 05.03-20261123-0000000001-1.
const Bytes samId{0x05, 0x00, 0x03, 0x00, 0x03, 0x29, 0x35, 0x01, 0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00};

constexpr std::array<long, 5> speeds{115200, 57600, 38400, 19200, 9600};   // by the parameter of 60
constexpr std::size_t photoBytes = 1024;

}  // namespace

CardReader::CardReader(Loop& loop, Wire& wire, Dock& dock) : wire_{wire}, dock_{dock}, line_{loop, wire, dock, me} {
    loop.call([&] {
        wire.take([this](const Bytes& bytes) { received(bytes); }, [this] { forgetTalk(); });
        dock.describe(me, [this] { return state(); });
        offerCards(dock);
        offerReads(dock);
        offerModule(dock);
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
}

// What is cut in a card's record, wherever it stands among the answers; of the others the line knows.
void CardReader::offerReads(Dock& dock) {
    dock.offer(me, "remove_after", "BYTES", [this](auto& rest) {
        cutAfter_ = wholeNumberIn(rest);
        cut_ = [this] { remove(); };
    });
    dock.offer(me, "unplug_after", "BYTES of a card's record", [this](auto& rest) {
        cutAfter_ = wholeNumberIn(rest);
        cut_ = [this] { unplug(); };
    });
    dock.offer(me, "unplug", "", [this](auto&) { unplug(); });
}

void CardReader::offerModule(Dock& dock) {
    dock.offer(me, "dead", "on|off", [this](auto& rest) { dead_ = onOrOff(rest); });
    dock.offer(me, "old", "silent|refusing|off: it has never heard of newest addresses", [this](auto& rest) {
        if (rest != "silent" && rest != "refusing" && rest != "off") throw std::invalid_argument{"say silent, refusing or off"};
        old_ = rest;
    });
    dock.offer(me, "fingers", "0|1|2: how many templates are on the cards", [this](auto& rest) {
        if (const int count = wholeNumberIn(rest); count <= 2) fingerBytes_ = 512 * static_cast<std::size_t>(count);
        else throw std::invalid_argument{"a card holds two at most"};
    });
    dock.offer(me, "baud", "BITS A SECOND", [this](auto& rest) {
        if (std::find(speeds.begin(), speeds.end(), wholeNumberIn(rest)) == speeds.end()) throw std::invalid_argument{"a module has no such speed"};
        baud_ = wholeNumberIn(rest);
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
    auto words = line_.state();
    if (dead_) words += ", dead";
    if (!card_) return words + ", no card";
    if (card_->kind == Lying::Kind::otherCard) return words + ", another card";
    return words + ", card " + (card_->person.name.empty() ? card_->person.english : card_->person.name);
}

bool CardReader::hears() const { return wire_.speed() == 0 || wire_.speed() == baud_; }

void CardReader::received(const Bytes& bytes) {
    if (!hears()) return;
    line_.heard(bytes);
    sent_.insert(sent_.end(), bytes.begin(), bytes.end());
    while (auto call = takeCall(sent_)) {
        if (auto* bad = std::get_if<BadCall>(&*call)) reply(samAnswer(bad->sw3));
        else if (const auto known = std::get<SamCall>(*call); old_ != "silent" || known.command != 0x30 || known.parameter != 0x03) reply(answerTo(known));
    }
}

Bytes CardReader::answerTo(const SamCall& call) {
    if (dead_) return samAnswer(0x60);
    switch (call.command << 8 | call.parameter) {
    case 0x10FF: found_ = selected_ = false; return samAnswer(0x90);
    case 0x11FF: return samAnswer(0x90);
    case 0x12FF: return samAnswer(0x90, samId);
    case 0x2001: return find();
    case 0x2002: return select();
    case 0x3001: return read(false);
    case 0x3010: return read(true);
    case 0x3003: return newAddress();
    case 0x6000: case 0x6001: case 0x6002: case 0x6003: case 0x6004:
        nextBaud_ = speeds[call.parameter];
        return samAnswer(0x90);
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

Bytes CardReader::newAddress() const {
    if (old_ == "refusing") return samAnswer(0x21);
    if (!card_ || !done_) return samAnswer(0x41);
    return card_->person.newest.empty() ? samAnswer(0x91) : samAnswer(0x90, newestAddress(card_->person));
}

Bytes CardReader::read(bool fingerprint) {
    if (cutAfter_ == 0) {
        cutAfter_.reset();
        cut_();
    }
    if (!card_ || !selected_) return samAnswer(0x41);
    if (card_->kind == Lying::Kind::suspicious) return samAnswer(0x33);
    done_ = true;
    Bytes data{0x01, 0x00, 0x04, 0x00};
    if (fingerprint) data.insert(data.end(), {static_cast<std::uint8_t>(fingerBytes_ >> 8), 0x00});
    for (const auto& part : {chipText(card_->person), obviouslyFake(photoBytes), obviouslyFake(fingerprint ? fingerBytes_ : 0)})
        data.insert(data.end(), part.begin(), part.end());
    return samAnswer(0x90, data);
}

void CardReader::reply(Bytes bytes) {
    const bool isRead = bytes.size() > 1000;
    if (isRead && cutAfter_) {
        bytes.resize(std::min(bytes.size(), *std::exchange(cutAfter_, std::nullopt)));
        return wire_.sendThen(bytes, std::exchange(cut_, {}));
    }
    line_.answer(std::move(bytes));
    if (nextBaud_) baud_ = *std::exchange(nextBaud_, std::nullopt);
}

}  // namespace emulators
