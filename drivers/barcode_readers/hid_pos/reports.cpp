#include "drivers/barcode_readers/hid_pos/reports.h"

#include <algorithm>
#include <utility>

namespace drivers {

namespace {

char dataAt(const PosLayout& layout, std::span<const std::uint8_t> report, std::size_t i) {
    return static_cast<char>(bitsAt(report, layout.data.at + i * 8, 8));
}

}  // namespace

std::uint32_t bitsAt(std::span<const std::uint8_t> report, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size && (at + i) / 8 < report.size(); ++i)
        value |= static_cast<std::uint32_t>(report[(at + i) / 8] >> (at + i) % 8 & 1) << i;
    return value;
}

std::size_t dataLength(const PosLayout& layout, std::span<const std::uint8_t> report) {
    if (layout.length) return std::min<std::size_t>(bitsAt(report, layout.length->at, layout.length->size), layout.data.count);
    auto count = layout.data.count;
    while (count > 0 && dataAt(layout, report, count - 1) == 0) --count;
    return count;
}

std::vector<PosCode> PosReports::take(std::span<const std::uint8_t> bytes) {
    std::vector<PosCode> codes;
    while (!bytes.empty()) {
        const auto size = layout_.reportBytes.find(layout_.report ? bytes[0] : 0);
        if (size == layout_.reportBytes.end() || size->second == 0) break;   // no report of this device
        const auto report = bytes.first(std::min(size->second, bytes.size()));
        if (!layout_.report || report[0] == *layout_.report)
            if (auto code = takeReport(report)) codes.push_back(*std::move(code));
        bytes = bytes.subspan(report.size());
    }
    return codes;
}

// A report that is cut short may have lost the word that more follows, so its code is none.
std::optional<PosCode> PosReports::takeReport(std::span<const std::uint8_t> report) {
    if (report.size() < layout_.reportBytes[layout_.report.value_or(0)]) return pause(), std::nullopt;
    if (!begun_)
        for (const auto& field : layout_.aim)
            if (const char sign = static_cast<char>(bitsAt(report, field.at, 8)); sign > ' ') code_.aim += sign;
    begun_ = true;
    for (std::size_t i = 0, count = dataLength(layout_, report); i < count; ++i) code_.data += dataAt(layout_, report, i);
    if (code_.data.size() > longest_) code_.data.clear(), spoilt_ = true;
    if (layout_.continued && bitsAt(report, layout_.continued->at, layout_.continued->size)) return std::nullopt;
    begun_ = false;
    auto code = std::exchange(code_, {});
    if (std::exchange(spoilt_, false) || code.data.empty()) return std::nullopt;
    return code;
}

}  // namespace drivers
