#include <catch2/catch.hpp>

#include "drivers/emulators/chip_card.h"

using namespace emulators;

namespace {

// A cable that leads to the test.
class TestWire : public Wire {
public:
    explicit TestWire(Loop& loop) : Wire{loop, Pace::atOnce} {}
    void plug() override { plugged_ = true; }
    void unplug() override { plugged_ = false, broken(); }
    bool plugged() const override { return plugged_; }
    void hostSends(const Bytes& bytes) { received(bytes); }
    Bytes sent;

private:
    std::size_t put(const Bytes& bytes) override { return sent.insert(sent.end(), bytes.begin(), bytes.end()), bytes.size(); }
    std::chrono::nanoseconds byteTime() const override { return std::chrono::nanoseconds::zero(); }
    bool plugged_ = false;
};

struct Bench {
    Loop loop;
    Dock dock{loop};
    TestWire wire{loop};
    ChipCard card{loop, wire, dock};

    Bytes ask(const Bytes& bytes) {
        loop.call([&] { wire.sent.clear(), wire.hostSends(bytes); });
        loop.call([] {});
        Bytes said;
        loop.call([&] { said = wire.sent; });
        return said;
    }
};

}  // namespace

// vpcd's protocol: length in two bytes, the higher one first; one byte is an order.
TEST_CASE("vpcd's messages: power and reset are not answered, the ATR and commands are") {
    Bench bench;
    CHECK(bench.dock.obey("chip_card insert") == "ok");
    CHECK(bench.ask({0x00, 0x01, 0x01}).empty());
    CHECK(bench.ask({0x00, 0x01, 0x04}) == Bytes{0x00, 0x05, 0x3B, 0x80, 0x80, 0x01, 0x01});
    CHECK(bench.ask({0x00, 0x09, 0x00, 0xA4, 0x04, 0x00, 0x04, 0xF0, 0x4A, 0x4A, 0x01}) == Bytes{0x00, 0x08, 'J', 'I', 'U', 'J', 'I', 'N', 0x90, 0x00});
    CHECK(bench.ask({0x00, 0x04, 0x00, 0xFF, 0x00, 0x00}) == Bytes{0x00, 0x02, 0x6D, 0x00});
    CHECK(bench.ask({0x00, 0x07, 0x00, 0xA4, 0x00, 0x00, 0x02, 0x00, 0x09}) == Bytes{0x00, 0x02, 0x6A, 0x82});
}

TEST_CASE("a message that comes byte by byte is one message, two in one go are two") {
    Bench bench;
    bench.dock.obey("chip_card insert");
    CHECK(bench.ask({0x00}).empty());
    CHECK(bench.ask({0x01}).empty());
    CHECK(bench.ask({0x04}).size() == 7);
    CHECK(bench.ask({0x00, 0x01, 0x04, 0x00, 0x01, 0x04}).size() == 14);
}

TEST_CASE("the chip card's dock refuses what makes no sense") {
    Bench bench;
    CHECK(bench.dock.obey("chip_card refuse").starts_with("error: "));
    CHECK(bench.dock.obey("chip_card late soon").starts_with("error: "));
    CHECK(bench.dock.obey("chip_card stuck maybe").starts_with("error: "));
    CHECK(bench.dock.obey("chip_card status").starts_with("error: "));
}
