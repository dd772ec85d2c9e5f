#include "drivers/card_readers/photo_decoder.h"

#include <dlfcn.h>
#include <fmt/core.h>

#include <stdexcept>

#include "drivers/card_readers/photo_plugin.h"

namespace drivers {

namespace {

constexpr int width = 102, height = 126, version = 1;

template <class Function> Function* exported(void* library, const char* name, const std::string& file) {
    if (auto* found = ::dlsym(library, name)) return reinterpret_cast<Function*>(found);
    throw std::invalid_argument{fmt::format("{} is no decoder of card photos: it has no {}", file, name)};
}

}  // namespace

PhotoDecoder::PhotoDecoder(const std::string& file) : library_{::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL), &::dlclose} {
    if (!library_) throw std::invalid_argument{fmt::format("the decoder of card photos cannot be loaded: {}", ::dlerror())};
    const auto is = exported<decltype(kiosk_photo_decoder_version)>(library_.get(), "kiosk_photo_decoder_version", file)();
    if (is != version) throw std::invalid_argument{fmt::format("{} is made for version {} of the interface, not {}", file, is, version)};
    decode_ = exported<Decode>(library_.get(), "kiosk_decode_photo", file);
}

CardPhoto PhotoDecoder::decode(std::span<const std::uint8_t> photo) const {
    CardPhoto picture{width, height, std::vector<std::uint8_t>(3 * width * height)};
    return decode_(photo.data(), photo.size(), picture.rgb.data()) == 0 ? picture : CardPhoto{};
}

}  // namespace drivers
