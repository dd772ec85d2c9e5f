#include "drivers/receipt_printers/escpos/protocol.h"

#include <catch2/catch.hpp>

#include "drivers/model.h"

using namespace drivers;
using Bytes = EscposBytes;

namespace {

// As the files of drivers/models/ say.
EscposProfile profileOf(const std::string& id) {
    OptionWords words(model(Role::receiptPrinter, id)->options);
    auto profile = escposProfile(words);
    REQUIRE(words.mistakes().empty());
    return profile;
}
const EscposProfile generic;

std::vector<EscposReply> sorted(const Bytes& bytes, const EscposProfile& profile = generic) {
    ReturnChannel channel(profile);
    channel.feed(bytes);
    std::vector<EscposReply> all;
    while (auto reply = channel.next()) all.push_back(*reply);
    return all;
}

template <class T> T only(const std::vector<EscposReply>& replies) {
    REQUIRE(replies.size() == 1);
    REQUIRE(std::holds_alternative<T>(replies[0]));
    return std::get<T>(replies[0]);
}

PrinterState afterRealTime(int n, std::uint8_t reply, const std::string& id = "generic_80") {
    PrinterState state;
    noteRealTime(n, reply, profileOf(id), state);
    return state;
}

Fault::Kind kindOf(const PrinterState& state) { return trouble(state).value().fault.kind; }

}  // namespace

TEST_CASE("escpos commands are the bytes of the manuals") {
    CHECK(escpos::initialise() == Bytes{0x1B, 0x40});
    CHECK(escpos::chinese() == Bytes{0x1C, 0x26});
    CHECK(escpos::align(1) == Bytes{0x1B, 0x61, 0x01});
    CHECK(escpos::bold(true) == Bytes{0x1B, 0x45, 0x01});
    CHECK(escpos::large(true) == Bytes{0x1D, 0x21, 0x11, 0x1C, 0x21, 0x0C});
    CHECK(escpos::lineSpacing(34) == Bytes{0x1B, 0x33, 0x22});
    CHECK(escpos::feed(300) == Bytes{0x1B, 0x4A, 0xFF, 0x1B, 0x4A, 0x2D});
    CHECK(escpos::realTimeStatus(2) == Bytes{0x10, 0x04, 0x02});
    CHECK(escpos::recover() == Bytes{0x10, 0x05, 0x02});
    CHECK(escpos::clearBuffers() == Bytes{0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08});
    CHECK(escpos::automaticStatus(true) == Bytes{0x1D, 0x61, 0xFF});
    CHECK(escpos::automaticStatus(false) == Bytes{0x1D, 0x61, 0x00});
    CHECK(escpos::paperStatus() == Bytes{0x1D, 0x72, 0x01});
    CHECK(escpos::modelName() == Bytes{0x1D, 0x49, 0x43});
    CHECK(escpos::identity(65) == Bytes{0x1D, 0x49, 0x41});
    CHECK(escpos::counter(178) == Bytes{0x1D, 0x67, 0x32, 0x00, 0xB2, 0x00});
    CHECK(escpos::barcode(73, "{BA1", 2, 64) == Bytes{0x1D, 0x68, 0x40, 0x1D, 0x77, 0x02, 0x1D, 0x6B, 0x49, 0x04, 0x7B, 0x42, 0x41, 0x31});
}

TEST_CASE("escpos cuts as the model can") {
    using Cut = EscposProfile::Cut;
    CHECK(escpos::cut(Cut::partial) == Bytes{0x1D, 0x56, 0x42, 0x20});
    CHECK(escpos::cut(Cut::full) == Bytes{0x1D, 0x56, 0x41, 0x20});
    CHECK(escpos::cut(Cut::oldFull) == Bytes{0x1B, 0x4A, 0x80, 0x1B, 0x69});
    CHECK(escpos::cut(Cut::oldPartial) == Bytes{0x1B, 0x4A, 0x80, 0x1B, 0x6D});
    CHECK(escpos::cut(Cut::none) == Bytes{0x1B, 0x4A, 0x80});
}

TEST_CASE("escpos QR of ABC is the manuals' example") {
    CHECK(escpos::qr("ABC", 6) == Bytes{0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00,     // model 2
                                        0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, 0x06,           // 6 dots
                                        0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31,           // level M
                                        0x1D, 0x28, 0x6B, 0x06, 0x00, 0x31, 0x50, 0x30, 0x41, 0x42, 0x43,
                                        0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30});
}

TEST_CASE("escpos pictures hold no real-time command") {
    CHECK(escpos::raster({2, {0x10, 0x04, 0x10, 0x05, 0x10, 0x14}}) == Bytes{0x1D, 0x76, 0x30, 0x00, 0x02, 0x00, 0x03, 0x00, 0x10, 0x06, 0x10, 0x07, 0x10, 0x16});
}

TEST_CASE("escpos real-time status: each bit means what the manuals say") {
    CHECK(afterRealTime(1, 0x12) == PrinterState{});
    CHECK(afterRealTime(1, 0x16) == PrinterState{});                    // drawer pin high
    CHECK(afterRealTime(1, 0x1A).offline);
    CHECK(afterRealTime(2, 0x16).coverOpen);
    CHECK(afterRealTime(2, 0x32).paperEnd);
    CHECK(afterRealTime(2, 0x52).error);
    CHECK(afterRealTime(3, 0x16).jam);
    CHECK(afterRealTime(3, 0x1A).cutterError);
    CHECK(afterRealTime(3, 0x32).unrecoverable);
    CHECK(afterRealTime(3, 0x52).autoRecoverable);
    CHECK(afterRealTime(4, 0x1E).paperLow);
    CHECK_FALSE(afterRealTime(4, 0x1E).paperEnd);
    CHECK(afterRealTime(4, 0x72).paperEnd);
}

TEST_CASE("escpos status bits that makers use differently follow the model") {
    CHECK_FALSE(afterRealTime(4, 0x52, "citizen_ppu700").paperEnd);     // a slip waits in the mouth
    CHECK(afterRealTime(4, 0x52, "citizen_ppu700").paperWaiting);
    CHECK(afterRealTime(4, 0x32, "citizen_ppu700").paperEnd);
    CHECK(afterRealTime(5, 0x1A, "citizen_ppu700").overheated);
    CHECK(afterRealTime(6, 0x32, "citizen_ppu700").presenterError);
    CHECK(afterRealTime(3, 0x16, "citizen_ppu700").presenterError);
    CHECK_FALSE(afterRealTime(3, 0x16, "citizen_ppu700").jam);
    CHECK(afterRealTime(5, 0x32, "citizen_ppu700").unrecoverable);
    CHECK(afterRealTime(6, 0x52, "citizen_ppu700").unrecoverable);
    const auto cashino = profileOf("cashino_kp628e");
    CHECK(afterRealTime(1, 0x92, "cashino_kp628e").paperWaiting);
    CHECK(only<RealTimeReply>(sorted({0x92}, cashino)).value == 0x92);  // paper not torn off yet
    CHECK(sorted({0x92}).empty());
    CHECK_FALSE(afterRealTime(3, 0x16, "cashino_kp628e").jam);
}

TEST_CASE("escpos: a mouth that is asked by a question of its own answers in bits") {
    auto of = [](std::uint8_t reply) {
        PrinterState state;
        noteMouth(reply, profileOf("custom_kpm210"), state);
        return state;
    };
    CHECK(of(0x04) == PrinterState{});                                  // there is paper
    CHECK(of(0x0D).paperLow);
    CHECK(of(0x0D).paperWaiting);
    CHECK(of(0x44).presenterError);
    CHECK(of(0x84).jam);
}

TEST_CASE("escpos automatic status: each bit means what the manuals say") {
    auto of = [](std::uint8_t a, std::uint8_t b, std::uint8_t c) { return fromAutomatic({a, b, c, 0x0F}); };
    CHECK(of(0x10, 0x00, 0x00) == PrinterState{});
    CHECK(of(0x18, 0x00, 0x00).offline);
    CHECK(of(0x38, 0x00, 0x00).coverOpen);
    CHECK(of(0x18, 0x04, 0x00).jam);
    CHECK(of(0x18, 0x08, 0x00).cutterError);
    CHECK(of(0x18, 0x20, 0x00).unrecoverable);
    CHECK(of(0x18, 0x40, 0x00).autoRecoverable);
    CHECK(of(0x10, 0x00, 0x03).paperLow);
    CHECK(of(0x18, 0x00, 0x0C).paperEnd);
}

TEST_CASE("escpos answer to GS r tells the paper") {
    CHECK(fromPaperStatus(0x00) == PrinterState{});
    CHECK(fromPaperStatus(0x03).paperLow);
    CHECK(fromPaperStatus(0x0C).paperEnd);
}

TEST_CASE("escpos trouble is told as a fault, the most useful one first") {
    CHECK_FALSE(trouble({}));
    CHECK_FALSE(trouble({.paperLow = true, .paperWaiting = true}));
    CHECK(kindOf({.offline = true, .coverOpen = true, .paperEnd = true}) == Fault::Kind::coverOpen);
    CHECK(kindOf({.offline = true, .paperEnd = true}) == Fault::Kind::paperOut);
    CHECK(kindOf({.paperEnd = true, .error = true, .jam = true}) == Fault::Kind::paperJam);
    CHECK(kindOf({.error = true, .cutterError = true}) == Fault::Kind::cutterError);
    CHECK(kindOf({.error = true, .unrecoverable = true}) == Fault::Kind::moduleFailed);
    CHECK(kindOf({.error = true, .autoRecoverable = true}) == Fault::Kind::headOverheated);
    CHECK(kindOf({.presenterError = true}) == Fault::Kind::presenterError);
    CHECK(kindOf({.error = true}) == Fault::Kind::stopped);
    CHECK(kindOf({.offline = true}) == Fault::Kind::stopped);
    CHECK(trouble({.paperEnd = true})->status == Status::userError);
    CHECK(trouble({.jam = true})->status == Status::hardwareError);
}

TEST_CASE("escpos return channel: every kind of reply is told by its fixed bits") {
    CHECK(only<RealTimeReply>(sorted({0x12})).value == 0x12);
    CHECK(only<QueuedReply>(sorted({0x0C})).value == 0x0C);
    CHECK(only<AutomaticStatus>(sorted({0x18, 0x00, 0x0C, 0x0F})).value == std::array<std::uint8_t, 4>{0x18, 0x00, 0x0C, 0x0F});
    CHECK(only<BlockReply>(sorted({0x5F, 'T', 'M', 0x00})).text == "TM");
    CHECK(only<BlockReply>(sorted({0x37, 0x25, 0x00})).header == 0x37);
    CHECK(sorted({0x11, 0x13}).empty());                // XON, XOFF
    CHECK(sorted({0xFF, 0x80, 0xA5, 0xC3}).empty());    // noise
}

TEST_CASE("escpos return channel: a real-time reply inside an automatic status disturbs neither") {
    auto replies = sorted({0x18, 0x00, 0x12, 0x0C, 0x0F});
    REQUIRE(replies.size() == 2);
    CHECK(std::get<RealTimeReply>(replies[0]).value == 0x12);
    CHECK(std::get<AutomaticStatus>(replies[1]).value[2] == 0x0C);
}

TEST_CASE("escpos return channel: what is cut into pieces is put together") {
    ReturnChannel channel(generic);
    for (std::uint8_t byte : {0x18, 0x00, 0x0C}) {
        channel.feed(std::span(&byte, 1));
        CHECK_FALSE(channel.next());
    }
    const std::uint8_t last = 0x0F;
    channel.feed(std::span(&last, 1));
    CHECK(channel.next());
}

TEST_CASE("escpos return channel: a status that broke off is given up for the next one") {
    auto replies = sorted({0x18, 0x00, 0x10, 0x00, 0x00, 0x0F});
    CHECK(only<AutomaticStatus>(replies).value[0] == 0x10);
}

TEST_CASE("escpos return channel: a block that never ends does not swallow everything") {
    Bytes noise(81, 'x');
    noise.insert(noise.begin(), 0x5F);
    noise.push_back(0x12);
    CHECK(std::holds_alternative<RealTimeReply>(sorted(noise).back()));
}
