#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/support/process.h"

namespace support {

// kiosk-platform as a process, with demo certificates in its folder.
class CentralPlatform {
public:
    CentralPlatform(std::filesystem::path program, std::filesystem::path folder);   // runs `init` in a new folder; does not serve yet

    void start();                                    // ready when this returns; always on the same port
    void stop();                                     // throws when a request or a reply did not keep the contract, or it ends otherwise than with 0
    void kill9();
    bool running() { return server_ && server_->running(); }

    std::string url() const;
    std::filesystem::path file(const std::string& name) const { return folder_ / name; }   // ca.pem, terminal.pem …

    void offer(const std::filesystem::path& items) const;   // these and no others, from now on

    void announce(const std::string& text, const std::string& english = {}) const;
    void withdraw(int number) const;

    // `printed`: sheets of result handed out, copies too; `open`: granted, and nobody has said how they ended.
    struct Case { std::string number, storedNumber, way; int printed = 0, open = 0; };
    std::vector<Case> cases() const;                 // newest last
    std::set<std::string> storedNumbers() const;     // of all that may have waited at a terminal: cases and complaints
    std::string shelve(const std::string& caseNumber, const std::string& door) const;   // the pickup code
    void post(const std::string& caseNumber, const std::string& waybill) const;
    void receive(const std::string& caseNumber) const;
    void deliver(const std::string& caseNumber) const;
    void handOver(const std::string& caseNumber) const;
    std::string collections() const;                 // a line each
    std::string parcels() const;                     // the same: what is to be posted, and where to
    std::string identity(const std::string& person) const;   // what that person's phone shows
    struct Order { std::string number, key, bill, state; int sum = 0, refunded = 0, payments = 0; };
    std::vector<Order> orders() const;               // newest last
    void bill(const std::string& code) const;        // is to be paid, once more if it was
    void pay(const std::string& order) const;
    void refund(const std::string& order, const std::string& yuan) const;
    void approve(const std::string& number) const;
    void accept(const std::string& number) const;
    std::vector<std::string> ratings() const;        // a line each, newest last; it begins with the number
    std::vector<std::string> events() const;         // a line a terminal, and one for whatever is missing
    struct Complaint { std::string number, storedNumber; };
    std::vector<Complaint> complaints() const;       // newest last
    void dispatch(const std::string& number, const std::string& office) const;
    void reply(const std::string& number, const std::string& words) const;
    void giveBack(const std::string& number, const std::string& reason) const;

private:
    std::vector<std::string> listed(const char* command) const;
    std::string ask(std::vector<std::string> words) const;

    std::filesystem::path program_, folder_;
    int port_, publicPort_;
    std::optional<Process> server_;
};

}  // namespace support
