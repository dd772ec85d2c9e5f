#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "platform/server/clock.h"
#include "platform/server/contract.h"
#include "platform/server/faults.h"
#include "platform/server/service.h"

namespace platform {

struct WebConfig {
    std::string host = "127.0.0.1";                       // what to listen on
    int port = 0;                                         // 0: any free one
    std::filesystem::path authority, certificate, key;    // PEM
};

// HTTPS for the terminals: TLS 1.3 only, a client certificate of our authority required. Listens until destroyed.
class Web {
public:
    Web(const WebConfig&, Service&, const Clock&, Faults&, Contract*);    // contract may be null: nothing is checked
    ~Web();
    int port() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace platform
