#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "drivers/cameras/v4l2/modes.h"
#include "drivers/emulators/camera.h"
#include "drivers/pictures/jpeg.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/suffering.h"

using namespace drivers;

namespace {

// The driver, and an emulated camera whose pictures it takes.
struct CameraRig {
    explicit CameraRig(std::map<std::string, std::string> more = {}) {
        for (auto& [name, value] : more) config.options[name] = value;
    }
    void start() {
        camera = make<Camera>(config, heard.sink());
        heard.status(Status::online);
    }
    void does(const std::string& line) {
        if (const auto said = dock.obey("camera " + line); said != "ok") throw std::runtime_error{line + " → " + said};
    }
    void previews(PageAdvice advice) {
        heard.next<PreviewSeen>([&](auto& seen) { return seen.advice == advice; });
    }

    static emulators::CameraView smallView() {
        emulators::CameraView view;
        view.width = 1296, view.height = 972;
        return view;
    }
    Folder folder;
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::Camera emulated{loop, dock, folder / "camera", smallView()};
    Heard heard;
    DeviceConfig config{"v4l2", "pictures:" + (folder / "camera").string(), {{"preview_ms", "10"}, {"reopen_ms", "2"}, {"silence_ms", "2000"}}};
    std::unique_ptr<Camera> camera;
};

}  // namespace

TEST_CASE("a document camera shows what lies on the desk, says what is wrong, and takes the page", "[camera]") {
    CameraRig rig;
    rig.start();
    rig.camera->accept();
    rig.previews(PageAdvice::noPage);
    rig.does("lay 户口簿|王小明|");
    const auto seen = rig.heard.next<PreviewSeen>([](auto& one) { return one.advice == PageAdvice::none; });
    CHECK(seen.image.width <= 960);
    CHECK(seen.outline.size() == 4);
    rig.camera->take("page-1");
    const auto taken = rig.heard.next<PageTaken>();
    CHECK(taken.page == "page-1");
    CHECK(taken.advice == PageAdvice::none);
    CHECK(jpegSize(taken.jpeg).width == colourJpeg(taken.jpeg).width);
    CHECK(taken.preview.width > 300);
    rig.previews(PageAdvice::none);                  // and goes on showing
    rig.camera->stop();
    rig.camera->take("page-2");                      // without a live picture as well
    CHECK(rig.heard.next<PageTaken>().page == "page-2");
}

TEST_CASE("a document camera refuses what could not be read later, and says why", "[camera]") {
    CameraRig rig;
    rig.start();
    rig.does("lay");
    const auto refused = [&](const std::string& fault, PageAdvice why) {
        CAPTURE(fault);
        rig.does(fault);
        rig.camera->take(fault);
        const auto failed = rig.heard.next<PageFailed>();
        CHECK(failed.page == fault);
        CHECK(failed.fault.kind == Fault::Kind::refused);
        CHECK(failed.advice == why);
        rig.does("lift");
        rig.does("lay");
    };
    refused("blur 4", PageAdvice::blurred);
    refused("glare on", PageAdvice::glare);
    refused("dark on", PageAdvice::tooDark);
    refused("cover on", PageAdvice::tooDark);
    refused("two", PageAdvice::twoPages);
    refused("aside 0.45", PageAdvice::cutOff);
    refused("lift", PageAdvice::noPage);
    CHECK(rig.heard.count<PageTaken>() == 0);
}

TEST_CASE("told to, a document camera takes what is poor, with advice", "[camera]") {
    CameraRig rig{{{"refuse_poor", "off"}}};
    rig.start();
    rig.does("lay");
    rig.does("glare on");
    rig.camera->take("page");
    CHECK(rig.heard.next<PageTaken>().advice == PageAdvice::glare);
}

TEST_CASE("a document camera that is unplugged says so at once, fails what it was to take, and comes back", "[camera]") {
    CameraRig rig;
    rig.start();
    rig.camera->accept();
    rig.previews(PageAdvice::noPage);
    const auto began = std::chrono::steady_clock::now();
    rig.does("unplug");
    CHECK(rig.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    CHECK(std::chrono::steady_clock::now() - began < atOnce);
    rig.camera->take("page");
    CHECK(rig.heard.next<PageFailed>().fault.kind == Fault::Kind::disconnected);
    rig.does("plug");
    rig.heard.status(Status::online);
    rig.previews(PageAdvice::noPage);
    rig.camera->stop();
    rig.does("unplug");                              // also while it is idle
    rig.heard.status(Status::noDevice);
}

TEST_CASE("as it is delivered, a document camera is told away within 100 ms and back within a second, in use or not", "[camera]") {
    using Clock = std::chrono::steady_clock;
    const bool inUse = GENERATE(true, false);
    CameraRig rig;
    rig.config.options = {};
    rig.start();
    if (inUse) rig.camera->accept(), rig.previews(PageAdvice::noPage);
    rig.does("unplug");
    const auto pulled = Clock::now();
    rig.heard.status(Status::noDevice);
    CHECK(Clock::now() - pulled < atOnce);
    rig.does("plug");
    const auto plugged = Clock::now();
    rig.heard.status(Status::online);
    CHECK(Clock::now() - plugged < atOnce);
}

TEST_CASE("a document camera that sends nothing, or broken frames only, is offline until it sends a whole one", "[camera]") {
    CameraRig rig{{{"silence_ms", "60"}}};
    rig.does(GENERATE("broken on", "silent on"));
    rig.start();
    rig.camera->accept();
    CHECK(rig.heard.status(Status::offline).fault->kind == Fault::Kind::timeout);
    rig.camera->stop();
    rig.does("broken off");
    rig.heard.status(Status::online);                // by itself, though nobody needs it
}

TEST_CASE("of a camera's modes the smallest that is enough is chosen, MJPG before YUYV, else the largest", "[camera]") {
    constexpr auto mjpg = Frame::Format::jpeg, yuyv = Frame::Format::yuyv;
    const std::vector<CameraMode> all{{yuyv, 640, 480}, {yuyv, 1280, 720}, {mjpg, 640, 480}, {mjpg, 1280, 720}, {mjpg, 1600, 1200}, {mjpg, 2592, 1944}, {yuyv, 2592, 1944}};
    CHECK(bestMode(all, {1280, 720}) == CameraMode{mjpg, 1280, 720});
    CHECK(bestMode(all, {1300, 100}) == CameraMode{mjpg, 1600, 1200});
    CHECK(bestMode(all, {0, 0}) == CameraMode{mjpg, 2592, 1944});
    CHECK(bestMode(all, {4000, 3000}) == CameraMode{mjpg, 2592, 1944});
    CHECK(bestMode({{yuyv, 640, 480}}, {1280, 720}) == CameraMode{yuyv, 640, 480});
    CHECK_FALSE(bestMode({}, {1280, 720}));
}

TEST_CASE("what is wrong with a document camera's options is said at once", "[camera]") {
    CHECK(mistakes(Role::camera, {"v4l2", "usb:1234:5678", {{"preview_ms", "0"}, {"sharpest", "101"}, {"refuse_poor", "maybe"}, {"zoom", "2"}}}).size() == 5);
    CHECK(mistakes(Role::camera, {"v4l2", "v4l2:/dev/video0", {}}).empty());
}

TEST_CASE("a document camera serves again after every fault of its dock", "[camera][faults][lone]") {
    using namespace suffering;
    CameraRig rig{{{"silence_ms", "300"}, {"preview_ms", "100"}}};
    rig.start();
    rig.camera->accept();
    int page = 0;
    suffersAll({rig.dock, "camera", [&](Milliseconds patience) {
        for (Deadline deadline(patience); !deadline.over();) {
            const auto name = "page-" + std::to_string(++page);
            auto of = [&](auto& said) { return said.page == name; };
            rig.camera->take(name);
            until(Milliseconds{deadline.left()}, [&] { return rig.heard.countIf<PageTaken>(of) + rig.heard.countIf<PageFailed>(of) > 0; });
            if (rig.heard.countIf<PageTaken>(of) > 0) return true;
            rig.dock.obey("camera lift");            // as a hand does that is told it could not be read
            rig.dock.obey("camera lay");
        }
        return false;
    }});
}
