#pragma once

#include <filesystem>
#include <optional>
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
    struct Case { std::string number, storedNumber; int printed = 0, open = 0; };
    std::vector<Case> cases() const;                 // newest last
    void approve(const std::string& number) const;
    std::vector<std::string> ratings() const;        // a line each, newest last; it begins with the number
    std::vector<std::string> complaints() const;     // likewise
    void dispatch(const std::string& number, const std::string& office) const;
    void reply(const std::string& number, const std::string& words) const;
    void giveBack(const std::string& number, const std::string& reason) const;

private:
    std::vector<std::string> listed(const char* command) const;
    std::string ask(std::vector<std::string> words) const;

    std::filesystem::path program_, folder_;
    int port_;
    std::optional<Process> server_;
};

}  // namespace support
