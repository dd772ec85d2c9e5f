#include "tests/kiosk/sweep/platform_stage.h"

#include <fmt/format.h>

namespace core {
namespace {

using namespace std::chrono_literals;

// Longer than any request may take: then there is a mistake in the client, and the visit goes on without an answer.
constexpr auto patience = 20s;

platform::ClientConfig clientOf(const support::CentralPlatform& there, int port, const std::string& terminal) {
    platform::ClientConfig config;
    config.url = fmt::format("https://localhost:{}", port);
    config.ca = there.file("ca.pem"), config.certificate = there.file("terminals/" + terminal + ".pem");
    config.key = there.file("terminals/" + terminal + ".key");
    config.sealTrust = there.file("seal-ca.pem");
    config.terminal = terminal;
    config.connectTimeout = 500ms, config.requestTimeout = 2s, config.largeTimeout = 2s;
    return config;
}

bool hasAnAnswer(const platform::Question& question) {
    return !std::holds_alternative<platform::CloseSession>(question) && !std::holds_alternative<platform::DropLogin>(question);
}

}  // namespace

PlatformStage::Line::Line(platform::ClientConfig config)
    : client_(std::move(config), [this](platform::Reply reply) {
          const std::lock_guard lock{mutex_};
          replies_.push_back(std::move(reply));
          came_.notify_all();
      }) {}

void PlatformStage::Line::ask(std::string key, platform::Question question) {
    if (std::holds_alternative<platform::SubmitCase>(question)) submitted.insert(key);
    {
        const std::lock_guard lock{mutex_};
        if (hasAnAnswer(question)) open_.insert(key);
    }
    client_.ask(std::move(key), std::move(question));
}

void PlatformStage::Line::forget(std::string key) {
    client_.forget(key);
    const std::lock_guard lock{mutex_};
    open_.erase(key);
}

std::optional<platform::Reply> PlatformStage::Line::next() {
    std::unique_lock lock{mutex_};
    const bool came = came_.wait_for(lock, patience, [this] { return !replies_.empty() || open_.empty(); });
    if (!came) open_.clear();
    if (replies_.empty()) return std::nullopt;
    auto reply = std::move(replies_.front());
    replies_.erase(replies_.begin());
    if (auto one = open_.find(reply.key); one != open_.end()) open_.erase(one);
    if (submitted.contains(reply.key) && std::holds_alternative<platform::Refused>(reply.what)) refused.insert(reply.key);
    return reply;
}

PlatformStage::PlatformStage(const support::CentralPlatform& there, int port) : OthersStage(there), there_(there), line_(clientOf(there, port, config.terminal)) {
    kill();
    central = &line_;
    atTheTimeOfDay();
    start();
}

PlatformStage::~PlatformStage() { kill(); }

void PlatformStage::atTheTimeOfDay() {
    setClock(std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) - now().now);
}

bool PlatformStage::answersCome() {
    auto reply = line_.next();
    if (reply) post(std::move(*reply));
    return reply.has_value();
}

}  // namespace core
