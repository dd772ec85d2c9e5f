#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "drivers/status.h"

namespace drivers {

// 32-bit pixels 0xAARRGGBB, row by row; shared because it is large and never changes.
struct Image { int width = 0, height = 0; std::shared_ptr<const std::vector<std::uint32_t>> pixels; };

// What is wrong with what the camera sees, the worst first.
enum class PageAdvice { none, noPage, twoPages, tooDark, glare, blurred, cutOff, tilted };

struct PagePoint { float x = 0, y = 0; };   // in parts of the picture's width

// At most 960 pixels wide, at most 10 a second. `outline`: the page's four corners where one was found.
struct PreviewSeen { Image image; PageAdvice advice = PageAdvice::none; std::vector<PagePoint> outline = {}; };
// A page: found, straightened, compressed (JPEG); `preview` shows it at most 960 pixels wide.
struct PageTaken { std::string page; std::vector<std::uint8_t> jpeg; Image preview; PageAdvice advice = PageAdvice::none; };
struct PageFailed { std::string page; Fault fault; PageAdvice advice = PageAdvice::none; };   // refused: for what is advised

class Camera : public Device {
public:
    static constexpr Role kind = Role::camera;
    Role role() const final { return kind; }
    virtual void accept() = 0;                  // PreviewSeen follows until stop()
    virtual void stop() = 0;
    virtual void take(std::string page) = 0;    // PageTaken or PageFailed follows
};

}  // namespace drivers
