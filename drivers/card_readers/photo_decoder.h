#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "drivers/classes/card_reader.h"

namespace drivers {

// A library that decodes card photos (photo_plugin.h), for as long as this lives.
class PhotoDecoder {
public:
    // Throws std::invalid_argument with a sentence when the file is no such library.
    explicit PhotoDecoder(const std::string& file);
    // Empty when the library cannot make sense of it.
    CardPhoto decode(std::span<const std::uint8_t> photo) const;

private:
    using Decode = int(const unsigned char*, std::size_t, unsigned char*);
    std::unique_ptr<void, int (*)(void*)> library_;
    Decode* decode_;
};

}  // namespace drivers
