#include "drivers/chip_card_readers/pcsc/connection.h"

#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <winscard.h>

#include <cstring>
#include <filesystem>
#include <set>

namespace drivers {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t largestReply = 65536 + 2;

// Sockets of this process that lead to pcscd. pcsc-lite shows its own to nobody.
std::set<int> socketsToPcscd() {
    std::set<int> found;
    for (auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) {
        const int descriptor = std::stoi(entry.path().filename().string());
        sockaddr_un peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) != 0 || peer.sun_family != AF_UNIX) continue;
        if (std::strstr(peer.sun_path, "pcscd.comm")) found.insert(descriptor);
    }
    return found;
}

int newSocketSince(const std::set<int>& before) {
    for (const int descriptor : socketsToPcscd())
        if (!before.contains(descriptor)) return descriptor;
    return -1;
}

// Errors that mean: not the card, but what is behind it is gone.
void check(long result, const char* what) {
    if (result == SCARD_S_SUCCESS) return;
    const std::string sentence = std::string{what} + ": " + pcsc_stringify_error(result);
    if (result == SCARD_W_UNRESPONSIVE_CARD || result == SCARD_W_UNPOWERED_CARD || result == SCARD_E_PROTO_MISMATCH) throw CardMute{};
    if (result == SCARD_E_SHARING_VIOLATION) throw Failed{Status::deviceBusy, {Fault::Kind::refused, sentence, Remedy::none}};
    throw Disconnected{sentence};
}

}  // namespace

PcscContext::PcscContext(Worker& worker) : worker_{worker}, done_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)} {
    const auto before = socketsToPcscd();
    SCARDCONTEXT context = 0;
    check(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context), "pcscd");
    context_ = context;
    socket_ = newSocketSince(before);
}

PcscContext::~PcscContext() {
    cut();
    if (running_.valid()) running_.wait();
    SCardReleaseContext(context_);
}

void PcscContext::cut() const {
    if (socket_ >= 0) ::shutdown(socket_, SHUT_RDWR);
}

void PcscContext::begin(std::function<long(long)> call) {
    running_ = std::async(std::launch::async, [this, call = std::move(call)] {
        const long result = call(context_);
        ::eventfd_write(done_.get(), 1);
        return result;
    });
}

long PcscContext::result() {
    eventfd_t count = 0;
    ::eventfd_read(done_.get(), &count);
    return running_.get();
}

// Commands that come meanwhile are kept for the next wait.
long PcscContext::call(std::chrono::milliseconds deadline, std::function<long(long)> what) {
    begin(std::move(what));
    try {
        if (worker_.await(done_, deadline)) return result();
    } catch (const Stopped&) {
        abandon();
        throw;
    }
    abandon();
    throw Timeout{"the reader does not come back from a command"};
}

// What the call writes to is its caller's, so it must have ended.
long PcscContext::abandon() {
    cut();
    return result();
}

void PcscContext::last(std::chrono::milliseconds deadline, std::function<long(long)> what) {
    begin(std::move(what));
    if (running_.wait_for(deadline) == std::future_status::ready) result();
    else abandon();
}

std::vector<std::string> readersOf(PcscContext& context, std::chrono::milliseconds deadline) {
    std::vector<char> words(4096);
    DWORD size = static_cast<DWORD>(words.size());
    const long result = context.call(deadline, [&](long handle) { return SCardListReaders(handle, nullptr, words.data(), &size); });
    std::vector<std::string> readers;
    if (result == static_cast<long>(SCARD_E_NO_READERS_AVAILABLE)) return readers;
    check(result, "pcscd");
    for (const char* name = words.data(); *name; name += std::strlen(name) + 1) readers.emplace_back(name);
    return readers;
}

PcscCard::PcscCard(PcscContext& context, const std::string& reader, std::chrono::milliseconds deadline)
    : context_{context}, deadline_{deadline} {
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    check(context.call(deadline, [&](long of) {
        return SCardConnect(of, reader.c_str(), SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle, &protocol);
    }), "the card");
    handle_ = handle;
    protocol_ = protocol;
    Apdu atr(MAX_ATR_SIZE);
    DWORD size = MAX_ATR_SIZE;
    check(context.call(deadline, [&](long) { return SCardStatus(handle_, nullptr, nullptr, nullptr, nullptr, atr.data(), &size); }), "the card");
    atr.resize(size);
    atr_ = std::move(atr);
}

PcscCard::~PcscCard() {
    context_.last(deadline_, [this](long) { return SCardDisconnect(handle_, SCARD_UNPOWER_CARD); });
}

Apdu PcscCard::transmit(const Apdu& apdu) {
    Apdu reply(largestReply);
    DWORD size = static_cast<DWORD>(reply.size());
    const long result = context_.call(deadline_, [&](long) {
        return SCardTransmit(handle_, protocol_ == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1, apdu.data(), apdu.size(), nullptr, reply.data(), &size);
    });
    if (result != SCARD_S_SUCCESS) throw Disconnected{std::string{"the card: "} + pcsc_stringify_error(result)};
    reply.resize(size);
    return reply;
}

}  // namespace drivers
