#include <cups/ipp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "drivers/chip_card_readers/pcsc/apdu.h"
#include "drivers/descriptor.h"
#include "drivers/device_words.h"
#include "drivers/document_printers/ipp/reports.h"
#include "drivers/transport.h"
#include "tests/fuzz/targets.h"

namespace fuzz {
namespace {

void mustBe(bool so) {
    if (!so) __builtin_trap();
}

struct DeleteIpp { void operator()(ipp_t* ipp) const { ippDelete(ipp); } };

// What libcups reads an answer with.
ssize_t fromSpan(void* left, ipp_uchar_t* into, std::size_t most) {
    auto& bytes = *static_cast<Bytes*>(left);
    const auto count = std::min(most, bytes.size());
    std::copy_n(bytes.begin(), count, into);
    bytes = bytes.subspan(count);
    return static_cast<ssize_t>(count);
}

}  // namespace

// Replies of a card, each behind its length.
void eatApdu(Bytes bytes) {
    drivers::Apdu command{0x00, 0xB0, 0x00, 0x00, 0x00};
    int exchanges = 0;
    try {
        const auto whole = drivers::wholeReply(command, [&](const drivers::Apdu& asked) {
            mustBe(drivers::isPermitted(asked));
            if (bytes.empty() || ++exchanges > 100'000) throw std::runtime_error{"the card is gone"};
            const auto size = std::min<std::size_t>(bytes[0], bytes.size() - 1);
            const auto reply = bytes.subspan(1, size);
            bytes = bytes.subspan(1 + size);
            return drivers::Apdu(reply.begin(), reply.end());
        });
        mustBe(whole.size() >= 2);
    } catch (const std::runtime_error&) {
    }
}

// A printer's answer, as it comes: libcups takes it apart, and ours makes sense of it.
void eatIpp(Bytes bytes) {
    std::unique_ptr<ipp_t, DeleteIpp> answer(ippNew());
    auto left = bytes;
    ippReadIO(&left, fromSpan, 1, nullptr, answer.get());
    const auto report = drivers::printerReport(answer.get());
    drivers::trouble(report);
    drivers::cannot(drivers::printerAbilities(answer.get()), {.sides = "two-sided-long-edge", .tray = "tray-2"});
    const auto facts = drivers::printerFacts(answer.get());
    mustBe(drivers::deviceWords(facts.model).size() <= 200);
    mustBe(drivers::jobReport(answer.get(), 2).sheets >= 0);
}

// A tape from somebody else's terminal, read to its end.
void eatTape(Bytes bytes) {
    const drivers::Descriptor file{::memfd_create("tape", MFD_CLOEXEC)};
    (void)!::write(file.get(), bytes.data(), bytes.size());
    try {
        const auto tape = drivers::openTransport("tape:/proc/self/fd/" + std::to_string(file.get()), {});
        for (std::uint8_t portion[16];;) try {
            tape->read(portion, {});
        } catch (const drivers::Timeout&) {
        }
    } catch (const std::exception&) {              // no tape, over, or it wants to hear something first
    }
}

// What a device calls itself is JSON afterwards, whatever it was.
void eatDeviceWords(Bytes bytes) {
    const auto words = drivers::deviceWords(text(bytes));
    mustBe(words.size() <= 200 && drivers::deviceWords(words) == words);
    mustBe(!nlohmann::json(words).dump().empty());  // which throws where it is none
}

}  // namespace fuzz
