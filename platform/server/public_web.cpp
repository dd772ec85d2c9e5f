#include "platform/server/public_web.h"

#include <cstdio>

#include <fmt/format.h>

#include "platform/server/listening.h"
#include "platform/server/rate_limit.h"

namespace platform {

namespace {

bool setUpPublicTls(SSL_CTX& context, const PublicWebConfig& config) {
    SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);    // phones that are some years old
    return SSL_CTX_use_certificate_chain_file(&context, config.certificate.c_str()) == 1 &&
           SSL_CTX_use_PrivateKey_file(&context, config.key.c_str(), SSL_FILETYPE_PEM) == 1;
}

PageRequest pageRequest(const httplib::Request& request) {
    PageRequest made{request.method == "HEAD" ? "GET" : request.method, request.path, {}, {}};
    for (auto& [name, value] : request.params) made.form.emplace(name, value);
    for (auto& [name, file] : request.files) {
        if (file.filename.empty()) made.form.emplace(name, file.content);
        else made.files.emplace(name, Upload{file.filename, file.content_type, file.content});
    }
    return made;
}

// Nothing is kept in the phone, nothing is loaded from elsewhere, nobody frames it, and no address is told to others.
void protect(httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    response.set_header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Strict-Transport-Security", "max-age=31536000");
    response.set_header("X-Content-Type-Options", "nosniff");
}

void fillPage(httplib::Response& response, const Page& shown) {
    response.status = shown.status;
    if (!shown.location.empty()) response.set_header("Location", shown.location);
    response.set_content(shown.body, shown.type);
}

Page refusedPage(int status) {
    auto banner = [](const char* text) { return htmlBanner(HtmlTone::warning, text); };
    if (status == 413) return page("文件太大了", banner("请选小一点的照片再传。"), status);
    if (status == 429) return page("请稍等", banner("刚才点得太快了，过一分钟再试。"), status);
    if (status >= 500) return page("平台暂时不能用", banner("请过一会儿再试。"), status);
    return page("打不开", banner("请再扫一次终端上的二维码。"), status);
}

}  // namespace

struct PublicWeb::Parts {
    Parts(const PublicWebConfig& given, const Clock& c, const Faults& f)
        : config(given), server([given](SSL_CTX& context) { return setUpPublicTls(context, given); }), limit(given.requestsPerMinute), clock(c), faults(f) {}

    bool admits(const std::string& address) {
        std::lock_guard lock(mutex);
        return limit.admits(address, std::chrono::steady_clock::now());
    }
    void handle(const httplib::Request&, httplib::Response&);

    const PublicWebConfig config;
    httplib::SSLServer server;
    std::mutex mutex;
    RateLimit limit;
    Pages* pages = nullptr;                               // set before the first request
    const Clock& clock;
    const Faults& faults;
    std::unique_ptr<Listening> listening;
};

void PublicWeb::Parts::handle(const httplib::Request& request, httplib::Response& response) {
    response.set_header("Date", httpDate(clock.now()));
    if (!admits(request.remote_addr)) return fillPage(response, refusedPage(429));
    if (faults.current() == "500") return fillPage(response, refusedPage(500));
    try {
        fillPage(response, pages->answer(pageRequest(request), clock.now()));
    } catch (const std::exception& mistake) {
        fmt::print(stderr, "a page failed: {}\n", mistake.what());    // never the address: it may open something
        fillPage(response, refusedPage(500));
    }
}

PublicWeb::PublicWeb(const PublicWebConfig& config, const Clock& clock, const Faults& faults)
    : parts_(std::make_unique<Parts>(config, clock, faults)) {
    auto& server = parts_->server;
    auto handler = [parts = parts_.get()](const httplib::Request& request, httplib::Response& response) { parts->handle(request, response); };
    constexpr auto any = R"([\s\S]*)";    // a dot would leave out line ends
    server.Get(any, handler).Post(any, handler);
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
        if (response.body.empty()) fillPage(response, refusedPage(response.status));
    });
    server.set_post_routing_handler([](const httplib::Request&, httplib::Response& response) { protect(response); });
    server.set_payload_max_length(config.largestRequest);
    server.set_read_timeout(10);    // who sends a byte now and then holds a thread no longer
    server.set_write_timeout(10);
    server.set_keep_alive_max_count(20);
    parts_->listening = std::make_unique<Listening>(server, config.host, config.port, 8);
}

void PublicWeb::serve(Pages& pages) {
    parts_->pages = &pages;
    parts_->listening->start();
}

PublicWeb::~PublicWeb() { parts_->listening.reset(); }

int PublicWeb::port() const { return parts_->listening->port(); }

}  // namespace platform
