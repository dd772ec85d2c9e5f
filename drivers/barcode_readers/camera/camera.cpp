#include "drivers/barcode_readers/camera/camera.h"

#include <map>
#include <utility>

#include "drivers/barcode_readers/picture_codes/code_votes.h"
#include "drivers/barcode_readers/picture_codes/picture_codes.h"
#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/cameras/frame_source.h"
#include "drivers/option_words.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Clock = std::chrono::steady_clock;
using Millis = std::chrono::milliseconds;

struct CodeCameraSettings {
    FrameWish wish;
    Millis budget, holdOff, silence, reopen;
    int votes, ofFrames;
};

CodeCameraSettings codeCameraSettings(OptionWords& options) {
    using namespace std::chrono_literals;
    CodeCameraSettings settings{{options.number("width", 1280, 160, 8192), options.number("height", 720, 120, 8192), options.milliseconds("frame_ms", 50ms)},
                                options.milliseconds("budget_ms", 30ms), options.milliseconds("hold_off_ms", 1s), options.milliseconds("silence_ms", 3s),
                                options.milliseconds("reopen_ms", 200ms), options.number("votes", 2, 1, 20), options.number("of_frames", 5, 1, 60)};
    if (settings.votes > settings.ofFrames) options.wrong("votes must not be more than of_frames");
    return settings;
}

class CodeCamera final : public BarcodeReader {
public:
    CodeCamera(const DeviceConfig& config, Sink sink, CodeCameraSettings settings)
        : address_{config.address}, settings_{settings}, votes_{settings.votes, settings.ofFrames},
          worker_{Role::barcodeReader, std::move(sink), settings.reopen, [this](Worker&) { serve(); }} {}

    void accept() override {
        worker_.post([this] {
            accepting_ = true;
            votes_.forget();
            said_.clear();   // a new resident may bring the same code
        });
    }
    void stop() override { worker_.post([this] { accepting_ = false; }); }

private:
    void serve();
    void idle(FrameSource&);
    void look(FrameSource&);
    bool seen(const Frame&);
    bool isRepeat(const Code&);

    std::string address_;
    CodeCameraSettings settings_;
    CodeVotes votes_;
    bool accepting_ = false;
    bool mute_ = false;        // it is there and does not serve: not online until a frame comes
    std::map<std::string, Clock::time_point> said_;   // the codes that were said, and when they were in view last
    Worker worker_;
};

void CodeCamera::serve() {
    const auto source = openFrameSource(address_);
    if (!mute_) worker_.online();
    worker_.say(source->facts());
    try {
        for (;;) accepting_ || mute_ ? look(*source) : idle(*source);
    } catch (const Disconnected&) {
        throw;
    } catch (const std::exception&) {
        mute_ = true;
        throw;
    }
}

void CodeCamera::idle(FrameSource& source) {
    if (worker_.wait(source.waiting(), std::chrono::hours{24}) == Worker::Woken::byInput) source.take();   // throws when it is gone
}

void CodeCamera::look(FrameSource& source) {
    struct Off {                                      // a camera that nobody needs sees nobody
        FrameSource& source;
        ~Off() { source.stop(); }
    } const off{source};
    source.start(settings_.wish);
    auto last = Clock::now();
    while (accepting_ || mute_) {
        if (worker_.wait(source.waiting(), settings_.silence) == Worker::Woken::byInput)
            if (const auto frame = source.take(); frame && seen(*frame)) last = Clock::now();
        if (Clock::now() - last >= settings_.silence) throw Timeout{"the camera sends no frames"};
    }
}

// False: the frame was broken; when all are, the silence tells.
bool CodeCamera::seen(const Frame& frame) {
    GreyImage grey;
    try {
        grey = greyOf(frame);
    } catch (const std::runtime_error&) {
        return false;
    }
    mute_ = false;
    worker_.online();
    if (!accepting_) return true;
    for (const auto& code : votes_.count(codesIn(grey, settings_.budget)))
        if (const auto text = scannedText(code.text); text && !isRepeat(code)) worker_.say(BarcodeRead{*text});
    return true;
}

// What lies before the camera is seen again and again.
bool CodeCamera::isRepeat(const Code& code) {
    const auto now = Clock::now();
    const auto [known, first] = said_.try_emplace(code.text, now);
    return !first && now - std::exchange(known->second, now) < settings_.holdOff;
}

}  // namespace

std::unique_ptr<BarcodeReader> makeCodeCamera(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    return std::make_unique<CodeCamera>(config, std::move(sink), codeCameraSettings(options));
}

std::vector<std::string> codeCameraMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    codeCameraSettings(options);
    if (auto mistake = frameSourceMistake(config.address); !mistake.empty()) options.wrong(mistake);
    return options.mistakes();
}

}  // namespace drivers
