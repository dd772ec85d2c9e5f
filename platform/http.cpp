#include "platform/http.h"

#include <strings.h>

#include <optional>
#include <stdexcept>
#include <string_view>

#include "platform/tls.h"

namespace platform {

struct Http::Exchange {
    HttpReply reply;
    std::size_t largest = 0, headerBytes = 0;
    bool tooLarge = false;
    curl_slist* headers = nullptr;
    char words[CURL_ERROR_SIZE] = {};
    ~Exchange() { curl_slist_free_all(headers); }

    static std::size_t onBody(char* data, std::size_t, std::size_t size, void* self);
    static std::size_t onHeader(char* data, std::size_t, std::size_t size, void* self);
};

namespace {

std::optional<std::string_view> headerValue(std::string_view line, std::string_view name) {
    if (line.size() <= name.size() || strncasecmp(line.data(), name.data(), name.size()) != 0) return std::nullopt;
    return line.substr(name.size());
}

}  // namespace

std::size_t Http::Exchange::onBody(char* data, std::size_t, std::size_t size, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    exchange.tooLarge = exchange.reply.body.size() + size > exchange.largest;
    if (exchange.tooLarge) return 0;
    exchange.reply.body.append(data, size);
    return size;
}

std::size_t Http::Exchange::onHeader(char* data, std::size_t, std::size_t size, void* self) {
    auto& exchange = *static_cast<Exchange*>(self);
    exchange.headerBytes += size;
    exchange.tooLarge = exchange.headerBytes > exchange.largest;
    if (exchange.tooLarge) return 0;
    std::string_view line(data, size);
    if (auto value = headerValue(line, "etag:")) {
        auto from = value->find('"'), to = value->rfind('"');
        if (from < to) exchange.reply.entityTag = value->substr(from + 1, to - from - 1);
    }
    if (auto value = headerValue(line, "date:")) exchange.reply.date = *value;
    return size;
}

Http::~Http() {
    if (easy_) curl_easy_cleanup(easy_);
    if (multi_) curl_multi_cleanup(multi_);
}

void Http::open() {
    if (easy_) return;
    // Not before the first request: loading TLS would delay the first frame of the terminal.
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    easy_ = ready == CURLE_OK ? curl_easy_init() : nullptr;
    multi_ = curl_multi_init();
    if (!easy_ || !multi_) throw std::runtime_error("libcurl does not start");
}

void Http::prepare(const HttpRequest& request, Exchange& exchange) {
    curl_easy_reset(easy_);    // connections are kept by the multi handle
    applyTls(easy_, config_);
    curl_easy_setopt(easy_, CURLOPT_URL, (config_.url + request.path).c_str());
    curl_easy_setopt(easy_, CURLOPT_CUSTOMREQUEST, request.method.c_str());
    curl_easy_setopt(easy_, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(easy_, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy_, CURLOPT_QUICK_EXIT, 1L);    // giving up does not wait for a name server
    curl_easy_setopt(easy_, CURLOPT_CONNECTTIMEOUT_MS, long(config_.connectTimeout.count()));
    using Size = HttpRequest::Size;
    const auto& timeout = request.size == Size::catalogue ? config_.catalogueTimeout : request.size == Size::large ? config_.largeTimeout : config_.requestTimeout;
    curl_easy_setopt(easy_, CURLOPT_TIMEOUT_MS, long(timeout.count()));
    curl_easy_setopt(easy_, CURLOPT_ERRORBUFFER, exchange.words);
    exchange.largest = request.size == Size::catalogue ? config_.largestCatalogue : config_.largestReply;
    curl_easy_setopt(easy_, CURLOPT_WRITEFUNCTION, &Exchange::onBody);
    curl_easy_setopt(easy_, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(easy_, CURLOPT_HEADERFUNCTION, &Exchange::onHeader);
    curl_easy_setopt(easy_, CURLOPT_HEADERDATA, &exchange);
    if (request.method != "GET" && request.method != "DELETE") {
        curl_easy_setopt(easy_, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.body.size()));
        curl_easy_setopt(easy_, CURLOPT_POSTFIELDS, request.body.c_str());
        exchange.headers = curl_slist_append(exchange.headers, "Content-Type: application/json");
        exchange.headers = curl_slist_append(exchange.headers, "Expect:");
    }
    for (auto& header : request.headers) exchange.headers = curl_slist_append(exchange.headers, header.c_str());
    curl_easy_setopt(easy_, CURLOPT_HTTPHEADER, exchange.headers);
}

CURLcode Http::perform() {
    int running = 1;
    while (running && !givenUp_) {
        if (curl_multi_perform(multi_, &running) != CURLM_OK) return CURLE_FAILED_INIT;
        if (running) curl_multi_poll(multi_, nullptr, 0, 1000, nullptr);    // giveUp() wakes it
    }
    if (running) throw GivenUp{};
    int left = 0;
    auto* message = curl_multi_info_read(multi_, &left);
    return message ? message->data.result : CURLE_RECV_ERROR;
}

HttpReply Http::send(const HttpRequest& request) {
    open();
    Exchange exchange;
    prepare(request, exchange);
    struct Added {
        CURLM* multi;
        CURL* easy;
        ~Added() { curl_multi_remove_handle(multi, easy); }
    } added{multi_, easy_};
    curl_multi_add_handle(multi_, easy_);
    auto result = perform();
    if (result != CURLE_OK) fail(result, exchange);
    curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &exchange.reply.status);
    char* type = nullptr;
    curl_easy_getinfo(easy_, CURLINFO_CONTENT_TYPE, &type);
    exchange.reply.contentType = type ? type : "";
    return std::move(exchange.reply);
}

void Http::fail(CURLcode result, const Exchange& exchange) const {
    using Why = Unreachable::Why;
    auto why = Why::offline;
    if (exchange.tooLarge) why = Why::tooLarge;
    else if (result == CURLE_OPERATION_TIMEDOUT) why = Why::timeout;
    else if (aboutCertificates(result, exchange.words)) why = Why::certificate;
    else if (result == CURLE_WEIRD_SERVER_REPLY || result == CURLE_UNSUPPORTED_PROTOCOL) why = Why::garbage;
    throw Failed{{why, curl_easy_strerror(result)}};    // the longer words may quote a header
}

void Http::giveUp() {
    givenUp_ = true;
    if (auto* multi = multi_.load()) curl_multi_wakeup(multi);
}

}  // namespace platform
