#include "platform/topics/events.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>

#include "platform/wire_time.h"

namespace platform {

std::string chained(const std::string& previous, const std::string& terminal, const StepEvent& event) {
    const auto text = fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", previous, terminal, event.sequence, wireTime(event.time), event.itemId, event.caseNumber,
                                  event.step, event.result);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    std::string hex;
    for (unsigned i = 0; i < size; ++i) hex += fmt::format("{:02x}", digest[i]);
    return hex;
}

}  // namespace platform
