#pragma once

#include <string>
#include <utility>
#include <vector>

#include "drivers/barcode_readers/scanner.h"

namespace drivers {

// A scanner that cannot be switched and sends nothing but its codes, framed.
class FramedTalk : public ScannerTalk {
public:
    FramedTalk(Framing framing, Found found) : framing_{std::move(framing)}, found_{std::move(found)} {}
    void take(std::span<const std::uint8_t> text) override { tell(framing_.take(text)); }
    bool waiting() const override { return framing_.waiting(); }
    void pause() override { tell(framing_.pause()); }
    void forget() override { framing_.forget(); }

private:
    void tell(const std::vector<std::string>& codes) {
        for (const auto& code : codes) found_(code);
    }

    ScanFraming framing_;
    Found found_;
};

}  // namespace drivers
