#include "drivers/emulators/dock.h"

#include <catch2/catch.hpp>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "tests/drivers/support/emulated_desk.h"

namespace {

// Somebody at the dock's socket.
class Caller {
public:
    explicit Caller(const std::filesystem::path& socket) : socket_{::socket(AF_UNIX, SOCK_STREAM, 0)} {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strcpy(address.sun_path, socket.c_str());
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error{"no dock"};
    }
    ~Caller() { ::close(socket_); }
    void write(const std::string& text) { REQUIRE(::send(socket_, text.data(), text.size(), 0) == static_cast<long>(text.size())); }
    std::string line() {
        std::string said;
        for (char c = 0; ::recv(socket_, &c, 1, 0) == 1 && c != '\n';) said += c;
        return said;
    }

private:
    int socket_;
};

}  // namespace

TEST_CASE("the dock obeys lines, one answer each, however they are split") {
    EmulatedDesk desk;
    desk.dock.listen(desk.folder / "dock");
    Caller caller{desk.folder / "dock"};
    caller.write("card_reader insert 王小明\nstatus\ncard_rea");
    CHECK(caller.line() == "ok");
    CHECK(caller.line() == "ok barcode_reader: plugged; card_reader: plugged, card 王小明");
    caller.write("der remove\n");
    CHECK(caller.line() == "ok");
    Caller other{desk.folder / "dock"};
    other.write("status\n");
    CHECK(other.line() == "ok barcode_reader: plugged; card_reader: plugged, no card");
}

TEST_CASE("the dock says in one sentence what it does not understand") {
    EmulatedDesk desk;
    CHECK(desk.dock.obey("") == "error: there is no device \"\"; see help");
    CHECK(desk.dock.obey("locker open") == "error: there is no device \"locker\"; see help");
    CHECK(desk.dock.obey("card_reader eat") == "error: card_reader does not know \"eat\"; see help");
    CHECK(desk.dock.obey("card_reader dead maybe") == "error: say on or off");
    CHECK(desk.dock.obey("card_reader remove_after soon") == "error: say a number");
    CHECK(desk.dock.obey("card_reader insert 无名").find("error: nobody here is called \"无名\"") == 0);
    CHECK(desk.dock.obey("card_reader insert 王小明 shoe=42") == "error: a card has no field \"shoe\"");
    CHECK(desk.dock.obey("card_reader insert 王小明 nation=0001") == "error: a field is longer than its place on the card");
    CHECK(desk.dock.obey("barcode_reader bytes 4G") == "error: say bytes as pairs of hexadecimal digits");
}

TEST_CASE("help names every verb of every device") {
    EmulatedDesk desk;
    const auto help = desk.dock.obey("help");
    for (auto verb : {"card_reader insert", "card_reader remove_after", "card_reader unplug", "barcode_reader scan"})
        CHECK(help.find(verb) != std::string::npos);
    CHECK(help.find('\n') == std::string::npos);
}

TEST_CASE("a caller that talks without end is sent away, and the dock lives on") {
    EmulatedDesk desk;
    desk.dock.listen(desk.folder / "dock");
    Caller rude{desk.folder / "dock"};
    rude.write(std::string(9000, 'x'));
    CHECK(rude.line().empty());
    CHECK(desk.dock.obey("status").find("ok") == 0);
}

TEST_CASE("unplug takes the link away, plug brings it back") {
    EmulatedDesk desk;
    desk.does("card_reader unplug");
    CHECK_FALSE(std::filesystem::is_symlink(desk.folder / "card_reader"));
    desk.does("card_reader unplug");
    desk.does("card_reader plug");
    CHECK(std::filesystem::exists(desk.folder / "card_reader"));
}
