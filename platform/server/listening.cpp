#include "platform/server/listening.h"

#include <ctime>
#include <stdexcept>

namespace platform {

Listening::Listening(httplib::SSLServer& server, const std::string& host, int port, std::size_t threads) : server_(server) {
    if (!server.is_valid()) throw std::runtime_error("the server's certificate, key or authority cannot be used");
    server.set_tcp_nodelay(true);
    server.set_keep_alive_timeout(2);    // stopping waits for idle connections that long
    server.new_task_queue = [threads] { return new httplib::ThreadPool(threads); };    // an open connection holds one
    port_ = port ? (server.bind_to_port(host, port) ? port : -1) : server.bind_to_any_port(host);
    if (port_ <= 0) throw std::runtime_error("cannot listen on " + host);
}

void Listening::start() {
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::yield();    // stop() before that would be lost
}

Listening::~Listening() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
}

std::string httpDate(std::chrono::sys_seconds now) {
    auto seconds = std::chrono::system_clock::to_time_t(now);
    std::tm parts{};
    char words[32];
    return {words, std::strftime(words, sizeof words, "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&seconds, &parts))};
}

}  // namespace platform
