#include "drivers/barcode_readers/hid_pos/layout.h"

#include <algorithm>

namespace drivers {

namespace {

// A usage with its page above it. HID POS Usage Tables 1.02; HID Usage Tables for the byte count.
constexpr std::uint32_t byteCount = 0x0001'003B, aimFirst = 0x008C'00FB, aimLast = 0x008C'00FD, decodedData = 0x008C'00FE,
                        dataContinued = 0x008C'00FF;
constexpr std::size_t longestReport = 4096 * 8, mostUsages = 1024;

// Prefixes of items without their size (Device Class Definition for HID 1.11, 6.2.2).
enum ItemTag : std::uint8_t {
    input = 0x80, output = 0x90, feature = 0xB0, collection = 0xA0, endCollection = 0xC0,
    usagePage = 0x04, reportSize = 0x74, reportId = 0x84, reportCount = 0x94, push = 0xA4, pop = 0xB4,
    usage = 0x08, usageMinimum = 0x18, usageMaximum = 0x28,
};
constexpr std::uint8_t longItem = 0xFE;

struct Globals { std::uint32_t page = 0; std::size_t size = 0, count = 0; std::uint8_t id = 0; };

class DescriptorReader {
public:
    std::optional<PosLayout> read(std::span<const std::uint8_t>);

private:
    void item(std::uint8_t tag, std::size_t size, std::uint32_t value);
    void addRange(std::uint32_t last);
    void addInput(std::uint32_t flags);
    void place(std::uint32_t what, HidField where);
    std::uint32_t withPage(std::size_t size, std::uint32_t value) const { return size == 4 ? value : globals_.page << 16 | value; }

    Globals globals_;
    std::vector<Globals> pushed_;
    std::vector<std::uint32_t> usages_;
    std::uint32_t minimum_ = 0;
    std::map<std::uint8_t, std::size_t> bits_;        // of each input report so far, without its ID
    std::map<std::uint8_t, PosLayout> layouts_;
};

std::optional<PosLayout> DescriptorReader::read(std::span<const std::uint8_t> left) {
    while (!left.empty() && left[0] != longItem) {
        const std::size_t size = (left[0] & 3) == 3 ? 4 : left[0] & 3;
        if (left.size() <= size) break;
        std::uint32_t value = 0;
        for (std::size_t i = size; i > 0; --i) value = value << 8 | left[i];
        item(left[0] & 0xFC, size, value);
        left = left.subspan(1 + size);
    }
    const bool withIds = std::ranges::any_of(bits_, [](const auto& report) { return report.first != 0; });
    for (auto& [id, layout] : layouts_) {
        if (layout.data.size != 8 || layout.data.count == 0) continue;
        const std::size_t ahead = withIds ? 8 : 0;
        if (withIds) layout.report = id;
        for (auto& field : layout.aim) field.at += ahead;
        for (auto* field : {&layout.length, &layout.continued})
            if (*field) (*field)->at += ahead;
        layout.data.at += ahead;
        for (const auto& [report, bits] : bits_) layout.reportBytes[report] = (ahead + bits + 7) / 8;
        return layout;
    }
    return std::nullopt;
}

void DescriptorReader::item(std::uint8_t tag, std::size_t size, std::uint32_t value) {
    switch (tag) {
    case usagePage: globals_.page = value & 0xFFFF; return;
    case reportSize: globals_.size = value; return;
    case reportCount: globals_.count = value; return;
    case reportId: globals_.id = static_cast<std::uint8_t>(value); return;
    case push: if (pushed_.size() < 16) pushed_.push_back(globals_); return;
    case pop:
        if (pushed_.empty()) return;
        globals_ = pushed_.back();
        pushed_.pop_back();
        return;
    case usage: if (usages_.size() < mostUsages) usages_.push_back(withPage(size, value)); return;
    case usageMinimum: minimum_ = withPage(size, value); return;
    case usageMaximum: addRange(withPage(size, value)); return;
    case input: addInput(value); break;
    case output: case feature: case collection: case endCollection: break;
    default: return;
    }
    usages_.clear();   // a main item ends what was local to it
    minimum_ = 0;
}

void DescriptorReader::addRange(std::uint32_t last) {
    for (auto one = minimum_; one <= last && usages_.size() < mostUsages; ++one) usages_.push_back(one);
}

// One usage for all of its fields, or one for each, the last one for the rest.
void DescriptorReader::addInput(std::uint32_t flags) {
    constexpr std::uint32_t constant = 1;
    auto& bits = bits_[globals_.id];
    const auto [page, size, count, id] = globals_;
    if (size > 64 || count > longestReport || bits + size * count > longestReport) return;
    if (!(flags & constant) && usages_.size() == 1) place(usages_[0], {bits, size, count});
    if (!(flags & constant) && usages_.size() > 1)
        for (std::size_t i = 0; i < std::min(count, usages_.size()); ++i) place(usages_[i], {bits + i * size, size, 1});
    bits += size * count;
}

void DescriptorReader::place(std::uint32_t what, HidField where) {
    auto& layout = layouts_[globals_.id];
    if (what == byteCount && where.size <= 16) layout.length = where;
    if (what >= aimFirst && what <= aimLast && where.size == 8)
        for (std::size_t i = 0; i < where.count && layout.aim.size() < 3; ++i) layout.aim.push_back({where.at + i * 8, 8, 1});
    if (what == decodedData) layout.data = where;
    if (what == dataContinued && where.size <= 16) layout.continued = where;
}

}  // namespace

std::optional<PosLayout> posLayout(std::span<const std::uint8_t> descriptor) { return DescriptorReader{}.read(descriptor); }

}  // namespace drivers
