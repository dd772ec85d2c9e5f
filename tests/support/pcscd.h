#pragma once

#include <filesystem>
#include <optional>

#include "tests/support/process.h"

namespace support {

// A pcscd of one's own with vpcd's virtual reader, in name spaces of its own, so that several run side by side and beside the
// machine's. Needs no root where user name spaces are allowed.
class Pcscd {
public:
    explicit Pcscd(std::filesystem::path folder);    // pcsc-lite in this process finds it from now on
    ~Pcscd();
    int port() const { return port_; }               // at which a card calls
    void kill9() { daemon_->kill9(); }
    void start();

private:
    std::filesystem::path folder_;
    int port_;
    std::optional<Process> daemon_;
};

}  // namespace support
