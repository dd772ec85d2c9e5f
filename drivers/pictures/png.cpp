#include "drivers/pictures/png.h"

#include <png.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>

#include "drivers/pictures/jpeg.h"

namespace drivers {

namespace {

// libpng's simple reader, which frees itself however this ends.
class PngReader {
public:
    explicit PngReader(std::span<const std::uint8_t> bytes) {
        image_.version = PNG_IMAGE_VERSION;
        if (!png_image_begin_read_from_memory(&image_, bytes.data(), bytes.size())) refuse();
        if (image_.width > widestPicture || image_.height > widestPicture || static_cast<long>(image_.width) * image_.height > largestPicture) throw std::runtime_error{"PNG: too large a picture"};
    }
    ~PngReader() { png_image_free(&image_); }
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    int width() const { return static_cast<int>(image_.width); }
    int height() const { return static_cast<int>(image_.height); }
    std::size_t pixels() const { return static_cast<std::size_t>(image_.width) * image_.height; }
    // What shines through is white, as paper is.
    void read(std::uint32_t format, void* into) {
        image_.format = format;
        const png_color white{255, 255, 255};
        if (!png_image_finish_read(&image_, &white, into, 0, nullptr)) refuse();
    }

private:
    [[noreturn]] void refuse() {
        const std::string why = image_.message;
        png_image_free(&image_);
        throw std::runtime_error{"PNG: " + why};
    }

    png_image image_{};
};

}  // namespace

bool isPng(std::span<const std::uint8_t> bytes) {
    static constexpr std::array<std::uint8_t, 8> head{0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
    return bytes.size() > head.size() && std::equal(head.begin(), head.end(), bytes.begin());
}

GreyImage greyPng(std::span<const std::uint8_t> bytes) {
    PngReader reader{bytes};
    GreyImage grey{reader.width(), reader.height(), std::vector<std::uint8_t>(reader.pixels())};
    reader.read(PNG_FORMAT_GRAY, grey.pixels.data());
    return grey;
}

Image colourPng(std::span<const std::uint8_t> bytes) {
    PngReader reader{bytes};
    const auto words = std::make_shared<std::vector<std::uint32_t>>(reader.pixels());
    std::vector<std::uint8_t> colours(3 * words->size());
    reader.read(PNG_FORMAT_RGB, colours.data());
    for (std::size_t i = 0; i < words->size(); ++i) (*words)[i] = 0xFF000000u | std::uint32_t{colours[3 * i]} << 16 | std::uint32_t{colours[3 * i + 1]} << 8 | colours[3 * i + 2];
    return {reader.width(), reader.height(), words};
}

}  // namespace drivers
