#include "drivers/cameras/v4l2/v4l2.h"

#include <fmt/core.h>

#include <deque>
#include <utility>

#include "drivers/cameras/frame_source.h"
#include "drivers/cameras/page/page_reader.h"
#include "drivers/option_words.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Clock = std::chrono::steady_clock;
using Millis = std::chrono::milliseconds;

struct CameraSettings {
    FrameWish preview, still;
    Millis silence, reopen;
    bool refusePoor;
    PageSettings page;
};

CameraSettings cameraSettings(OptionWords& options) {
    using namespace std::chrono_literals;
    const auto every = options.milliseconds("preview_ms", 100ms);
    CameraSettings settings{{options.number("preview_width", 1280, 160, 4096), options.number("preview_height", 720, 120, 4096), every},
                            {options.number("still_width", 0, 0, 16'000), options.number("still_height", 0, 0, 16'000), 1ms, options.number("settle_frames", 5, 0, 100)},
                            options.milliseconds("silence_ms", 3s), options.milliseconds("reopen_ms", 200ms), options.onOff("refuse_poor", true), {}};
    auto& page = settings.page;
    page.limits.darkest = options.number("darkest", page.limits.darkest, 0, 255);
    page.limits.sharpest = options.number("sharpest", 22, 0, 100) / 100.0;
    page.limits.glare = options.number("glare", 4, 0, 1000) / 1000.0;
    page.finder.contrast = options.number("contrast", page.finder.contrast, 1, 255);
    page.finder.tilt = options.number("tilt", 20, 1, 45);
    page.widest = options.number("widest", page.widest, 400, 10'000);
    page.quality = options.number("quality", page.quality, 30, 100);
    page.largest = static_cast<std::size_t>(options.number("largest_kb", 300, 20, 20'000)) * 1024;
    return settings;
}

const char* wordFor(PageAdvice advice) {
    switch (advice) {
    case PageAdvice::none: return "nothing";
    case PageAdvice::noPage: return "no page";
    case PageAdvice::twoPages: return "two pages";
    case PageAdvice::tooDark: return "too dark";
    case PageAdvice::glare: return "glare";
    case PageAdvice::blurred: return "blurred";
    case PageAdvice::cutOff: return "cut off";
    case PageAdvice::tilted: return "tilted";
    }
    return "?";
}

class V4l2Camera final : public Camera {
public:
    V4l2Camera(const DeviceConfig& config, Sink sink, CameraSettings settings)
        : address_{config.address}, settings_{settings}, worker_{Role::camera, std::move(sink), settings.reopen, [this](Worker&) { serve(); }} {}

    void accept() override { worker_.post([this] { accepting_ = true; }); }
    void stop() override { worker_.post([this] { accepting_ = false; }); }
    // A camera that is away takes nothing later: another resident may stand there.
    void take(std::string page) override {
        worker_.post([this, page = std::move(page)] {
            open_ ? wanted_.push_back(page) : worker_.say(PageFailed{page, {Fault::Kind::disconnected, "the camera is away", Remedy::none}});
        });
    }

private:
    void serve();
    void turn(FrameSource&);
    void idle(FrameSource&);
    void preview(FrameSource&);
    void still(FrameSource&);
    void tell(const std::string& page, PageStill);
    void failAll(const Fault&);
    std::optional<Frame> next(FrameSource&, Clock::time_point& lastSeen);

    std::string address_;
    CameraSettings settings_;
    bool accepting_ = false, open_ = false;
    bool mute_ = false;               // it is there and does not serve: not online until a frame comes
    std::deque<std::string> wanted_;  // pages to take
    Worker worker_;
};

void V4l2Camera::serve() {
    struct Away {                     // however it ends
        V4l2Camera& camera;
        ~Away() {
            camera.open_ = false;
            camera.failAll({Fault::Kind::disconnected, "the camera went away", Remedy::none});
        }
    } const away{*this};
    const auto source = openFrameSource(address_);
    open_ = true;
    if (!mute_) worker_.online();
    worker_.say(source->facts());
    try {
        for (;;) turn(*source);
    } catch (const Disconnected&) {
        throw;
    } catch (const std::exception&) {
        mute_ = true;
        throw;
    }
}

void V4l2Camera::turn(FrameSource& source) {
    struct Off {                      // a camera that nobody needs sees nobody
        FrameSource& source;
        ~Off() { source.stop(); }
    } const off{source};
    if (!wanted_.empty()) still(source);
    else if (accepting_ || mute_) preview(source);
    else idle(source);
}

void V4l2Camera::idle(FrameSource& source) {
    if (worker_.wait(source.waiting(), std::chrono::hours{24}) == Worker::Woken::byInput) source.take();   // throws when it is gone
}

// None: a command, a false alarm, a broken frame. Throws when none has come for too long.
std::optional<Frame> V4l2Camera::next(FrameSource& source, Clock::time_point& lastSeen) {
    std::optional<Frame> frame;
    if (worker_.wait(source.waiting(), settings_.silence) == Worker::Woken::byInput) frame = source.take();
    if (!frame && Clock::now() - lastSeen >= settings_.silence) throw Timeout{"the camera sends no frames"};
    return frame;
}

// No more often than is asked for: a camera may send thirty a second.
void V4l2Camera::preview(FrameSource& source) {
    source.start(settings_.preview);
    auto seen = Clock::now(), due = seen;
    while ((accepting_ || mute_) && wanted_.empty()) {
        const auto frame = next(source, seen);
        if (!frame || Clock::now() < due) continue;
        try {
            auto shown = previewOf(*frame, settings_.page);
            seen = Clock::now();
            due = seen + settings_.preview.every * 9 / 10;   // frames do not come on the dot
            mute_ = false;
            worker_.online();
            if (accepting_) worker_.say(std::move(shown));
        } catch (const std::runtime_error&) {           // no picture; when all are none, the silence tells
            if (Clock::now() - seen >= settings_.silence) throw Timeout{"the camera sends broken frames only"};
        }
    }
}

void V4l2Camera::still(FrameSource& source) {
    source.start(settings_.still);
    const auto page = wanted_.front();
    auto seen = Clock::now();
    for (;;) {
        const auto frame = next(source, seen);
        if (!frame) continue;
        try {
            auto taken = stillOf(*frame, settings_.page);
            wanted_.pop_front();
            return tell(page, std::move(taken));
        } catch (const std::runtime_error&) {
            if (Clock::now() - seen >= settings_.silence) throw Timeout{"the camera sends broken frames only"};
        }
    }
}

void V4l2Camera::tell(const std::string& page, PageStill taken) {
    mute_ = false;
    worker_.online();
    const bool poor = taken.advice != PageAdvice::none && taken.advice != PageAdvice::tilted;   // a tilted one is straight by now
    if (taken.jpeg.empty() || (poor && settings_.refusePoor))
        return worker_.say(PageFailed{page, {Fault::Kind::refused, fmt::format("not taken: {}", wordFor(taken.advice)), Remedy::none}, taken.advice});
    worker_.say(PageTaken{page, std::move(taken.jpeg), std::move(taken.preview), taken.advice});
}

void V4l2Camera::failAll(const Fault& fault) {
    for (auto& page : std::exchange(wanted_, {})) worker_.say(PageFailed{page, fault});
}

}  // namespace

std::unique_ptr<Camera> makeV4l2Camera(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    return std::make_unique<V4l2Camera>(config, std::move(sink), cameraSettings(options));
}

std::vector<std::string> v4l2CameraMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    cameraSettings(options);
    if (auto mistake = frameSourceMistake(config.address); !mistake.empty()) options.wrong(mistake);
    return options.mistakes();
}

}  // namespace drivers
