#pragma once

#include <chrono>
#include <type_traits>
#include <variant>

#include "drivers/device.h"
#include "kiosk/instant.h"
#include "platform/client.h"
#include "ui/prompt.h"

namespace kiosk {

// `now` is wall time; deadlines inside a session are counted on `steady`, which never jumps.
struct Tick { Instant now; std::chrono::milliseconds steady; };

using Event = std::variant<Tick, ui::Answer, drivers::DeviceEvent, platform::Reply>;

template <class T, class Variant> inline constexpr bool isOneOf = false;
template <class T, class... All> inline constexpr bool isOneOf<T, std::variant<All...>> = (std::is_same_v<T, All> || ...);

// What the event says, if it says a T: an answer, a device's saying or a platform's.
template <class T> const T* as(const Event& event) {
    if constexpr (isOneOf<T, Event>) return std::get_if<T>(&event);
    else if constexpr (isOneOf<T, ui::Answer>) {
        auto* answer = std::get_if<ui::Answer>(&event);
        return answer ? std::get_if<T>(answer) : nullptr;
    } else if constexpr (isOneOf<T, drivers::Saying>) {
        auto* device = std::get_if<drivers::DeviceEvent>(&event);
        return device ? std::get_if<T>(&device->what) : nullptr;
    } else {
        auto* reply = std::get_if<platform::Reply>(&event);
        return reply ? std::get_if<T>(&reply->what) : nullptr;
    }
}

}  // namespace kiosk
