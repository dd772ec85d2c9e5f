#include "drivers/barcode_readers/framing.h"

#include <utility>

namespace drivers {

namespace {

constexpr auto lineEnds = "\r\n";

}  // namespace

std::vector<std::string> ScanFraming::take(std::span<const std::uint8_t> bytes) {
    const auto& suffix = framing_.suffix;
    std::vector<std::string> codes;
    for (auto byte : bytes) {
        begun_ += static_cast<char>(byte);
        if (!suffix.empty() && begun_.ends_with(suffix)) {
            begun_.erase(begun_.size() - suffix.size());
            for (auto& code : end()) codes.push_back(std::move(code));
        } else if (begun_.size() > framing_.longest + framing_.prefix.size() + suffix.size()) {
            begun_.erase(0, begun_.size() - suffix.size());   // keep what may be most of a suffix
            spoilt_ = true;
        }
    }
    return codes;
}

std::vector<std::string> ScanFraming::pause() {
    if (framing_.suffix.empty()) return end();
    begun_.clear();
    spoilt_ = false;
    return {};
}

void ScanFraming::forget() {
    if (begun_.find_first_not_of(lineEnds) != std::string::npos) spoilt_ = true;
}

// Line ends at both sides go: a scanner that is set to CR LF serves a suffix of CR or LF too.
std::vector<std::string> ScanFraming::end() {
    auto code = std::exchange(begun_, {});
    code.erase(code.find_last_not_of(lineEnds) + 1);
    code.erase(0, code.find_first_not_of(lineEnds));
    if (std::exchange(spoilt_, false) || !code.starts_with(framing_.prefix)) return {};
    code.erase(0, framing_.prefix.size());
    if (code.empty() || code.size() > framing_.longest) return {};
    return {std::move(code)};
}

}  // namespace drivers
