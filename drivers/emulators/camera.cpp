#include "drivers/emulators/camera.h"

#include <cmath>
#include <fstream>
#include <stdexcept>


namespace emulators {

namespace {

const std::string cameraName = "camera";

double numberWithin(const std::string& rest, double least, double most) {
    std::size_t end = 0;
    double value = 0;
    try {
        value = std::stod(rest, &end);
    } catch (const std::exception&) {
        end = 0;
    }
    if (end == 0 || end != rest.size() || !(value >= least && value <= most)) throw std::invalid_argument{"say a number within reason"};
    return value;
}

}  // namespace

Camera::Camera(Loop& loop, Dock& dock, std::filesystem::path folder, CameraView view) : loop_{loop}, dock_{dock}, folder_{std::move(folder)}, usual_{view}, view_{view} {
    loop.call([&] {
        view_.sheets = usual_.sheets = 0;               // nothing lies there yet
        plug();
        dock_.describe(cameraName, [this] { return state(); });
        offer();
        offerFaults();
    });
}

Camera::~Camera() { dock_.withdraw(cameraName); }

void Camera::offer() {
    dock_.offer(cameraName, "lay", "[WORDS, | ends a line]", [this](auto& rest) {
        if (!rest.empty()) words_ = rest;
        change([](auto& view) { view.sheets = 1; });
    });
    dock_.offer(cameraName, "two", "pages side by side", [this](auto&) { change([](auto& view) { view.sheets = 2, view.size = 0.55; }); });
    dock_.offer(cameraName, "lift", "the page away, and all as usual", [this](auto&) { change([this](auto& view) { view = usual_; }); });
    dock_.offer(cameraName, "turn", "DEGREES", [this](auto& rest) { change([&](auto& view) { view.turn = numberWithin(rest, -180, 180); }); });
    dock_.offer(cameraName, "tilt", "DEGREES", [this](auto& rest) { change([&](auto& view) { view.tiltX = numberWithin(rest, -40, 40); }); });
    dock_.offer(cameraName, "aside", "PARTS of the width", [this](auto& rest) { change([&](auto& view) { view.aside = numberWithin(rest, -1, 1); }); });
    dock_.offer(cameraName, "dark", "on|off", [this](auto& rest) { change([&](auto& view) { view.light = onOrOff(rest) ? 0.2 : 1; }); });
    dock_.offer(cameraName, "blur", "PIXELS", [this](auto& rest) { change([&](auto& view) { view.blur = numberWithin(rest, 0, 50); }); });
    dock_.offer(cameraName, "glare", "on|off", [this](auto& rest) { change([&](auto& view) { view.glare = onOrOff(rest) ? 0.9 : 0; }); });
    dock_.offer(cameraName, "cover", "on|off", [this](auto& rest) { change([&](auto& view) { view.covered = onOrOff(rest); }); });
}

void Camera::offerFaults() {
    dock_.offer(cameraName, "broken", "on|off: frames that are no pictures", [this](auto& rest) { frames_ = onOrOff(rest) ? Frames::broken : Frames::good, show(); });
    dock_.offer(cameraName, "silent", "on|off: no frames", [this](auto& rest) { frames_ = onOrOff(rest) ? Frames::none : Frames::good, show(); });
    dock_.offer(cameraName, "unplug", "", [this](auto&) { unplug(); });
    dock_.offer(cameraName, "plug", "", [this](auto&) { plug(); });
}

// A sentence that refuses leaves all as it was.
void Camera::change(const std::function<void(CameraView&)>& how) {
    auto changed = view_;
    how(changed);
    view_ = changed;
    show();
}

CameraPicture Camera::sees() {
    if (view_.sheets == 0 || view_.covered) return seen(view_, {});
    if (!glyphs_) glyphs_ = std::make_unique<Glyphs>();
    return seen(view_, printedPage(words_, static_cast<int>(std::lround(view_.size * view_.height)), *glyphs_));
}

void Camera::show() {
    if (!plugged_) return;
    if (frames_ == Frames::none) {
        std::filesystem::remove(folder_ / "view.jpg");
        return;
    }
    auto bytes = cameraJpeg(sees());
    if (frames_ == Frames::broken) bytes.resize(std::min<std::size_t>(bytes.size(), 300));
    std::ofstream{folder_ / ".next", std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    std::filesystem::rename(folder_ / ".next", folder_ / "view.jpg");
}

void Camera::plug() {
    std::filesystem::create_directories(folder_);
    plugged_ = true;
    show();
}

void Camera::unplug() {
    plugged_ = false;
    std::filesystem::remove_all(folder_);
}

std::string Camera::state() const {
    std::string words = plugged_ ? "plugged" : "unplugged";
    if (view_.sheets > 0) words += view_.sheets > 1 ? ", two pages" : ", a page";
    if (view_.covered) words += ", covered";
    if (view_.light < 1) words += ", dark";
    if (view_.blur > 0) words += ", blurred";
    if (view_.glare > 0) words += ", glare";
    if (frames_ != Frames::good) words += frames_ == Frames::broken ? ", broken frames" : ", no frames";
    return words;
}

}  // namespace emulators
