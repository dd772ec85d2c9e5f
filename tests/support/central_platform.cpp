#include "tests/support/central_platform.h"

#include <fmt/format.h>
#include <sstream>

#include "tests/support/temp_dir.h"

namespace support {

namespace fs = std::filesystem;

CentralPlatform::CentralPlatform(fs::path program, fs::path folder) : program_(std::move(program)), folder_(std::move(folder)), port_(freePort()), publicPort_(freePort()) {
    if (!fs::exists(folder_ / "ca.pem")) ask({"init", folder_.string()});
    offer(SOURCE_DIR "/assets/services");
    ask({"demo", folder_.string()});                 // invented people with invented histories
}

void CentralPlatform::offer(const fs::path& items) const { ask({"catalogue", folder_.string(), "load", items.string()}); }

std::string CentralPlatform::ask(std::vector<std::string> words) const { return run({program_, std::move(words)}); }

void CentralPlatform::start() {
    server_.emplace(Command{program_, {"serve", folder_.string(), "--port", std::to_string(port_), "--public-port", std::to_string(publicPort_), "--validate", "--with-parent"}, {}, folder_ / "serve"});
    server_->awaitLine("ready");
}

void CentralPlatform::stop() {
    auto code = server_->stop();
    if (code == 3) throw std::runtime_error("the contract was not kept: " + server_->err());
    if (code != 0) throw std::runtime_error("kiosk-platform ended with " + std::to_string(code) + ": " + server_->err());
}

void CentralPlatform::kill9() { server_->kill9(); }
std::string CentralPlatform::url() const { return fmt::format("https://localhost:{}", port_); }

void CentralPlatform::announce(const std::string& text, const std::string& english) const {
    std::vector<std::string> words{"announce", folder_.string(), text};
    if (!english.empty()) words.insert(words.end(), {"--en", english});
    ask(words);
}

void CentralPlatform::withdraw(int number) const { ask({"withdraw", folder_.string(), std::to_string(number)}); }

std::vector<CentralPlatform::Case> CentralPlatform::cases() const {
    std::vector<Case> all;
    std::istringstream lines(ask({"cases", folder_.string()}));
    std::string line;
    while (std::getline(lines, line)) {
        Case one;
        std::istringstream words(line);
        words >> one.number >> one.storedNumber;
        for (std::string word; words >> word;) {
            if (word == "printed") words >> one.printed;
            if (word == "open") words >> one.open;
            if (word == "way") words >> one.way;
        }
        all.push_back(one);
    }
    return all;
}

namespace {

std::string lastWordOf(std::string text) {
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text.substr(text.rfind(' ') + 1);
}

}  // namespace

std::string CentralPlatform::shelve(const std::string& caseNumber, const std::string& door) const {
    return lastWordOf(ask({"shelve", folder_.string(), caseNumber, "--door", door}));
}
void CentralPlatform::post(const std::string& caseNumber, const std::string& waybill) const { ask({"post", folder_.string(), caseNumber, "--waybill", waybill}); }
void CentralPlatform::receive(const std::string& caseNumber) const { ask({"received", folder_.string(), caseNumber}); }
void CentralPlatform::deliver(const std::string& caseNumber) const { ask({"delivered", folder_.string(), caseNumber}); }
void CentralPlatform::handOver(const std::string& caseNumber) const { ask({"handed-over", folder_.string(), caseNumber}); }
std::string CentralPlatform::collections() const { return ask({"collections", folder_.string()}); }
std::string CentralPlatform::parcels() const { return ask({"parcels", folder_.string()}); }
std::string CentralPlatform::identity(const std::string& person) const { return lastWordOf(ask({"identity", folder_.string(), person})); }

std::vector<CentralPlatform::Order> CentralPlatform::orders() const {
    std::vector<Order> all;
    std::istringstream lines(ask({"orders", folder_.string()}));
    for (std::string line, label; std::getline(lines, line);) {
        Order one;
        std::istringstream(line) >> one.number >> one.key >> label >> one.bill >> one.state >> label >> one.sum >> label >> one.refunded >> label >> one.payments;
        all.push_back(one);
    }
    return all;
}

void CentralPlatform::bill(const std::string& code) const { ask({"bill", folder_.string(), code}); }
void CentralPlatform::pay(const std::string& order) const { ask({"pay", folder_.string(), order}); }
void CentralPlatform::refund(const std::string& order, const std::string& yuan) const { ask({"refund", folder_.string(), order, "--amount", yuan}); }

void CentralPlatform::accept(const std::string& number) const { ask({"accept", folder_.string(), number}); }
void CentralPlatform::approve(const std::string& number) const { ask({"approve", folder_.string(), number}); }

std::vector<std::string> CentralPlatform::listed(const char* command) const {
    std::vector<std::string> all;
    std::istringstream lines(ask({command, folder_.string()}));
    for (std::string line; std::getline(lines, line);) all.push_back(line);
    return all;
}

std::vector<std::string> CentralPlatform::ratings() const { return listed("ratings"); }
std::vector<std::string> CentralPlatform::events() const { return listed("events"); }

std::vector<CentralPlatform::Complaint> CentralPlatform::complaints() const {
    std::vector<Complaint> all;
    for (auto& line : listed("complaints")) {
        Complaint one;
        std::istringstream(line) >> one.number >> one.storedNumber;
        all.push_back(one);
    }
    return all;
}

std::set<std::string> CentralPlatform::storedNumbers() const {
    std::set<std::string> all;
    for (auto& one : cases()) all.insert(one.storedNumber);
    for (auto& one : complaints()) all.insert(one.storedNumber);
    return all;
}

void CentralPlatform::dispatch(const std::string& number, const std::string& office) const { ask({"dispatch", folder_.string(), number, office}); }

void CentralPlatform::reply(const std::string& number, const std::string& words) const { ask({"reply", folder_.string(), number, words}); }

void CentralPlatform::giveBack(const std::string& number, const std::string& reason) const {
    ask({"return", folder_.string(), number, "--reason", reason});
}

}  // namespace support
