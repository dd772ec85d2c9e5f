#pragma once

#include <string>
#include <thread>

#include <httplib.h>

namespace platform {

// An HTTP server on a thread of its own, from start to destruction.
class Listening {
public:
    // Binds; who connects waits for start(). Port 0: any free one. Throws std::runtime_error.
    Listening(httplib::SSLServer&, const std::string& host, int port, std::size_t threads);
    void start();
    ~Listening();
    int port() const { return port_; }

private:
    httplib::SSLServer& server_;
    int port_ = 0;
    std::thread thread_;
};

// RFC 9110 section 6.6.1: an origin server with a clock says what time it is.
std::string httpDate(std::chrono::sys_seconds now);

}  // namespace platform
