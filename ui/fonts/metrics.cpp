#include "ui/fonts/metrics.h"

#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace ui {
namespace {

using Bytes = std::span<const std::byte>;

Bytes part(Bytes all, std::size_t at, std::size_t length) {
    if (at > all.size() || length > all.size() - at) throw std::runtime_error("a font file ends too early");
    return all.subspan(at, length);
}
std::uint32_t number(Bytes all, std::size_t at, std::size_t length) {
    std::uint32_t value = 0;
    for (auto byte : part(all, at, length)) value = value << 8 | std::to_integer<std::uint32_t>(byte);
    return value;
}
std::uint32_t u32(Bytes all, std::size_t at) { return number(all, at, 4); }
std::uint16_t u16(Bytes all, std::size_t at) { return static_cast<std::uint16_t>(number(all, at, 2)); }
float i16(Bytes all, std::size_t at) { return static_cast<std::int16_t>(u16(all, at)); }

constexpr std::uint32_t tag(std::string_view name) {
    std::uint32_t value = 0;
    for (char c : name) value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

bool isCollection(Bytes font) { return u32(font, 0) == tag("ttcf"); }

std::size_t table(Bytes font, std::size_t directory, std::uint32_t name) {
    for (std::size_t n = 0; n < u16(font, directory + 4); ++n)
        if (const auto entry = directory + 12 + n * 16; u32(font, entry) == name) return u32(font, entry + 8);
    throw std::runtime_error("a font file lacks a table");
}

}  // namespace

int simplifiedChineseFace(Bytes font) { return isCollection(font) && u32(font, 8) > 2 ? 2 : 0; }

FontMetrics metricsOf(Bytes font, int face) {
    const std::size_t directory = isCollection(font) ? u32(font, 12 + static_cast<std::size_t>(face) * 4) : 0;
    const float em = u16(font, table(font, directory, tag("head")) + 18);
    const auto hhea = table(font, directory, tag("hhea")), os2 = table(font, directory, tag("OS/2"));
    if (em == 0) throw std::runtime_error("a font file has an empty em");
    const bool tellsCapital = u16(font, os2) >= 2;   // sCapHeight exists from version 2 on
    return {i16(font, hhea + 4) / em, -i16(font, hhea + 6) / em, tellsCapital ? i16(font, os2 + 88) / em : 0.7F};
}

}  // namespace ui
