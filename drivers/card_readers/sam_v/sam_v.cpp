#include "drivers/card_readers/sam_v/sam_v.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "drivers/card_readers/id_number.h"
#include "drivers/card_readers/sam_v/conceal.h"
#include "drivers/card_readers/sam_v/protocol.h"
#include "drivers/card_readers/sam_v/record.h"
#include "drivers/option_words.h"
#include "drivers/transports/recording.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Duration = Transport::Duration;

// What they mean: README.md.
struct Settings {
    Duration open, reopen, answer, read, gap, findPause, removalPause, idleCheck;
    int tries;
};

Settings settingsFrom(OptionWords& options) {
    using namespace std::chrono_literals;
    return {options.milliseconds("open_ms", 2s),          options.milliseconds("reopen_ms", 200ms),
            options.milliseconds("answer_ms", 300ms),     options.milliseconds("read_ms", 2s),
            options.milliseconds("gap_ms", 200ms),        options.milliseconds("find_pause_ms", 10ms),
            options.milliseconds("removal_pause_ms", 300ms), options.milliseconds("idle_check_ms", 10s),
            options.number("tries", 3, 1, 10)};
}

Settings settingsOf(const DeviceConfig& config) {
    OptionWords options{config.options};
    return settingsFrom(options);
}

constexpr std::size_t requestBytes = 10, shortReplyBytes = 32, baseReplyBytes = 1295;

bool isOneOf(SamResult result, std::initializer_list<SamResult> these) {
    return std::find(these.begin(), these.end(), result) != these.end();
}

[[noreturn]] void moduleFailed(SamResult result) {
    throw Failed{Status::hardwareError, {Fault::Kind::moduleFailed,
        fmt::format("the module reports {:02X}", static_cast<int>(result)), Remedy::maintenance}};
}

// Throws when an answer is about the module or about us, not about a card. That a module does not know the
// command for the newest address is no fault: older ones may not.
void checkModule(SamCommand command, SamResult result) {
    if (isOneOf(result, {SamResult::selfTestFailed, SamResult::notAuthorised})) moduleFailed(result);
    const bool ourFault = isOneOf(result, {SamResult::hostLengthWrong, SamResult::commandUnknown, SamResult::notPermitted});
    if (ourFault && command != SamCommand::readNewAddress)
        throw std::runtime_error{fmt::format("the module refuses command {:04X} with {:02X}", static_cast<int>(command), static_cast<int>(result))};
}

class SamV final : public CardReader {
public:
    SamV(const DeviceConfig& config, Sink sink)
        : address_{config.address}, record_{config.record}, settings_{settingsOf(config)},
          worker_{Role::cardReader, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

    void accept() override { worker_.post([this] { accepting_ = true; }); }
    void stop() override { worker_.post([this] { accepting_ = false; }); }

private:
    using Outcome = std::variant<IdCard, CardRefused::Why>;
    // What lies on the reader, as far as it has been dealt with.
    enum class Lying { nothing, readCard, refusedCard };

    void serve();
    void turn();
    Duration pause() const;
    void selfTest();
    void lookWhatLies();
    SamResult find();
    void lookForCard();
    Outcome readCard();
    std::optional<Outcome> readOnce();
    Outcome judge(const SamReply& base) const;
    void announce(const Outcome&);
    void watchRemoval();
    SamReply ask(SamCommand, Duration patience, std::size_t replyBytes);
    SamReply ask(SamCommand command) { return ask(command, settings_.answer, shortReplyBytes); }
    SamReply askOnce(SamCommand, Duration patience, std::size_t replyBytes);

    std::string address_;
    std::filesystem::path record_;
    Settings settings_;
    bool accepting_ = false;
    bool fresh_ = true;                          // nobody has been asked for a card since the program started
    Lying lying_ = Lying::nothing;
    std::unique_ptr<Transport> pipe_;
    Worker worker_;
};

void SamV::serve() {
    pipe_.reset();
    pipe_ = recorded(worker_.open(address_, settings_.open), {record_, "card_reader", samVConceal()});
    selfTest();
    lookWhatLies();
    worker_.online();
    for (;;) turn();
}

// A card that lay there before is not the next resident's, whether the cable was pulled or the terminal lost its power.
void SamV::lookWhatLies() {
    if (!fresh_ && lying_ == Lying::nothing) return;
    if (!fresh_) ask(SamCommand::reset);         // or find fails until the card was taken away
    const bool lies = isOneOf(find(), {SamResult::cardFound, SamResult::wrongCardType});
    if (std::exchange(fresh_, false) && lies) worker_.say(CardLying{});
    else if (!lies && lying_ != Lying::nothing) worker_.say(CardRemoved{});
    lying_ = lies ? Lying::refusedCard : Lying::nothing;
}

void SamV::turn() {
    if (lying_ != Lying::nothing) watchRemoval();
    else if (accepting_) lookForCard();
    switch (worker_.wait(*pipe_, pause())) {
    case Worker::Woken::byInput: pipe_->drain(); break;   // nothing was asked, so it is noise
    case Worker::Woken::byTime: if (!accepting_ && lying_ == Lying::nothing) selfTest(); break;
    case Worker::Woken::byCommand: break;
    }
}

Duration SamV::pause() const {
    if (lying_ != Lying::nothing) return settings_.removalPause;
    return accepting_ ? settings_.findPause : settings_.idleCheck;
}

void SamV::selfTest() {
    if (const auto result = ask(SamCommand::status).result; result != SamResult::success) moduleFailed(result);
}

SamResult SamV::find() { return ask(SamCommand::find).result; }

void SamV::lookForCard() {
    const auto result = find();
    if (result == SamResult::cardFound) return announce(readCard());
    if (result == SamResult::wrongCardType) return announce(CardRefused::Why::notAnIdCard);
    if (result == SamResult::noCard) return;
    ask(SamCommand::reset);
    selfTest();
}

// Up to `tries` attempts, each from find on, because that is where a module stands after it was reset.
SamV::Outcome SamV::readCard() {
    for (int left = settings_.tries; left > 0; --left) {
        if (auto outcome = readOnce()) return *outcome;
        ask(SamCommand::reset);
        if (find() == SamResult::noCard) return CardRefused::Why::removedEarly;
    }
    return CardRefused::Why::unreadable;
}

// None: it may go better the next time.
std::optional<SamV::Outcome> SamV::readOnce() {
    auto reply = ask(SamCommand::select);
    if (reply.result == SamResult::success) reply = ask(SamCommand::readBase, settings_.read, baseReplyBytes);
    if (reply.result == SamResult::wrongCardType) return CardRefused::Why::notAnIdCard;
    if (isOneOf(reply.result, {SamResult::samNotAccepted, SamResult::cardNotAccepted, SamResult::signatureWrong}))
        return CardRefused::Why::suspicious;
    if (reply.result != SamResult::success) return std::nullopt;
    lying_ = Lying::readCard;
    return judge(reply);
}

SamV::Outcome SamV::judge(const SamReply& base) const {
    auto card = parseCard(textOf(base));
    if (!card) return CardRefused::Why::unreadable;
    const bool numbered = card->kind != IdCard::Kind::foreigner2017;
    if (numbered && !validIdNumber(card->number)) return CardRefused::Why::forgedNumber;
    return *std::move(card);
}

void SamV::announce(const Outcome& outcome) {
    if (auto* card = std::get_if<IdCard>(&outcome)) return worker_.say(CardRead{*card});
    const auto why = std::get<CardRefused::Why>(outcome);
    if (why != CardRefused::Why::removedEarly && lying_ == Lying::nothing) lying_ = Lying::refusedCard;
    worker_.say(CardRefused{why});
}

// After a good read find does not tell whether the card still lies there: it fails until the card was taken away.
// Asking for the newest address, which may follow a read, does: it fails only without a card.
void SamV::watchRemoval() {
    const auto probe = lying_ == Lying::readCard ? SamCommand::readNewAddress : SamCommand::find;
    const auto result = ask(probe).result;
    if (isOneOf(result, {SamResult::success, SamResult::noSuchContent, SamResult::cardFound, SamResult::wrongCardType})) return;
    lying_ = Lying::nothing;
    worker_.say(CardRemoved{});
}

SamReply SamV::ask(SamCommand command, Duration patience, std::size_t replyBytes) {
    for (int left = settings_.tries;; --left) {
        try {
            auto reply = askOnce(command, patience, replyBytes);
            if (left > 1 && reply.result == SamResult::hostChecksumWrong) continue;
            checkModule(command, reply.result);
            return reply;
        } catch (const DamagedReply&) {
            if (left <= 1) throw;
        } catch (const Timeout&) {
            if (left <= 1) throw;
        }
    }
}

SamReply SamV::askOnce(SamCommand command, Duration patience, std::size_t replyBytes) {
    pipe_->drain();
    pipe_->write(samRequest(command), patience);
    const auto end = std::chrono::steady_clock::now() + patience + pipe_->wireTime(requestBytes + replyBytes);
    std::vector<std::uint8_t> received;
    std::array<std::uint8_t, 512> chunk{};
    for (;;) {
        auto left = std::chrono::ceil<Duration>(end - std::chrono::steady_clock::now());
        if (!received.empty()) left = std::min(left, settings_.gap);
        const auto count = pipe_->read(chunk, left);
        received.insert(received.end(), chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
        if (auto reply = takeSamReply(received)) return *std::move(reply);
    }
}

}  // namespace

std::unique_ptr<CardReader> makeSamV(const DeviceConfig& config, Sink sink) {
    return std::make_unique<SamV>(config, std::move(sink));
}

std::vector<std::string> samVMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    settingsFrom(options);
    if (auto mistake = addressMistake(config.address); !mistake.empty()) options.wrong(mistake);
    return options.mistakes();
}

}  // namespace drivers
