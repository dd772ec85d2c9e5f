#pragma once

#include <memory>

#include "platform/server/clock.h"
#include "platform/server/faults.h"
#include "platform/server/pages.h"

namespace platform {

struct PublicWebConfig {
    std::string host = "127.0.0.1";                       // what to listen on
    int port = 0;                                         // 0: any free one
    std::filesystem::path certificate, key;               // PEM
    int requestsPerMinute = 300;                          // of one address
    std::size_t largestRequest = 12 << 20;                // a photo of a phone
};

// HTTPS for everybody's phone: TLS 1.2 or later, no client certificate. Who connects waits for serve(); it ends when destroyed.
class PublicWeb {
public:
    PublicWeb(const PublicWebConfig&, const Clock&, const Faults&);
    ~PublicWeb();
    int port() const;                                     // known before there are pages, which name it
    void serve(Pages&);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace platform
