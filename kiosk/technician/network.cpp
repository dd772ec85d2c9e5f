#include "kiosk/technician/network.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <memory>

#include "kiosk/files.h"

namespace kiosk {
namespace {

std::string addressOf(const sockaddr* address) {
    std::array<char, INET6_ADDRSTRLEN> words{};
    if (!address) return {};
    if (address->sa_family == AF_INET)
        inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, words.data(), words.size());
    else if (address->sa_family == AF_INET6)
        inet_ntop(AF_INET6, &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, words.data(), words.size());
    return words.data();
}

NetworkInterface& named(std::vector<NetworkInterface>& all, const char* name) {
    auto found = std::ranges::find(all, name, &NetworkInterface::name);
    return found != all.end() ? *found : all.emplace_back(NetworkInterface{name, false, {}});
}

}  // namespace

std::vector<NetworkInterface> networkInterfaces() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0) return {};
    std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, freeifaddrs);
    std::vector<NetworkInterface> all;
    for (auto* one = list; one; one = one->ifa_next) {
        if (one->ifa_flags & IFF_LOOPBACK) continue;
        auto& interface = named(all, one->ifa_name);
        interface.up = (one->ifa_flags & IFF_UP) && (one->ifa_flags & IFF_RUNNING);   // running: a cable is in it
        if (auto address = addressOf(one->ifa_addr); !address.empty()) interface.addresses.push_back(address);
    }
    return all;
}

std::optional<Instant> certificateEnd(const std::filesystem::path& pem) {
    auto text = readFile(pem);
    if (!text) return std::nullopt;
    std::unique_ptr<BIO, decltype(&BIO_free)> bytes(BIO_new_mem_buf(text->data(), static_cast<int>(text->size())), BIO_free);
    std::unique_ptr<X509, decltype(&X509_free)> certificate(PEM_read_bio_X509(bytes.get(), nullptr, nullptr, nullptr), X509_free);
    std::tm end{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &end) != 1) return std::nullopt;
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::from_time_t(timegm(&end)));
}

}  // namespace kiosk
