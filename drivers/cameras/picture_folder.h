#pragma once

#include <filesystem>

#include "drivers/cameras/beat.h"
#include "drivers/cameras/frame_source.h"
#include "drivers/cameras/path_watch.h"
#include "drivers/cameras/readiness.h"

namespace drivers {

// The pictures of a folder (.jpg, .jpeg, .png) in the order of their names, one each time a frame is due, and again from the
// first: a stand-in for a camera. Whoever replaces one while it is read must rename the new one into its place. The folder
// taken away is the cable pulled.
class PictureFolder final : public FrameSource {
public:
    explicit PictureFolder(const std::filesystem::path&);
    void start(const FrameWish&) override;
    void stop() override;
    const Descriptor& waiting() const override { return waiting_.descriptor(); }
    std::optional<Frame> take() override;
    DeviceFacts facts() const override { return {.maker = "pictures", .model = folder_.string(), .firmware = {}, .serial = {}, .counters = {}}; }

private:
    std::vector<std::filesystem::path> pictures() const;

    std::filesystem::path folder_;
    PathWatch watch_;
    Beat beat_;
    Readiness waiting_;
    std::string last_;                                  // the name of the picture that was taken last
};

}  // namespace drivers
