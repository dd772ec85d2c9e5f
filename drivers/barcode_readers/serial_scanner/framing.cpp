#include "drivers/barcode_readers/serial_scanner/framing.h"

#include <utility>

namespace drivers {

std::vector<std::string> ScanFraming::take(std::span<const std::uint8_t> bytes) {
    std::vector<std::string> codes;
    for (auto byte : bytes) {
        begun_ += static_cast<char>(byte);
        if (!suffix_.empty() && begun_.ends_with(suffix_)) {
            begun_.erase(begun_.size() - suffix_.size());
            for (auto& code : end()) codes.push_back(std::move(code));
        } else if (begun_.size() > longest + prefix_.size() + suffix_.size()) {
            begun_.erase(0, begun_.size() - suffix_.size());   // keep what may be most of a suffix
            tooLong_ = true;
        }
    }
    return codes;
}

std::vector<std::string> ScanFraming::pause() {
    if (suffix_.empty()) return end();
    begun_.clear();
    tooLong_ = false;
    return {};
}

// Line ends at both sides go: a scanner that is set to CR LF serves a suffix of CR or LF too.
std::vector<std::string> ScanFraming::end() {
    auto code = std::exchange(begun_, {});
    code.erase(code.find_last_not_of("\r\n") + 1);
    code.erase(0, code.find_first_not_of("\r\n"));
    if (std::exchange(tooLong_, false) || !code.starts_with(prefix_)) return {};
    code.erase(0, prefix_.size());
    if (code.empty() || code.size() > longest) return {};
    return {std::move(code)};
}

}  // namespace drivers
