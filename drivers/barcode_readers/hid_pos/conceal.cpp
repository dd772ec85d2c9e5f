#include "drivers/barcode_readers/hid_pos/conceal.h"

#include <limits>

#include "drivers/barcode_readers/conceal.h"
#include "drivers/barcode_readers/hid_pos/reports.h"

namespace drivers {

namespace {

class PosConceal {
public:
    // Of what is no report of the scanner's, and of a device that is no scanner, nothing stays.
    std::vector<std::uint8_t> operator()(std::vector<std::uint8_t> bytes) {
        if (!described_) {
            described_ = true;
            layout_ = posLayout(bytes);
            return bytes;
        }
        for (std::span left{bytes}; !left.empty();) {
            const auto report = left.first(std::min(sizeOf(left[0]), left.size()));
            conceal(report);
            left = left.subspan(report.size());
        }
        return bytes;
    }

private:
    // Of a report that begins so; one that is not described goes on to the end of the read.
    std::size_t sizeOf(std::uint8_t first) const {
        constexpr auto all = std::numeric_limits<std::size_t>::max();
        if (!layout_) return all;
        const auto known = layout_->reportBytes.find(layout_->report ? first : 0);
        return known == layout_->reportBytes.end() || known->second == 0 ? all : known->second;
    }

    void conceal(std::span<std::uint8_t> report) const {
        const bool codes = layout_ && (!layout_->report || report[0] == *layout_->report) && layout_->data.at % 8 == 0;
        if (!codes) {
            for (auto& byte : report) byte = 0;
            return;
        }
        const auto first = layout_->data.at / 8;
        for (std::size_t i = first; i < std::min(first + layout_->data.count, report.size()); ++i) report[i] = concealedByte(report[i]);
    }

    bool described_ = false;
    std::optional<PosLayout> layout_;
};

}  // namespace

Conceal posConceal() { return PosConceal{}; }

}  // namespace drivers
