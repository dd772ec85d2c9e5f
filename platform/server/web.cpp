#include "platform/server/web.h"

#include <signal.h>
#include <sys/socket.h>

#include <cstdio>
#include <thread>

#include <fmt/format.h>
#include <httplib.h>

#include "platform/common_name.h"
#include "platform/messages/messages.h"
#include "platform/server/listening.h"

namespace platform {

namespace {

constexpr auto json = "application/json";
constexpr std::size_t largestRequest = 2 << 20;

bool setUpTls(SSL_CTX& context, const WebConfig& config) {
    constexpr unsigned char name[] = "kiosk-platform";
    SSL_CTX_set_min_proto_version(&context, TLS1_3_VERSION);
    SSL_CTX_set_session_id_context(&context, name, sizeof name - 1);
    SSL_CTX_set_verify(&context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    SSL_CTX_set_client_CA_list(&context, SSL_load_client_CA_file(config.authority.c_str()));
    return SSL_CTX_use_certificate_chain_file(&context, config.certificate.c_str()) == 1 &&
           SSL_CTX_use_PrivateKey_file(&context, config.key.c_str(), SSL_FILETYPE_PEM) == 1 &&
           SSL_CTX_load_verify_locations(&context, config.authority.c_str(), nullptr) == 1;
}

std::string terminalOf(const SSL* ssl) {
    std::unique_ptr<X509, FreeCertificate> certificate(SSL_get1_peer_certificate(ssl));
    return certificate ? commonName(certificate.get()) : std::string();
}

ServiceRequest serviceRequest(const httplib::Request& request) {
    ServiceRequest made{request.method, request.path, request.body, terminalOf(request.ssl), {}};
    for (auto& [name, value] : request.headers) {
        std::string small;
        for (unsigned char c : name) small += char(std::tolower(c));
        made.headers[small] = value;
    }
    return made;
}

void fill(httplib::Response& response, const ServiceReply& reply) {
    response.status = reply.status;
    if (!reply.entityTag.empty()) response.set_header("ETag", reply.entityTag);
    if (!reply.body.empty()) response.set_content(reply.body, json);
}

// What the HTTP library refused before the service saw it.
ServiceReply refusedByHttp(int status) {
    if (status == 413) return {status, toJson(Refused{"too_large", "the request is too large"}), {}};
    return {status, toJson(Refused{"bad_request", "no request of this platform"}), {}};
}

void stream(httplib::Response& response, std::size_t chunks, const std::atomic<bool>& stopping) {
    response.set_chunked_content_provider(json, [chunks, &stopping](std::size_t offset, httplib::DataSink& sink) {
        std::string chunk(offset == 0 ? "[" : " ");
        chunk.resize(65536, ' ');
        if (stopping || !sink.is_writable()) return false;
        sink.write(chunk.data(), chunk.size());
        if (chunks && offset / 65536 >= chunks) sink.done();
        return true;
    });
}

// A few bytes now and then, for ever: no limit of size is reached, only one of time.
void trickle(httplib::Response& response, const std::atomic<bool>& stopping) {
    response.set_chunked_content_provider(json, [&stopping](std::size_t, httplib::DataSink& sink) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        if (stopping || !sink.is_writable()) return false;
        sink.write(" ", 1);
        return true;
    });
}

}  // namespace

struct Web::Parts {
    Parts(const WebConfig& config, Service& s, const Clock& c, Faults& f, Contract* k)
        : server([config](SSL_CTX& context) { return setUpTls(context, config); }), service(s), clock(c), faults(f), contract(k) {}

    void handle(const httplib::Request&, httplib::Response&);
    bool wrongReply(const std::string& fault, httplib::Response&);
    ServiceReply checkedAnswer(const ServiceRequest&);
    ServiceReply violation(const std::string& what);
    void afterwards(const std::string& fault, const httplib::Request&, ServiceReply&);

    httplib::SSLServer server;
    Service& service;
    const Clock& clock;
    Faults& faults;
    Contract* contract;
    std::atomic<bool> stopping = false;
    std::unique_ptr<Listening> listening;
};

ServiceReply Web::Parts::violation(const std::string& what) {
    contract->count();
    fmt::print(stderr, "contract: {}\n", what);
    return {500, toJson(Refused{"contract_violation", what.substr(0, 400)}), {}};
}

ServiceReply Web::Parts::checkedAnswer(const ServiceRequest& request) {
    if (contract)
        if (auto wrong = contract->mismatch(request)) return violation(*wrong);
    auto reply = service.answer(request, clock.now());
    if (contract)
        if (auto wrong = contract->mismatch(request, reply)) return violation(*wrong);
    return reply;
}

bool Web::Parts::wrongReply(const std::string& fault, httplib::Response& response) {
    if (fault == "garbage") response.set_content("<<<\x01\x02 no JSON", json);
    else if (fault == "wrong_schema") response.set_content(R"({"caseNumber": 7, "surprise": []})", json);
    else if (fault == "500") fill(response, {500, toJson(Refused{"internal", "asked for by a test"}), {}});
    else if (fault == "redirect") response.set_redirect("/v1/catalogue", 302);
    else if (fault == "too_large") stream(response, 256, stopping);
    else if (fault == "endless") trickle(response, stopping);
    else return false;
    return true;
}

void Web::Parts::afterwards(const std::string& fault, const httplib::Request& request, ServiceReply& reply) {
    if (fault == "kill_after_commit" && request.method == "POST") raise(SIGKILL);
    if (fault == "drop_after_commit" && request.method == "POST") shutdown(SSL_get_fd(request.ssl), SHUT_RDWR);
    if (fault.ends_with("_pdf") && reply.status == 200 && request.path.ends_with("/prints")) {
        auto grant = fromJson<PrintGranted>(reply.body);
        grant.pdf = spoilPdf(fault, std::move(grant.pdf));
        reply.body = toJson(grant);
    }
}

void Web::Parts::handle(const httplib::Request& request, httplib::Response& response) {
    auto fault = faults.current();
    response.set_header("Date", httpDate(clock.now()));
    for (int waited = 0; waited < faults.slowMilliseconds() && !stopping; waited += 10)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    if (wrongReply(fault, response)) return;
    ServiceReply reply;
    try {
        reply = checkedAnswer(serviceRequest(request));
    } catch (const std::exception& mistake) {
        fmt::print(stderr, "{} failed: {}\n", request.method, mistake.what());
        reply = {500, toJson(Refused{"internal", "the platform failed"}), {}};
    }
    afterwards(fault, request, reply);
    fill(response, reply);
}

Web::Web(const WebConfig& config, Service& service, const Clock& clock, Faults& faults, Contract* contract)
    : parts_(std::make_unique<Parts>(config, service, clock, faults, contract)) {
    auto& server = parts_->server;
    auto handler = [parts = parts_.get()](const httplib::Request& request, httplib::Response& response) { parts->handle(request, response); };
    constexpr auto any = R"([\s\S]*)";    // a dot would leave out line ends
    server.Get(any, handler).Post(any, handler).Put(any, handler).Delete(any, handler);
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
        if (response.body.empty()) fill(response, refusedByHttp(response.status));
    });
    server.set_payload_max_length(largestRequest);
    server.set_keep_alive_max_count(100000);
    parts_->listening = std::make_unique<Listening>(server, config.host, config.port, 16);
    parts_->listening->start();
}

Web::~Web() {
    parts_->stopping = true;
    parts_->listening.reset();
}

int Web::port() const { return parts_->listening->port(); }

}  // namespace platform
