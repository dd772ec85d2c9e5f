#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "drivers/device.h"

namespace kiosk {

// Takes a page with the document camera for a technician, and holds it until the next one is taken or a session begins.
class Photos {
public:
    struct Taken { int number = 0; std::vector<std::uint8_t> jpeg; std::string refused = {}; };   // refused: why there is none
    using Told = std::function<void(const Taken&)>;

    explicit Photos(drivers::Camera* camera) : camera_(camera) {}
    // `told`: once, when the camera has said what came of it, or at once without a camera or while another is being taken.
    void take(Told told);
    void on(const drivers::Saying&);
    const Taken* held(int number) const;
    void forget();

private:
    std::string pageName() const { return "technician-" + std::to_string(number_); }
    void end(Taken);

    drivers::Camera* camera_;
    int number_ = 0;
    Told told_;
    std::optional<Taken> held_;
};

}  // namespace kiosk
