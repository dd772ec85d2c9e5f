#include <catch2/catch.hpp>
#include <linux/input-event-codes.h>

#include <set>

#include "drivers/barcode_readers/hid_keyboard/conceal.h"
#include "drivers/barcode_readers/hid_keyboard/keys.h"
#include "drivers/catalogue.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;

namespace {

using Events = std::vector<std::uint8_t>;

Events event(int key, int value) { return {EV_KEY, static_cast<std::uint8_t>(key & 0xFF), static_cast<std::uint8_t>(key >> 8), static_cast<std::uint8_t>(value)}; }

Events operator+(Events all, const Events& more) {
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Events stroke(int key) { return event(key, 1) + event(key, 0); }
Events with(int held, const Events& events) { return event(held, 1) + events + event(held, 0); }

std::string typed(const Events& events) {
    KeyText keys;
    const auto text = keys.take(events);
    return {text.begin(), text.end()};
}

}  // namespace

TEST_CASE("keys of the US layout type their characters, with either shift the upper ones") {
    struct Row { int first; std::string plain, shifted; };
    for (auto& [first, plain, shifted] : std::vector<Row>{{KEY_1, "1234567890-=", "!@#$%^&*()_+"}, {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
             {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"}, {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"}, {KEY_SPACE, " ", " "}})
        for (std::size_t i = 0; i < plain.size(); ++i) {
            const int key = first + static_cast<int>(i);
            CHECK(typed(stroke(key)) == plain.substr(i, 1));
            for (int shift : {KEY_LEFTSHIFT, KEY_RIGHTSHIFT}) CHECK(typed(with(shift, stroke(key)) + stroke(key)) == shifted.substr(i, 1) + plain[i]);
        }
    CHECK(typed(stroke(KEY_KP7) + stroke(KEY_KP0) + stroke(KEY_KPDOT) + stroke(KEY_KPENTER)) == "70.\r");
    CHECK(typed(stroke(KEY_ENTER) + stroke(KEY_TAB)) == "\r\t");
}

TEST_CASE("every printable character of ASCII has a key") {
    std::set<char> all;
    for (int key = 0; key < 128; ++key)
        for (char c : typed(stroke(key)) + typed(with(KEY_LEFTSHIFT, stroke(key)))) all.insert(c);
    for (char c = ' '; c <= '~'; ++c) CHECK(all.contains(c));
}

TEST_CASE("a key that cannot belong to a code spoils it") {
    const std::string spoilt(1, '\0');
    for (int key : {KEY_ESC, KEY_F1, KEY_DELETE, KEY_LEFTCTRL, KEY_LEFTALT, KEY_LEFTMETA, KEY_CAPSLOCK, KEY_UP, KEY_POWER, KEY_SYSRQ, 0x2FF}) {
        CAPTURE(key);
        CHECK(typed(stroke(key)) == spoilt);
    }
    for (int held : {KEY_LEFTCTRL, KEY_RIGHTCTRL, KEY_LEFTALT, KEY_RIGHTALT, KEY_LEFTMETA, KEY_RIGHTMETA})
        CHECK(typed(with(held, stroke(KEY_C)) + stroke(KEY_C)) == spoilt + spoilt + "c");
    CHECK(typed({EV_SYN, SYN_DROPPED, 0, 0}) == spoilt);
}

TEST_CASE("no key is held for ever because its going up was lost") {
    const std::string spoilt(1, '\0');
    const Events lost{EV_SYN, SYN_DROPPED, 0, 0};
    CHECK(typed(event(KEY_LEFTSHIFT, 1) + lost + stroke(KEY_A)) == spoilt + "a");
    CHECK(typed(event(KEY_RIGHTCTRL, 1) + lost + stroke(KEY_A)) == spoilt + spoilt + "a");
}

TEST_CASE("a key that is held does not type again, and both shifts must be up for small letters") {
    CHECK(typed(event(KEY_A, 1) + event(KEY_A, 2) + event(KEY_A, 2) + event(KEY_A, 0)) == "a");
    CHECK(typed(event(KEY_LEFTSHIFT, 1) + event(KEY_RIGHTSHIFT, 1) + event(KEY_LEFTSHIFT, 0) + stroke(KEY_A) + event(KEY_RIGHTSHIFT, 0) + stroke(KEY_A)) == "Aa");
}

TEST_CASE("events may come in pieces") {
    const auto events = with(KEY_LEFTSHIFT, stroke(KEY_J)) + stroke(KEY_1);
    for (std::size_t cut = 0; cut <= events.size(); ++cut) {
        KeyText keys;
        auto text = keys.take(std::span{events}.first(cut));
        for (auto byte : keys.take(std::span{events}.subspan(cut))) text.push_back(byte);
        CHECK(std::string{text.begin(), text.end()} == "J1");
    }
}

TEST_CASE("the tape of a keyboard tells no key from another") {
    auto conceal = keyConceal();
    const auto one = with(KEY_LEFTSHIFT, stroke(KEY_J)) + stroke(KEY_1) + stroke(KEY_ENTER);
    const auto other = with(KEY_LEFTSHIFT, stroke(KEY_A)) + stroke(KEY_0) + stroke(KEY_ENTER);
    auto kept = conceal({one.begin(), one.begin() + 7});
    for (auto byte : conceal({one.begin() + 7, one.end()})) kept.push_back(byte);
    CHECK(kept == other);
}

TEST_CASE("on tape: a scanner that types, and keys that are no code") {
    Heard heard;
    const auto scanner = make<BarcodeReader>({"hid_keyboard", "tape:" SOURCE_DIR "/tests/drivers/tapes/hid_keyboard/typed.tape", {{"reopen_ms", "20"}}}, heard.sink());
    scanner->accept();
    CHECK(heard.next<BarcodeRead>().text == "Jj1:7");
    heard.status(Status::noDevice);
}

TEST_CASE("a keyboard's address names a keyboard") {
    const auto wrong = [](const std::string& driver, const std::string& address) { return mistakes(Role::barcodeReader, {driver, address, {}}).size(); };
    CHECK(wrong("hid_keyboard", "evdev:1EAB:8203") == 0);
    CHECK(wrong("hid_keyboard", "evdev:/dev/input/by-id/usb-scanner-event-kbd") == 0);
    for (auto address : {"evdev:1EAB", "evdev:1EAB:82033", "evdev:1EAG:8203", "evdev:1EAB:8203?grab=no", "serial:/dev/ttyACM0"}) {
        CAPTURE(address);
        CHECK(wrong("hid_keyboard", address) == 1);
    }
    CHECK(wrong("hid_pos", "hidraw:1EAB:8210?page=8C") == 0);
    for (auto address : {"hidraw:1EAB:8210?page=0", "hidraw:1EAB:8210?page=8C8C8C", "hidraw:1EAB:8210?usage=8C", "evdev:1EAB:8203"}) {
        CAPTURE(address);
        CHECK(wrong("hid_pos", address) == 1);
    }
}

TEST_CASE("a suffix that no key types is a mistake") {
    const auto wrong = [](const std::string& suffix) { return mistakes(Role::barcodeReader, {"hid_keyboard", "evdev:1EAB:8203", {{"suffix", suffix}}}).size(); };
    for (auto suffix : {"cr", "tab", "none"}) CHECK(wrong(suffix) == 0);
    for (auto suffix : {"lf", "crlf", "enter"}) CHECK(wrong(suffix) == 1);
}
