#include <algorithm>
#include <stdexcept>

#include "kiosk/card_check.h"
#include "kiosk/technician/errands/errand.h"
#include "kiosk/utf8.h"
#include "kiosk/wording.h"

namespace kiosk {

using nlohmann::json;

namespace {

const char* cardKind(drivers::IdCard::Kind kind) {
    using Kind = drivers::IdCard::Kind;
    switch (kind) {
        case Kind::resident: return "resident";
        case Kind::hkMoTwPermit: return "hkMoTwPermit";
        case Kind::foreigner2017: return "foreigner2017";
        case Kind::foreigner2023: return "foreigner2023";
    }
    return "unknown";
}

const char* validity(const drivers::IdCard& card, Instant now) {
    auto wrong = objection(card, now);
    if (!wrong) return "valid";
    return wrong->failure == Failure::cardExpired ? "expired" : "notYetValid";
}

const char* whyRefused(drivers::CardRefused::Why why) {
    using Why = drivers::CardRefused::Why;
    switch (why) {
        case Why::removedEarly: return "removedEarly";
        case Why::notAnIdCard: return "notAnIdCard";
        case Why::suspicious: return "suspicious";
        case Why::forgedNumber: return "forgedNumber";
        case Why::unreadable: return "unreadable";
    }
    return "unknown";
}

// Name and number are masked before anything leaves this process, to the last character: of a village of a few hundred even
// a surname and a year of birth name one person.
class ReadCard final : public Errand {
public:
    ReadCard(Bench& bench, const ControlRequest& request) : Errand(bench, request), cards_(*bench.desk.devices.cards) {}
    ~ReadCard() override { cards_.stop(); }
    void begin() override {
        cards_.accept();
        tell({{"asks", "card"}});
    }
    void on(const Event& event) override {
        if (auto* read = as<drivers::CardRead>(event))
            return end({{"card", {{"outcome", "read"}, {"kind", cardKind(read->card.kind)}, {"validity", validity(read->card, bench_.desk.time.now)},
                                  {"name", "***"}, {"number", "***"}}}});
        if (auto* refused = as<drivers::CardRefused>(event)) return end({{"card", {{"outcome", "refused"}, {"why", whyRefused(refused->why)}}}});
        if (late()) fail("no card was put down in time");
    }

private:
    drivers::CardReader& cards_;
};

// What a code is, without what it says: a resident's may hold their number, and those that the terminal made name a case.
const char* codeKind(const std::string& text) {
    auto all = [&](auto holds) { return std::ranges::all_of(text, [&](unsigned char byte) { return holds(byte); }); };
    if (numberFromCode(text)) return "receipt";
    if (text.starts_with("https://") || text.starts_with("http://")) return "link";
    if (all([](int byte) { return byte >= '0' && byte <= '9'; })) return "digits";
    return all([](int byte) { return byte >= 0x20 && byte < 0x7F; }) ? "letters" : "text";
}

class ScanCode final : public Errand {
public:
    ScanCode(Bench& bench, const ControlRequest& request) : Errand(bench, request), codes_(*bench.desk.devices.codes) {}
    ~ScanCode() override { codes_.stop(); }
    void begin() override {
        codes_.accept();
        tell({{"asks", "code"}});
    }
    void on(const Event& event) override {
        if (auto* read = as<drivers::BarcodeRead>(event)) {
            int characters = 0;
            eachCharacter(read->text, [&](std::string_view) { ++characters; });
            return end({{"code", {{"kind", codeKind(read->text)}, {"characters", characters}, {"bytes", read->text.size()}}}});
        }
        if (late()) fail("no code was shown in time");
    }

private:
    drivers::BarcodeReader& codes_;
};

}  // namespace

std::unique_ptr<Errand> readCardErrand(Bench& bench, const ControlRequest& request) {
    if (!bench.desk.devices.cards) throw std::invalid_argument("no card reader is configured");
    return std::make_unique<ReadCard>(bench, request);
}

std::unique_ptr<Errand> scanErrand(Bench& bench, const ControlRequest& request) {
    if (!bench.desk.devices.codes) throw std::invalid_argument("no code scanner is configured");
    return std::make_unique<ScanCode>(bench, request);
}

}  // namespace kiosk
