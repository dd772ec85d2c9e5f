#include "drivers/emulators/escpos_command.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emulators {
namespace {

using Stream = std::span<const std::uint8_t>;
constexpr std::uint8_t dle = 0x10, dc2 = 0x12, esc = 0x1B, fs = 0x1C, gs = 0x1D;

// Bytes that follow the two of the command, for those where the number is always the same.
// (Epson TM-L60II, Citizen PPU-700, SNBC BT-T080 manuals.)
const std::map<std::pair<std::uint8_t, char>, std::size_t> fixedLengths = {
    {{esc, '@'}, 0}, {{esc, '!'}, 1}, {{esc, 'E'}, 1}, {{esc, 'G'}, 1}, {{esc, '-'}, 1}, {{esc, 'a'}, 1},
    {{esc, 'M'}, 1}, {{esc, '3'}, 1}, {{esc, '2'}, 0}, {{esc, 'J'}, 1}, {{esc, 'd'}, 1}, {{esc, 't'}, 1},
    {{esc, 'R'}, 1}, {{esc, '{'}, 1}, {{esc, 'i'}, 0}, {{esc, 'm'}, 0}, {{esc, 'v'}, 0}, {{esc, 'u'}, 1},
    {{esc, 'p'}, 3}, {{esc, 'c'}, 2}, {{esc, ' '}, 1}, {{esc, '$'}, 2}, {{esc, '\\'}, 2}, {{esc, '='}, 1},
    {{esc, 'V'}, 1}, {{fs, '&'}, 0}, {{fs, '.'}, 0}, {{fs, '!'}, 1}, {{fs, '-'}, 1}, {{fs, 'S'}, 2},
    {{fs, 'W'}, 1}, {{fs, 'C'}, 1}, {{gs, '!'}, 1}, {{gs, 'B'}, 1}, {{gs, 'L'}, 2}, {{gs, 'W'}, 2},
    {{gs, 'P'}, 2}, {{gs, 'h'}, 1}, {{gs, 'w'}, 1}, {{gs, 'H'}, 1}, {{gs, 'f'}, 1}, {{gs, 'a'}, 1},
    {{gs, 'r'}, 1}, {{gs, 'I'}, 1}, {{gs, '/'}, 1}, {{gs, ':'}, 0}, {{gs, 'T'}, 1}, {{gs, 'b'}, 1},
    {{dle, 0x04}, 1}, {{dle, 0x05}, 1}, {{dc2, 'T'}, 0}};

std::optional<Extent> whole(Stream stream, std::size_t length) {
    if (stream.size() < length) return std::nullopt;
    return Extent{length};
}

std::optional<Extent> untilNul(Stream stream, std::size_t from) {
    auto end = std::find(stream.begin() + static_cast<std::ptrdiff_t>(std::min(from, stream.size())), stream.end(), 0);
    if (end == stream.end()) return std::nullopt;
    return Extent{static_cast<std::size_t>(end - stream.begin()) + 1};
}

std::optional<Extent> columnImage(Stream s) {           // ESC * m nL nH
    if (s.size() < 5) return std::nullopt;
    return whole(s, 5 + (s[3] + 256u * s[4]) * (s[2] >= 32 ? 3 : 1));
}

std::optional<Extent> rasterImage(Stream s) {           // GS v 0 m xL xH yL yH
    if (s.size() < 8) return std::nullopt;
    return whole(s, 8 + (s[4] + 256u * s[5]) * (s[6] + 256u * s[7]));
}

std::optional<Extent> withLength(Stream s) {            // GS ( k pL pH …, FS ( …
    if (s.size() < 5) return std::nullopt;
    return whole(s, 5 + s[3] + 256u * s[4]);
}

std::optional<Extent> withLongLength(Stream s) {        // GS 8 L p1 p2 p3 p4 …
    if (s.size() < 7) return std::nullopt;
    return whole(s, 7 + s[3] + (std::size_t{s[4]} << 8) + (std::size_t{s[5]} << 16) + (std::size_t{s[6]} << 24));
}

std::optional<Extent> barcode(Stream s) {               // GS k m data 00, or GS k m n data from 65 on
    if (s.size() < 4) return std::nullopt;
    return s[2] >= 65 ? whole(s, 4u + s[3]) : untilNul(s, 3);
}

std::optional<Extent> cut(Stream s) {                   // GS V m, or GS V m n from 65 on
    if (s.size() < 3) return std::nullopt;
    return whole(s, s[2] >= 65 ? 4 : 3);
}

std::optional<Extent> realTime(Stream s) {              // DLE DC4 fn …: fn 1, 2 have two parameters, 8 has seven
    if (s.size() < 3) return std::nullopt;
    return whole(s, s[2] == 8 ? 10 : 5);
}

std::optional<Extent> command(Stream s) {
    if (s.size() < 2) return std::nullopt;
    const std::pair key{s[0], static_cast<char>(s[1])};
    if (auto found = fixedLengths.find(key); found != fixedLengths.end()) return whole(s, 2 + found->second);
    if (key == std::pair{esc, '*'}) return columnImage(s);
    if (key == std::pair{esc, 'D'}) return untilNul(s, 2);
    if (key == std::pair{gs, 'v'}) return rasterImage(s);
    if (key == std::pair{gs, 'k'}) return barcode(s);
    if (key == std::pair{gs, 'V'}) return cut(s);
    if (key == std::pair{gs, '('} || key == std::pair{fs, '('}) return withLength(s);
    if (key == std::pair{gs, '8'}) return withLongLength(s);
    if (key == std::pair{dle, '\x14'}) return realTime(s);
    return Extent{2, false};
}

}  // namespace

std::optional<Extent> extent(Stream stream, bool chinese) {
    if (stream.empty()) return std::nullopt;
    const auto first = stream[0];
    if (first == esc || first == fs || first == gs || first == dle || first == dc2) return command(stream);
    if (!chinese || first < 0x81 || first == 0xFF) return Extent{1};
    if (stream.size() < 2) return std::nullopt;
    // Firmware knows pairs only. A trail of 30 to 39 would be GB 18030's four-byte form: here the lead byte stands
    // alone and comes out as a box, and the digit behind it as a digit.
    return Extent{stream[1] >= 0x40 && stream[1] != 0x7F && stream[1] != 0xFF ? 2u : 1u};
}

}  // namespace emulators
