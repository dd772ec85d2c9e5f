#include "drivers/cameras/picture_folder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

#include "drivers/transport.h"

namespace drivers {

namespace {

namespace fs = std::filesystem;

bool isPicture(const fs::path& file) {
    static constexpr std::array names{".jpg", ".jpeg", ".png"};
    return std::ranges::find(names, file.extension().string()) != names.end() && !file.filename().string().starts_with(".");
}

constexpr std::size_t largestFile = 64u << 20;

std::vector<std::uint8_t> contentsOf(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>{in}, {}};
    return bytes.size() > largestFile ? std::vector<std::uint8_t>{} : bytes;
}

const fs::path& existing(const fs::path& folder) {
    if (!fs::is_directory(folder)) throw Disconnected{"there is no folder " + folder.string()};
    return folder;
}

}  // namespace

PictureFolder::PictureFolder(const fs::path& folder) : folder_{existing(folder)}, watch_{folder} {
    waiting_.add(watch_.descriptor());
    waiting_.add(beat_.descriptor());
}

void PictureFolder::start(const FrameWish& wish) { beat_.start(wish.every); }

void PictureFolder::stop() { beat_.stop(); }

std::vector<fs::path> PictureFolder::pictures() const {
    std::vector<fs::path> all;
    std::error_code gone;
    for (auto& entry : fs::directory_iterator{folder_, gone})
        if (isPicture(entry.path())) all.push_back(entry.path());
    std::ranges::sort(all);
    return all;
}

std::optional<Frame> PictureFolder::take() {
    if (watch_.gone()) throw Disconnected{"the folder is gone"};
    if (!beat_.due()) return std::nullopt;
    const auto all = pictures();
    if (all.empty()) return std::nullopt;
    auto next = std::ranges::upper_bound(all, last_, {}, [](const fs::path& file) { return file.filename().string(); });
    if (next == all.end()) next = all.begin();
    last_ = next->filename().string();
    try {
        return pictureFrame(contentsOf(*next));
    } catch (const std::runtime_error&) {
        return std::nullopt;                            // as a broken frame of a camera
    }
}

}  // namespace drivers
