#include <catch2/catch.hpp>

#include <fstream>

#include "drivers/catalogue.h"
#include "drivers/emulators/camera.h"
#include "tests/codes/hard_pictures.h"
#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/folder.h"
#include "tests/drivers/support/heard.h"
#include "tests/drivers/support/suffering.h"

using namespace drivers;

namespace {

namespace fs = std::filesystem;

// Picture files where the camera would be.
struct CodeCameraRig {
    explicit CodeCameraRig(std::map<std::string, std::string> more = {}) {
        fs::create_directory(view());
        config.address = "pictures:" + view().string();
        for (auto& [name, value] : more) config.options[name] = value;
    }
    fs::path view() const { return folder / "view"; }
    // The picture number `seed`, from then on the frame of this name.
    std::string show(const std::string& name, std::uint64_t seed) {
        const auto picture = codes::hardPicture(codes::Kind::qr, codes::Trouble::shadow, seed);
        codes::writePng(folder / "next.png", picture.light);
        fs::rename(folder / "next.png", view() / name);
        return picture.text;
    }
    void start() {
        reader = make<BarcodeReader>(config, heard.sink());
        heard.status(Status::online);
    }
    std::string read() { return heard.next<BarcodeRead>().text; }

    Folder folder;
    Heard heard;
    DeviceConfig config{"camera", {}, {{"frame_ms", "2"}, {"reopen_ms", "2"}, {"budget_ms", "2000"}, {"hold_off_ms", "60000"}}};
    std::unique_ptr<BarcodeReader> reader;
};

}  // namespace

TEST_CASE("a camera reads the code that is held before it once, and once more for the next resident", "[code_camera]") {
    CodeCameraRig rig;
    const auto text = rig.show("1.png", 3);
    rig.start();
    rig.reader->accept();
    CHECK(rig.read() == text);
    const auto other = rig.show("1.png", 5);
    CHECK(rig.read() == other);
    CHECK(rig.heard.count<BarcodeRead>() == 2);
    rig.reader->stop();
    rig.reader->accept();
    CHECK(rig.read() == other);
}

TEST_CASE("before a camera is told to accept it reads nothing", "[code_camera]") {
    CodeCameraRig rig;
    rig.show("1.png", 3);
    rig.start();
    fs::rename(rig.view(), rig.folder / "away");     // an answer to this shows that all before was handled
    rig.heard.status(Status::noDevice);
    CHECK(rig.heard.count<BarcodeRead>() == 0);
}

TEST_CASE("what a single frame shows among others is not believed", "[code_camera]") {
    CodeCameraRig rig{{{"votes", "2"}, {"of_frames", "3"}}};
    const auto steady = rig.show("1.png", 3);
    for (auto name : {"2.png", "3.png"}) rig.show(name, 3);
    rig.show("4.png", 5);                            // one of four, so never two of three
    rig.start();
    rig.reader->accept();
    CHECK(rig.read() == steady);
    rig.show("4.png", 7);
    const auto later = rig.show("1.png", 9);
    rig.show("2.png", 9);
    CHECK(rig.read() == later);
    CHECK(rig.heard.count<BarcodeRead>() == 2);
}

TEST_CASE("a camera that is unplugged says so, and reads on when it is back", "[code_camera]") {
    CodeCameraRig rig;
    const auto text = rig.show("1.png", 3);
    rig.start();
    rig.reader->accept();
    CHECK(rig.read() == text);
    fs::rename(rig.view(), rig.folder / "away");
    CHECK(rig.heard.status(Status::noDevice).fault->kind == Fault::Kind::disconnected);
    fs::rename(rig.folder / "away", rig.view());
    rig.heard.status(Status::online);
    rig.reader->accept();
    CHECK(rig.read() == text);
}

TEST_CASE("as it is delivered, a camera in place of a scanner is told away within 100 ms and back within a second", "[code_camera]") {
    using Clock = std::chrono::steady_clock;
    CodeCameraRig rig;
    rig.config.options = {};
    rig.show("1.png", 3);
    rig.start();
    fs::rename(rig.view(), rig.folder / "away");
    const auto pulled = Clock::now();
    rig.heard.status(Status::noDevice);
    CHECK(Clock::now() - pulled < atOnce);
    fs::rename(rig.folder / "away", rig.view());
    const auto plugged = Clock::now();
    rig.heard.status(Status::online);
    CHECK(Clock::now() - plugged < atOnce);
}

TEST_CASE("a camera whose frames are all broken is offline until one is whole", "[code_camera]") {
    CodeCameraRig rig{{{"silence_ms", "30"}}};
    std::ofstream{rig.view() / "1.jpg"} << "\xFF\xD8 and nothing that follows";
    rig.start();
    rig.reader->accept();
    CHECK(rig.heard.status(Status::offline).fault->kind == Fault::Kind::timeout);
    fs::remove(rig.view() / "1.jpg");
    const auto text = rig.show("1.png", 3);
    CHECK(rig.read() == text);
}

TEST_CASE("what is wrong with a camera's options is said at once", "[code_camera]") {
    const auto wrong = mistakes(Role::barcodeReader, {"camera", "serial:/dev/ttyS0", {{"votes", "4"}, {"of_frames", "3"}, {"frame_ms", "soon"}, {"colour", "blue"}}});
    CHECK(wrong.size() == 4);
    CHECK(mistakes(Role::barcodeReader, {"camera", "v4l2:/dev/video0", {}}).empty());
}

TEST_CASE("a camera in place of a scanner serves again after every fault of the camera's dock", "[code_camera][faults][codes]") {
    using namespace suffering;
    CodeCameraRig rig{{{"silence_ms", "100"}}};
    emulators::Loop loop;
    emulators::Dock dock{loop};
    emulators::CameraView view;
    view.width = 1296, view.height = 972;
    emulators::Camera camera{loop, dock, rig.view(), view};
    rig.start();
    rig.reader->accept();
    int code = 0;
    suffersAll({dock, "camera", [&](Milliseconds patience) {
        for (Deadline deadline(patience); !deadline.over();) {   // a page with a code on it, laid there anew
            const auto text = "CODE-" + std::to_string(++code);
            dock.obey("camera lift");
            dock.obey("camera lay " + text);
            if (until(Milliseconds{std::min(deadline.left(), 1500)}, [&] { return rig.heard.countIf<BarcodeRead>([&](auto& read) { return read.text == text; }) > 0; })) return true;
        }
        return false;
    }});
}
