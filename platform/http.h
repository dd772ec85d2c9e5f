#pragma once

#include <atomic>
#include <string>
#include <vector>

#include <curl/curl.h>

#include "platform/client.h"

namespace platform {

struct HttpRequest {
    std::string method, path, body;
    std::vector<std::string> headers;
    // Of what is sent or comes, and so of the time that it may take: a picture or a document, a county's items.
    enum class Size { usual, large, catalogue } size = Size::usual;
};
struct HttpReply {
    long status = 0;
    std::string contentType, entityTag, date, body;
};

// One request after the other over a kept connection. All but giveUp() belongs to one thread.
class Http {
public:
    struct Failed { Unreachable unreachable; };
    struct GivenUp {};

    explicit Http(const ClientConfig& config) : config_(config) {}
    ~Http();
    Http(const Http&) = delete;

    HttpReply send(const HttpRequest&);    // throws Failed, GivenUp
    void giveUp();                         // any thread: what is under way throws GivenUp
    void goOn() { givenUp_ = false; }

private:
    struct Exchange;
    void open();
    void prepare(const HttpRequest&, Exchange&);
    CURLcode perform();
    [[noreturn]] void fail(CURLcode, const Exchange&) const;

    const ClientConfig& config_;
    CURL* easy_ = nullptr;
    std::atomic<CURLM*> multi_ = nullptr;
    std::atomic<bool> givenUp_ = false;
};

}  // namespace platform
