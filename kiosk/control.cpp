#include "kiosk/control.h"

#include <fmt/format.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "kiosk/incidents.h"
#include "kiosk/line_server.h"

namespace kiosk {
namespace {

using nlohmann::json;

std::string error(const std::string& what) { return json{{"error", what}}.dump(); }

bool mayAsk(const ucred& peer) {
    if (peer.uid == 0 || peer.uid == geteuid()) return true;
    logIncident(Incident::controlRefused, fmt::format("uid {}", peer.uid));
    return false;
}

void take(const std::string& line, const ControlServer::Sink& sink, LineReply reply) {
    auto request = requestIn(line);
    if (!request) return reply(error("not a JSON object with a command"));
    request->reply = std::move(reply);
    sink(std::move(*request));
}

}  // namespace

std::optional<ControlRequest> requestIn(const std::string& line) {
    auto words = json::parse(line, nullptr, false);
    if (!words.is_object() || !words.contains("command") || !words["command"].is_string()) return std::nullopt;
    ControlRequest request{words["command"], {}, {}};
    for (auto& [key, value] : words.items())
        if (key != "command" && value.is_string()) request.arguments[key] = value;
    return request;
}

struct ControlServer::Parts {
    LineServer server;
};

ControlServer::ControlServer(std::filesystem::path socket, Sink sink, std::chrono::milliseconds deadline)
    : parts_(new Parts{LineServer(
          std::move(socket), [sink = std::move(sink)](std::string line, auto reply) { take(line, sink, std::move(reply)); }, deadline,
          error("the terminal did not answer"), mayAsk)}) {}

ControlServer::~ControlServer() = default;

}  // namespace kiosk
