#include <catch2/catch.hpp>
#include <poll.h>
#include <sys/eventfd.h>

#include <thread>

#include "drivers/emulators/usb/usb_wire.h"
#include "drivers/transports/usb_interface.h"
#include "drivers/worker.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;
using namespace std::chrono_literals;
using emulators::UsbShape;
using Bytes = std::vector<std::uint8_t>;

// The transport through the real libusb, on devices that umockdev shows to it.
namespace {

const UsbShape printer = emulators::usbPrinter(0x04B8, 0x0202, "T88-1");

struct Desk {
    emulators::UsbBus bus;
    emulators::Loop loop;
    emulators::UsbWire wire;
    Bytes sent;                                         // to the device; touched on the loop only
    Descriptor stop{::eventfd(0, EFD_CLOEXEC)};

    explicit Desk(const UsbShape& shape = printer) : wire{loop, bus, shape} {
        wire.take([this](const Bytes& bytes) { sent.insert(sent.end(), bytes.begin(), bytes.end()); }, [] {});
    }
    ~Desk() { wire.leave(); }
    std::unique_ptr<Transport> open(const std::string& address = "usb:04b8:0202") { return openTransport(address, 1s, stop.get()); }
    void says(const Bytes& bytes) {
        loop.call([&] { wire.send(bytes); });
    }
    void does(void (emulators::UsbWire::*what)()) {
        loop.call([&] { (wire.*what)(); });
    }
    Bytes heard() {
        Bytes all;
        loop.call([&] { all = sent; });
        return all;
    }
};

Bytes read(Transport& pipe, std::size_t most = 512) {
    Bytes into(most);
    into.resize(pipe.read(into, 2s));
    return into;
}

const Bytes question{0x10, 0x04, 0x01};

}  // namespace

TEST_CASE("usb: bytes travel both ways") {
    Desk desk;
    auto pipe = desk.open();
    pipe->write(question, 1s);
    CHECK(desk.heard() == question);
    desk.says({0x12, 0x16});
    CHECK(read(*pipe) == Bytes{0x12, 0x16});
}

TEST_CASE("usb: what comes before it is read is kept, and is read in any portions") {
    Desk desk;
    auto pipe = desk.open();
    desk.says({1, 2, 3});
    CHECK(read(*pipe, 2) == Bytes{1, 2});
    CHECK(read(*pipe, 2) == Bytes{3});
    Bytes many(10'000);
    for (std::size_t i = 0; i < many.size(); ++i) many[i] = static_cast<std::uint8_t>(i * 7);
    desk.says(many);
    Bytes came;
    while (came.size() < many.size())
        for (auto byte : read(*pipe)) came.push_back(byte);
    CHECK(came == many);
}

TEST_CASE("usb: a long job arrives whole, in the kernel's portions") {
    Desk desk;
    auto pipe = desk.open();
    Bytes job(100'000);
    for (std::size_t i = 0; i < job.size(); ++i) job[i] = static_cast<std::uint8_t>(i * 31 >> 3);
    pipe->write(job, 5s);
    CHECK(desk.heard() == job);
}

TEST_CASE("usb: single bytes make no difference") {
    Desk desk;
    auto pipe = desk.open();
    desk.loop.call([&] { desk.wire.split(true); });
    desk.says({5, 6, 7});
    Bytes came;
    while (came.size() < 3)
        for (auto byte : read(*pipe)) came.push_back(byte);
    CHECK(came == Bytes{5, 6, 7});
}

TEST_CASE("usb: deadlines hold both ways") {
    Desk desk;
    auto pipe = desk.open();
    Bytes into(8);
    CHECK_THROWS_AS(pipe->read(into, 30ms), Timeout);
    desk.loop.call([&] { desk.wire.hold(true); });
    CHECK_THROWS_AS(pipe->write(question, 30ms), Timeout);
    desk.loop.call([&] { desk.wire.hold(false); });
    pipe->write(Bytes{9}, 1s);
    CHECK(desk.heard() == Bytes{9});                    // what was given up never arrives
}

TEST_CASE("usb: drain forgets what has come") {
    Desk desk;
    auto pipe = desk.open();
    desk.says({1, 2, 3});
    while (true) {
        pollfd on{pipe->descriptor(), POLLIN, 0};
        if (::poll(&on, 1, 1000) > 0) break;
    }
    pipe->drain();
    desk.says({4});
    CHECK(read(*pipe) == Bytes{4});
}

TEST_CASE("usb: unplugged, everything says so at once") {
    Desk desk;
    auto pipe = desk.open();
    Bytes into(8);
    SECTION("while it listens") {
        std::thread hand{[&] { desk.does(&emulators::UsbWire::unplug); }};
        CHECK_THROWS_AS(pipe->read(into, 5s), Disconnected);
        hand.join();
    }
    SECTION("while it sends") {
        desk.loop.call([&] { desk.wire.hold(true); });
        std::thread hand{[&] {
            while (desk.wire.requests() < 3) std::this_thread::yield();
            desk.does(&emulators::UsbWire::unplug);
        }};
        CHECK_THROWS_AS(pipe->write(question, 5s), Disconnected);
        hand.join();
    }
    SECTION("afterwards") {
        desk.does(&emulators::UsbWire::unplug);
        CHECK_THROWS_AS(pipe->read(into, 5s), Disconnected);
        CHECK_THROWS_AS(pipe->write(question, 5s), Disconnected);
        CHECK_THROWS_AS(pipe->drain(), Disconnected);
        CHECK_THROWS_AS(pipe->usb()->ask({0xA1, 0}, 8, 1s), Disconnected);
    }
    CHECK_THROWS_AS(desk.open(), Disconnected);
    pipe.reset();
    desk.loop.call([&] { desk.wire.hold(false); });
    desk.does(&emulators::UsbWire::plug);
    desk.open()->write(question, 1s);
    CHECK(desk.heard().size() >= 3);
}

TEST_CASE("usb: a device that is being closed stops whatever is on its way, at once") {
    Desk desk;
    auto pipe = desk.open();
    Bytes into(8);
    desk.loop.call([&] {
        desk.wire.hold(true);
        desk.wire.onControl([](auto&, auto&) { return Bytes{}; });
    });
    ::eventfd_write(desk.stop.get(), 1);
    const auto began = std::chrono::steady_clock::now();
    CHECK_THROWS_AS(pipe->read(into, 60s), Stopped);
    CHECK_THROWS_AS(pipe->write(question, 60s), Stopped);
    pipe.reset();
    CHECK(std::chrono::steady_clock::now() - began < atOnce);
}

TEST_CASE("usb: the kernel's driver is detached, and given back") {
    Desk desk;
    desk.loop.call([&] {
        desk.wire.unplug();
        desk.wire.kernelDriver("usblp");
        desk.wire.plug();
    });
    CHECK(desk.wire.boundTo() == "usblp");
    auto pipe = desk.open();
    CHECK(desk.wire.boundTo().empty());
    pipe.reset();
    CHECK(desk.wire.boundTo() == "usblp");
}

TEST_CASE("usb: a device is told from others by its serial number") {
    Desk desk;
    emulators::UsbWire other{desk.loop, desk.bus, emulators::usbPrinter(0x04B8, 0x0202, "T88-2")};
    Bytes there;
    other.take([&](const Bytes& bytes) { there = bytes; }, [] {});
    desk.open("usb:04b8:0202?serial=T88-2")->write(question, 1s);
    CHECK(there == question);
    CHECK(desk.heard().empty());
    CHECK_THROWS_AS(desk.open("usb:04b8:0202?serial=T88-3"), Disconnected);
    CHECK_THROWS_AS(desk.open("usb:04b8:0203"), Disconnected);
    other.leave();
}

TEST_CASE("usb: of a printer's settings the bidirectional one is taken, and never IPP's") {
    UsbShape shape{0x1234, 0x5678, "", {{.deviceClass = 7, .subclass = 1, .protocol = 1, .pipes = {0x01}},
                                        {.alternate = 1, .deviceClass = 7, .subclass = 1, .protocol = 2, .pipes = {0x01, 0x81}},
                                        {.alternate = 2, .deviceClass = 7, .subclass = 1, .protocol = 3, .pipes = {0x01, 0x81}},
                                        {.interface = 1, .deviceClass = 7, .subclass = 1, .protocol = 4, .pipes = {0x02, 0x82}}}};
    Desk desk{shape};
    auto pipe = desk.open("usb:1234:5678");
    CHECK(desk.wire.alternate() == 1);
    CHECK(pipe->usb()->setting().protocol == 2);
    desk.says({0x12});
    CHECK(read(*pipe) == Bytes{0x12});
}

TEST_CASE("usb: a device that cannot speak is written to, and its unplugging is noticed") {
    Desk desk{UsbShape{0x1234, 0x5678, "", {{.deviceClass = 7, .subclass = 1, .protocol = 1, .pipes = {0x01}}}}};
    auto pipe = desk.open("usb:1234:5678");
    pipe->write(question, 1s);
    CHECK(desk.heard() == question);
    Bytes into(8);
    CHECK_THROWS_AS(pipe->read(into, 20ms), Timeout);
    desk.does(&emulators::UsbWire::unplug);
    CHECK_THROWS_AS(pipe->read(into, 5s), Disconnected);
}

TEST_CASE("usb: four pipes are reached one by one") {
    Desk desk{UsbShape{0x0400, 0xC35A, "", {{.pipes = {0x81, 0x02, 0x85, 0x06}}}}};
    auto pipe = desk.open("usb:0400:c35a");
    auto& usb = *pipe->usb();
    CHECK(usb.setting().pipes.size() == 4);
    CHECK(usb.firstIn() == 0x81);
    usb.write(0x06, question, 1s);
    desk.loop.call([&] { desk.wire.inPipe([](std::uint8_t byte) { return static_cast<std::uint8_t>(byte < 0x80 ? 0x81 : 0x85); }); });
    desk.says({0x12, 0x90});
    Bytes into(8);
    CHECK(usb.read(0x85, into, 1s) == 1);
    CHECK(into[0] == 0x90);
    CHECK(usb.read(0x81, into, 1s) == 1);
    CHECK(into[0] == 0x12);
    CHECK_THROWS_AS(usb.write(0x07, question, 1s), std::logic_error);
}

TEST_CASE("usb: interrupt pipes serve where there are no others") {
    Desk desk{UsbShape{0x2B8B, 0x2721, "", {{.deviceClass = 3, .pipes = {0x81, 0x02}, .interrupts = true}}}};
    auto pipe = desk.open("usb:2b8b:2721");
    pipe->write(question, 1s);
    CHECK(desk.heard() == question);
    desk.says({7});
    CHECK(read(*pipe) == Bytes{7});
}

TEST_CASE("usb: requests on the control pipe are answered, told, or not known") {
    Desk desk;
    Bytes told;
    desk.loop.call([&] {
        desk.wire.onControl([&](const emulators::UsbWire::Setup& setup, const Bytes& data) -> std::optional<Bytes> {
            if (setup.type == 0xA1 && setup.request == 1) return Bytes{0x18};
            if (setup.type != 0x21) return std::nullopt;
            told = data;
            return Bytes{};
        });
    });
    auto pipe = desk.open();
    CHECK(pipe->usb()->ask({0xA1, 1}, 1, 1s) == Bytes{0x18});
    CHECK(pipe->usb()->tell({0x21, 2}, Bytes{1, 2}, 1s));
    CHECK(told == Bytes{1, 2});
    CHECK_FALSE(pipe->usb()->ask({0xA1, 0}, 1, 1s));
    CHECK_FALSE(pipe->usb()->tell({0x23, 2}, {}, 1s));
}

TEST_CASE("usb: a pipe that refuses is freed, and takes the next") {
    Desk desk;
    auto pipe = desk.open();
    desk.loop.call([&] { desk.wire.stallNext(); });
    CHECK_THROWS_WITH(pipe->write(question, 1s), Catch::Contains("refused"));
    pipe->write(question, 1s);
    CHECK(desk.heard() == question);
}

TEST_CASE("usb: a worker is awake as soon as the device is plugged in, however long its pause") {
    Desk desk;
    desk.does(&emulators::UsbWire::unplug);
    Heard heard;
    Worker worker{Role::receiptPrinter, heard.sink(), 1h, [](Worker& self) {
                      auto pipe = self.open("usb:04b8:0202", 1s);
                      self.online();
                      for (;;) {
                          self.wait(*pipe, 1h);
                          Bytes into(8);
                          pipe->read(into, 1s);
                      }
                  }};
    heard.status(Status::noDevice);
    for (int round = 0; round < 3; ++round) {
        desk.does(&emulators::UsbWire::plug);
        heard.status(Status::online);
        desk.does(&emulators::UsbWire::unplug);
        heard.status(Status::noDevice);
    }
}

TEST_CASE("usb: nothing is asked of the kernel while nothing happens") {
    Desk desk;
    auto pipe = desk.open();
    const auto before = desk.wire.requests();
    std::this_thread::sleep_for(50ms);
    CHECK(desk.wire.requests() <= before + 1);
}
