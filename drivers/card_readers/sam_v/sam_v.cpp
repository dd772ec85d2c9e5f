#include "drivers/card_readers/sam_v/sam_v.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "drivers/card_readers/id_number.h"
#include "drivers/card_readers/photo_decoder.h"
#include "drivers/card_readers/sam_v/conceal.h"
#include "drivers/card_readers/sam_v/link.h"
#include "drivers/card_readers/sam_v/record.h"
#include "drivers/card_readers/sam_v/speed.h"
#include "drivers/card_readers/sam_v/usb_model.h"
#include "drivers/option_words.h"
#include "drivers/transports/recording.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Duration = Transport::Duration;

// What they mean: README.md.
struct Settings {
    Duration open, reopen;
    SamLink::Patience patience;
    Duration findPause, removalPause, idleCheck;
    SamUsbModel usbModel;
    bool newestAddress, fingerprint, findBaud;
    std::string photoDecoder;
};

Settings settingsFrom(OptionWords& options) {
    using namespace std::chrono_literals;
    return {options.milliseconds("open_ms", 2s),
            options.milliseconds("reopen_ms", 200ms),
            {options.milliseconds("answer_ms", 300ms), options.milliseconds("read_ms", 2s), options.milliseconds("gap_ms", 200ms), options.number("tries", 3, 1, 10)},
            options.milliseconds("find_pause_ms", 5ms),
            options.milliseconds("removal_pause_ms", 300ms),
            options.milliseconds("idle_check_ms", 10s),
            static_cast<SamUsbModel>(options.oneOf("usb_model", {"automatic", "single", "split", "reports"})),
            options.onOff("newest_address", true),
            options.onOff("fingerprint", false),
            options.onOff("find_baud", false),
            options.word("photo_decoder", "")};
}

Settings settingsOf(const DeviceConfig& config) {
    OptionWords options{config.options};
    return settingsFrom(options);
}

bool isOneOf(SamResult result, std::initializer_list<SamResult> these) {
    return std::find(these.begin(), these.end(), result) != these.end();
}

[[noreturn]] void moduleFailed(SamResult result) {
    throw Failed{Status::hardwareError, {Fault::Kind::moduleFailed,
        fmt::format("the module reports {:02X}", static_cast<int>(result)), Remedy::maintenance}};
}

// Throws when an answer is about the module or about us, not about a card. That a module does not know the
// commands for the newest address or its own number is no fault: older ones may not.
void checkModule(SamCommand command, SamResult result) {
    if (isOneOf(result, {SamResult::selfTestFailed, SamResult::notAuthorised})) moduleFailed(result);
    const bool ourFault = isOneOf(result, {SamResult::hostLengthWrong, SamResult::commandUnknown, SamResult::notPermitted});
    if (ourFault && command != SamCommand::readNewAddress && command != SamCommand::samId)
        throw std::runtime_error{fmt::format("the module refuses command {:04X} with {:02X}", static_cast<int>(command), static_cast<int>(result))};
}

std::unique_ptr<PhotoDecoder> decoderIn(const std::string& file) { return file.empty() ? nullptr : std::make_unique<PhotoDecoder>(file); }

class SamV final : public CardReader {
public:
    SamV(const DeviceConfig& config, Sink sink)
        : address_{config.address}, record_{config.record}, settings_{settingsOf(config)}, decoder_{decoderIn(settings_.photoDecoder)},
          worker_{Role::cardReader, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

    void accept() override { worker_.post([this] { accepting_ = true; }); }
    void stop() override { worker_.post([this] { accepting_ = false; }); }

private:
    using Outcome = std::variant<IdCard, CardRefused::Why>;
    // What lies on the reader, as far as it has been dealt with.
    enum class Lying { nothing, readCard, refusedCard };

    void serve();
    void connect();
    std::unique_ptr<SamLink> open(const std::string& address);
    void turn();
    Duration pause() const;
    void selfTest();
    void sayWho();
    void lookWhatLies();
    SamResult find();
    void lookForCard();
    Outcome readCard();
    std::optional<Outcome> readOnce();
    Outcome judge(const SamReply& record) const;
    std::string newestAddress();
    std::optional<SamReply> askForAddress();
    SamResult look();
    void announce(const Outcome&);
    void watchRemoval();
    SamReply ask(SamCommand);

    std::string address_;
    std::filesystem::path record_;
    Settings settings_;
    std::unique_ptr<PhotoDecoder> decoder_;
    bool accepting_ = false;
    bool fresh_ = true;                          // nobody has been asked for a card since the program started
    bool mute_ = false;                          // it does not answer when it is asked for the newest address
    Lying lying_ = Lying::nothing;
    std::string samId_;
    std::unique_ptr<SamLink> link_;
    Worker worker_;
};

void SamV::serve() {
    connect();
    sayWho();
    lookWhatLies();
    worker_.online();
    for (;;) turn();
}

// To a module that passes its self-test.
void SamV::connect() {
    mute_ = false;
    link_.reset();
    link_ = open(address_);
    if (!settings_.findBaud) return selfTest();
    try {
        const auto result = link_->ask(SamCommand::status, 1).result;
        return result == SamResult::success ? void() : moduleFailed(result);
    } catch (const Timeout&) {
    } catch (const DamagedReply&) {
    }
    link_.reset();
    bringToSpeed(address_, [this](const std::string& address) { return open(address); });
    link_ = open(address_);
    selfTest();
}

std::unique_ptr<SamLink> SamV::open(const std::string& address) {
    auto pipe = samPipe(worker_.open(address, settings_.open), settings_.usbModel);
    return std::make_unique<SamLink>(recorded(std::move(pipe), {record_, "card_reader", samVConceal()}), settings_.patience);
}

void SamV::sayWho() {
    const auto id = samIdText(ask(SamCommand::samId).data);
    if (id.empty() || std::exchange(samId_, id) == id) return;
    worker_.say(DeviceFacts{.maker = {}, .model = "SAM-V", .firmware = {}, .serial = id, .counters = {}});
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
    switch (worker_.wait(link_->pipe(), pause())) {
    case Worker::Woken::byInput: link_->pipe().drain(); break;   // nothing was asked, so it is noise
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
    for (int left = settings_.patience.tries; left > 0; --left) {
        if (auto outcome = readOnce()) return *outcome;
        ask(SamCommand::reset);
        if (find() == SamResult::noCard) return CardRefused::Why::removedEarly;
    }
    return CardRefused::Why::unreadable;
}

// None: it may go better the next time.
std::optional<SamV::Outcome> SamV::readOnce() {
    auto reply = ask(SamCommand::select);
    if (reply.result == SamResult::success) reply = ask(settings_.fingerprint ? SamCommand::readFingerprint : SamCommand::readBase);
    if (reply.result == SamResult::wrongCardType) return CardRefused::Why::notAnIdCard;
    if (isOneOf(reply.result, {SamResult::samNotAccepted, SamResult::cardNotAccepted, SamResult::signatureWrong}))
        return CardRefused::Why::suspicious;
    if (reply.result != SamResult::success) return std::nullopt;
    lying_ = Lying::readCard;
    auto outcome = judge(reply);
    if (auto* card = std::get_if<IdCard>(&outcome)) card->newestAddress = newestAddress();
    return outcome;
}

SamV::Outcome SamV::judge(const SamReply& reply) const {
    const auto record = recordIn(reply);
    auto card = parseCard(record.text);
    if (!card) return CardRefused::Why::unreadable;
    const bool numbered = card->kind != IdCard::Kind::foreigner2017;
    if (numbered && !validIdNumber(card->number)) return CardRefused::Why::forgedNumber;
    card->fingerprint.assign(record.fingerprint.begin(), record.fingerprint.end());
    if (decoder_) card->photo = decoder_->decode(record.photo);
    return *std::move(card);
}

std::string SamV::newestAddress() {
    const auto reply = settings_.newestAddress ? askForAddress() : std::nullopt;
    return reply && reply->result == SamResult::success ? parseNewAddress(reply->data) : "";
}

// A module that keeps silent then, or does not know the command, is not asked again: nobody waits for it with each card.
std::optional<SamReply> SamV::askForAddress() {
    if (mute_) return std::nullopt;
    try {
        auto reply = ask(SamCommand::readNewAddress);
        mute_ = isOneOf(reply.result, {SamResult::commandUnknown, SamResult::notPermitted});
        return mute_ ? std::nullopt : std::optional{std::move(reply)};
    } catch (const Timeout&) {
        mute_ = true;
        return std::nullopt;
    }
}

void SamV::announce(const Outcome& outcome) {
    if (auto* card = std::get_if<IdCard>(&outcome)) return worker_.say(CardRead{*card});
    const auto why = std::get<CardRefused::Why>(outcome);
    if (why != CardRefused::Why::removedEarly && lying_ == Lying::nothing) lying_ = Lying::refusedCard;
    worker_.say(CardRefused{why});
}

// After a good read find does not tell whether the card still lies there: it fails until the card was taken away.
// Asking for the newest address, which may follow a read, does: it fails only without a card. Where nobody answers that, a
// reset lets the card be found again.
SamResult SamV::look() {
    if (lying_ == Lying::readCard) {
        if (const auto address = askForAddress()) return address->result;
        ask(SamCommand::reset);
    }
    return find();
}

void SamV::watchRemoval() {
    if (isOneOf(look(), {SamResult::success, SamResult::noSuchContent, SamResult::cardFound, SamResult::wrongCardType})) return;
    lying_ = Lying::nothing;
    worker_.say(CardRemoved{});
}

SamReply SamV::ask(SamCommand command) {
    auto reply = link_->ask(command);
    checkModule(command, reply.result);
    return reply;
}

// Sentences about options that only together make no sense.
void checkTogether(const DeviceConfig& config, const Settings& settings, OptionWords& options) {
    if (auto mistake = addressMistake(config.address); !mistake.empty()) return options.wrong(mistake);
    if (settings.findBaud)
        if (auto mistake = speedMistake(config.address); !mistake.empty()) options.wrong("find_baud: " + mistake);
    try {
        decoderIn(settings.photoDecoder);
    } catch (const std::invalid_argument& mistake) {
        options.wrong(std::string{"photo_decoder: "} + mistake.what());
    }
}

}  // namespace

std::unique_ptr<CardReader> makeSamV(const DeviceConfig& config, Sink sink) {
    return std::make_unique<SamV>(config, std::move(sink));
}

std::vector<std::string> samVMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    checkTogether(config, settingsFrom(options), options);
    return options.mistakes();
}

}  // namespace drivers
