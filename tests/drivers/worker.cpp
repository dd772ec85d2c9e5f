#include "drivers/worker.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>

#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;
using namespace std::chrono_literals;

namespace {

// What a device is made of, in short.
struct Appliance {
    Heard heard;
    Worker worker;
    explicit Appliance(Worker::Conversation conversation)
        : worker{Role::cardReader, heard.sink(), 1ms, std::move(conversation)} {}
};

}  // namespace

TEST_CASE("what a conversation throws becomes a fault of its kind") {
    struct Thrown { std::function<void()> what; Status status; Fault::Kind kind; };
    const auto thrown = GENERATE(
        Thrown{[] { throw Timeout{"t"}; }, Status::offline, Fault::Kind::timeout},
        Thrown{[] { throw Disconnected{"d"}; }, Status::noDevice, Fault::Kind::disconnected},
        Thrown{[] { throw std::runtime_error{"r"}; }, Status::hardwareError, Fault::Kind::protocol},
        Thrown{[] { throw std::invalid_argument{"i"}; }, Status::offline, Fault::Kind::notConfigured},
        Thrown{[] { throw Failed{Status::userError, {Fault::Kind::coverOpen, "c", Remedy::clear}}; }, Status::userError, Fault::Kind::coverOpen});
    Appliance device{[&](Worker&) { thrown.what(); }};
    const auto said = device.heard.next<StatusChanged>();
    CHECK(said.status == thrown.status);
    CHECK(said.fault->kind == thrown.kind);
}

TEST_CASE("a status is said only when it changes, however often the conversation starts anew") {
    int round = 0;   // on the device's thread only
    Appliance device{[&](Worker& worker) {
        if (++round % 100 == 0) return worker.online();
        throw Disconnected{"round " + std::to_string(round)};
    }};
    for (int i = 0; i < 3; ++i) {
        device.heard.status(Status::noDevice);
        device.heard.status(Status::online);
    }
    CHECK(device.heard.count<StatusChanged>() <= 8);
}

TEST_CASE("commands run on the device's thread, in order, also while the device is away") {
    Appliance device{[](Worker&) { throw Disconnected{"away"}; }};
    device.heard.status(Status::noDevice);
    std::promise<std::string> done;
    std::string order;
    const auto here = std::this_thread::get_id();
    device.worker.post([&] { order += std::this_thread::get_id() == here ? "x" : "a"; });
    device.worker.post([&] { order += "b"; });
    device.worker.post([&] { done.set_value(order + "c"); });
    CHECK(done.get_future().get() == "abc");
}

TEST_CASE("a command wakes a conversation that waits") {
    std::promise<Worker::Woken> woken;
    Appliance device{[&](Worker& worker) {
        woken.set_value(worker.wait(1h));
        worker.wait(1h);
    }};
    device.worker.post([] {});
    CHECK(woken.get_future().get() == Worker::Woken::byCommand);
}

TEST_CASE("a device that is blocked in a read, a write or a wait closes at once") {
    EmulatedDesk desk;
    const auto address = desk.serial("card_reader");
    const std::vector<std::uint8_t> more(1 << 20, 0x55);
    const std::vector<Worker::Conversation> blocked{
        [&](Worker& worker) {
            auto pipe = worker.open(address, 1s);
            worker.online();
            std::uint8_t byte = 0;
            pipe->read({&byte, 1}, 1h);
        },
        [&](Worker& worker) {
            auto pipe = worker.open(address, 1s);
            worker.online();
            pipe->write(more, 1h);
        },
        [&](Worker& worker) {
            auto pipe = worker.open(address, 1s);
            worker.online();
            worker.wait(*pipe, 1h);
        },
        [](Worker& worker) {
            worker.online();
            worker.wait(1h);
        }};
    for (const auto& conversation : blocked) {
        auto device = std::make_unique<Appliance>(conversation);
        device->heard.status(Status::online);
        const auto begun = std::chrono::steady_clock::now();
        device.reset();
        CHECK(std::chrono::steady_clock::now() - begun < atOnce);
    }
}

TEST_CASE("a device that waits to open again closes at once") {
    Heard heard;
    auto worker = std::make_unique<Worker>(Role::cardReader, heard.sink(), 1h, [](Worker&) { throw Disconnected{"away"}; });
    heard.status(Status::noDevice);
    const auto begun = std::chrono::steady_clock::now();
    worker.reset();
    CHECK(std::chrono::steady_clock::now() - begun < atOnce);
}

TEST_CASE("what a device says of itself is text that can be shown and sent, whatever its bytes were") {
    Appliance device{[](Worker& worker) {
        worker.say(DeviceFacts{"\x1B[2J北洋", "T\xFF\xC0\x80\xED\xA0\x80", "\xE5\x8C", std::string(500, 'x'), {}});
        throw Failed{Status::hardwareError, {Fault::Kind::protocol, "\xFE 卡纸\n\xC2\x9B", Remedy::none}};
    }};
    const auto facts = device.heard.next<DeviceFacts>();
    CHECK(facts.maker == "?[2J北洋");
    CHECK(facts.model == "T??????");
    CHECK(facts.firmware == "??");
    CHECK(facts.serial == std::string(200, 'x'));
    CHECK(device.heard.next<StatusChanged>().fault->detail == "? 卡纸???");
}
