#include "platform/messages/messages.h"
#include "platform/server/contract.h"
#include "tests/fuzz/platform_copy.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

namespace {

constexpr char between = '\x1E';                     // two requests; a terminal's second one finds what the first has left

std::string until(std::string& rest, const std::string& end) {
    const auto at = rest.find(end);
    auto head = rest.substr(0, at);
    rest.erase(0, at == rest.npos ? rest.size() : at + end.size());
    return head;
}

// METHOD PATH, its headers line by line, an empty line, the body.
platform::ServiceRequest requestIn(std::string words) {
    platform::ServiceRequest request;
    request.terminal = PlatformCopy::terminal;
    request.method = until(words, " ");
    request.path = until(words, "\n");
    for (auto line = until(words, "\n"); !line.empty(); line = until(words, "\n")) {
        auto name = until(line, ": ");
        request.headers[name] = line;
    }
    request.body = std::move(words);
    return request;
}

}  // namespace

std::vector<platform::ServiceRequest> requestsIn(std::string words) {
    std::vector<platform::ServiceRequest> all;
    while (all.size() < 4 && !words.empty()) all.push_back(requestIn(until(words, std::string(1, between))));
    return all;
}

// Requests of a terminal to the reference platform: whatever they hold, each is answered as the contract says, or refused.
void eatRequest(Bytes bytes) {
    static const platform::Contract contract(std::filesystem::path(SOURCE_DIR) / "platform/openapi.yaml");
    PlatformCopy copy;
    for (auto& request : requestsIn(text(bytes))) {
        const auto reply = copy.answer(request);
        if (auto wrong = contract.mismatch(request, reply)) throw std::logic_error(*wrong);
    }
}

}  // namespace fuzz
