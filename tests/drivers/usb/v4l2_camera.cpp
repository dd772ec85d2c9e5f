#include <catch2/catch.hpp>
#include <linux/videodev2.h>

#include "drivers/catalogue.h"
#include "drivers/emulators/camera_view.h"
#include "drivers/emulators/usb/v4l2_device.h"
#include "drivers/pictures/jpeg.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;
using emulators::V4l2Device;

// The driver on V4L2's requests, which umockdev gives to an emulated camera.
namespace {

struct Studio {
    explicit Studio(V4l2Device::Shape shape = usual(), std::map<std::string, std::string> more = {})
        : device{loop, bus, "/dev/video0", std::move(shape), [this](auto& mode, int frame) { return sees(mode, frame); }} {
        for (auto& [name, value] : more) config.options[name] = value;
    }
    static V4l2Device::Shape usual() {
        return {"Emulated Document Camera", {{false, 640, 480}, {true, 640, 480}, {true, 1280, 960}, {true, 1600, 1200}}, false,
                {{V4L2_CID_POWER_LINE_FREQUENCY, {0, 2}}, {V4L2_CID_EXPOSURE_AUTO, {0, 3}}}};
    }

    // Dark until its exposure has settled.
    emulators::Bytes sees(const V4l2Device::Mode& mode, int frame) {
        const auto light = frame < darkFrames ? 0.1 : 1.0;
        auto& made = pictures[{mode.mjpg, mode.width, light}];
        if (!made.empty()) return made;
        emulators::CameraView view;
        view.width = mode.width, view.height = mode.height, view.light = light;
        const auto picture = emulators::seen(view, emulators::printedPage("户口簿|王小明|", static_cast<int>(view.size * view.height), glyphs));
        made = mode.mjpg ? emulators::cameraJpeg(picture) : emulators::yuyvOf(picture.rgb, picture.width, picture.height);
        return made;
    }
    void start() {
        camera = make<Camera>(config, heard.sink());
        heard.status(Status::online);
    }
    template <class T> T ask(T (V4l2Device::*what)() const) {
        T answer{};
        loop.call([&] { answer = (device.*what)(); });
        return answer;
    }
    void does(const std::function<void(V4l2Device&)>& what) {
        loop.call([&] { what(device); });
    }
    void previews(PageAdvice advice) {
        heard.next<PreviewSeen>([&](auto& seen) { return seen.advice == advice; });
    }

    int darkFrames = 0;
    emulators::Glyphs glyphs;
    std::map<std::tuple<bool, int, double>, emulators::Bytes> pictures;   // touched on the loop only
    emulators::UsbBus bus;
    emulators::Loop loop;
    V4l2Device device;
    Heard heard;
    DeviceConfig config{"v4l2", "v4l2:/dev/video0", {{"preview_ms", "10"}, {"preview_width", "1000"}, {"reopen_ms", "2"}, {"silence_ms", "5000"}}};
    std::unique_ptr<Camera> camera;
};

}  // namespace

TEST_CASE("v4l2: a camera shows pictures in MJPG that are large enough, under lamps of 50 Hz, and none when nobody asks") {
    Studio studio;
    studio.start();
    CHECK(studio.heard.next<DeviceFacts>().model == "Emulated Document Camera");
    CHECK_FALSE(studio.ask(&V4l2Device::streaming));
    studio.camera->accept();
    studio.previews(PageAdvice::none);
    const auto mode = studio.ask(&V4l2Device::mode);
    CHECK(mode.mjpg);
    CHECK(mode.width == 1280);
    CHECK(studio.ask(&V4l2Device::set) == std::map<std::uint32_t, int>{{V4L2_CID_POWER_LINE_FREQUENCY, 1}, {V4L2_CID_EXPOSURE_AUTO, 3}});
    studio.camera->stop();
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{10};
    while (studio.ask(&V4l2Device::streaming) && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    CHECK_FALSE(studio.ask(&V4l2Device::streaming));
}

TEST_CASE("v4l2: a still is as large as the camera can, and waits until the exposure has settled") {
    Studio studio{Studio::usual(), {{"settle_frames", "4"}}};
    studio.darkFrames = 4;
    studio.start();
    studio.camera->take("page");
    const auto taken = studio.heard.next<PageTaken>();
    CHECK(studio.ask(&V4l2Device::mode).width == 1600);
    CHECK(jpegSize(taken.jpeg).height > 900);         // of 1200 rows the page has 82 %
}

TEST_CASE("v4l2: without the pause for the exposure a still is too dark") {
    Studio studio{Studio::usual(), {{"settle_frames", "0"}}};
    studio.darkFrames = 4;
    studio.start();
    studio.camera->take("page");
    CHECK(studio.heard.next<PageFailed>().advice == PageAdvice::tooDark);
}

TEST_CASE("v4l2: a camera that knows YUYV only serves too") {
    Studio studio{{"Plain", {{false, 1280, 960}}, false, {}}};
    studio.start();
    studio.camera->take("page");
    CHECK(studio.heard.next<PageTaken>().advice == PageAdvice::none);
}

TEST_CASE("v4l2: frames that the camera itself calls broken, cut or empty ones are passed over") {
    Studio studio{Studio::usual(), {{"settle_frames", "0"}}};
    using Spoilt = V4l2Device::Spoilt;
    studio.does([](auto& device) { device.spoil([](int frame) { return frame < 6 ? std::array{Spoilt::flagged, Spoilt::cut, Spoilt::empty}[static_cast<std::size_t>(frame % 3)] : Spoilt::no; }); });
    studio.start();
    studio.camera->take("page");
    CHECK(studio.heard.next<PageTaken>().advice == PageAdvice::none);
}

TEST_CASE("v4l2: a camera that is pulled while it streams is missed at once, and used again when it is back") {
    Studio studio;
    studio.start();
    studio.camera->accept();
    studio.previews(PageAdvice::none);
    using Clock = std::chrono::steady_clock;
    studio.does([](auto& device) { device.unplug(); });
    const auto pulled = Clock::now();
    CHECK(studio.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    CHECK(Clock::now() - pulled < atOnce);
    studio.does([](auto& device) { device.plug(); });
    const auto plugged = Clock::now();
    studio.heard.status(Status::online);
    CHECK(Clock::now() - plugged < atOnce);
    studio.previews(PageAdvice::none);
}

TEST_CASE("v4l2: a camera that another program has is busy until it is let go") {
    Studio studio;
    studio.does([](auto& device) { device.occupy(true); });
    studio.start();
    studio.camera->accept();
    studio.heard.status(Status::deviceBusy);
    studio.does([](auto& device) { device.occupy(false); });
    studio.previews(PageAdvice::none);
}

TEST_CASE("v4l2: a camera in place of a scanner reads the code on a page, streaming only while one is expected") {
    Studio studio;
    studio.config.driver = "camera";
    studio.config.options = {{"frame_ms", "2"}, {"reopen_ms", "2"}, {"budget_ms", "2000"}};
    const auto reader = make<BarcodeReader>(studio.config, studio.heard.sink());
    studio.heard.status(Status::online);
    CHECK_FALSE(studio.ask(&V4l2Device::streaming));
    reader->accept();
    CHECK(studio.heard.next<BarcodeRead>().text == "户口簿|王小明|");
    CHECK(studio.ask(&V4l2Device::streaming));
}

TEST_CASE("v4l2: the node that takes no pictures is told from the one that does") {
    auto shape = Studio::usual();
    shape.metadata = true;
    Studio studio{shape};
    studio.camera = make<Camera>(studio.config, studio.heard.sink());
    CHECK(studio.heard.status(Status::offline).fault->kind == Fault::Kind::notConfigured);
}
