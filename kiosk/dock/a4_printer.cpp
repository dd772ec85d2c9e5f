#include "kiosk/dock/a4_printer.h"

#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <fstream>

#include "drivers/descriptor.h"

namespace dock {
namespace {

// The first line of the answer; empty when nobody is there.
std::string httpGet(int port, const std::string& path) {
    drivers::Descriptor connection(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const auto request = fmt::format("GET {} HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n", path, port);
    if (::connect(connection.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) < 0 ||
        ::send(connection.get(), request.data(), request.size(), MSG_NOSIGNAL) < 0)
        return {};
    std::array<char, 4096> answer{};
    const auto size = ::recv(connection.get(), answer.data(), answer.size(), 0);
    const std::string all(answer.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    return all.substr(0, all.find('\r'));
}

}  // namespace

std::string traysReport(int port, int sheets) {
    const auto a4 = [&](int tray) { return fmt::format("size{0}=iso_a4_210x297mm&type{0}=stationery&level{0}={1}", tray, sheets); };
    return httpGet(port, "/media?" + a4(1) + "&" + a4(3));
}

std::string A4Printer::fill(int sheets, const std::string& forItsCommand) const {
    std::ofstream(folder_ / "tray.new") << forItsCommand;
    std::filesystem::rename(folder_ / "tray.new", folder_ / "tray");   // never half of it
    return traysReport(port_, sheets).find(" 200") != std::string::npos ? "ok" : "error: the A4 printer is not there";
}

}  // namespace dock
