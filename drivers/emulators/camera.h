#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "drivers/emulators/camera_view.h"
#include "drivers/emulators/dock.h"

namespace emulators {

// A document camera above a desk. What it sees is `folder`/view.jpg, replaced at once each time something changes: no wire can
// be a camera where the kernel has none to offer. Unplugged, the folder is not there.
class Camera {
public:
    Camera(Loop&, Dock&, std::filesystem::path folder, CameraView = {});
    ~Camera();
    Camera(const Camera&) = delete;
    Camera& operator=(const Camera&) = delete;

    CameraPicture sees();                               // from the loop's thread, or inside Loop::call

private:
    enum class Frames { good, broken, none };

    void offer();
    void offerFaults();
    void change(const std::function<void(CameraView&)>&);
    void show();
    void plug();
    void unplug();
    std::string state() const;

    Loop& loop_;
    Dock& dock_;
    std::filesystem::path folder_;
    CameraView usual_, view_;
    std::string words_ = "居民户口簿|户主 王小明|演示数据，不是真的证件|";
    Frames frames_ = Frames::good;
    bool plugged_ = true;
    std::unique_ptr<Glyphs> glyphs_;                    // opened when the first page is drawn

};

}  // namespace emulators
