#include "drivers/emulators/escpos_command.h"

#include <algorithm>
#include <map>
#include <utility>

namespace emulators {
namespace {

using Stream = std::span<const std::uint8_t>;
constexpr std::uint8_t dle = 0x10, dc2 = 0x12, esc = 0x1B, fs = 0x1C, gs = 0x1D;

// Bytes that follow the two of the command, for those where the number is always the same.
// (Epson TM-L60II, TM-T81 and TM-J2000, Citizen PPU-700, SNBC BT-T080, Custom KPM-216 manuals.)
const std::map<std::pair<std::uint8_t, char>, std::size_t> fixedLengths = {
    {{esc, '@'}, 0}, {{esc, '!'}, 1}, {{esc, 'E'}, 1}, {{esc, 'G'}, 1}, {{esc, '-'}, 1}, {{esc, 'a'}, 1},
    {{esc, 'M'}, 1}, {{esc, '3'}, 1}, {{esc, '2'}, 0}, {{esc, 'J'}, 1}, {{esc, 'd'}, 1}, {{esc, 't'}, 1},
    {{esc, 'R'}, 1}, {{esc, '{'}, 1}, {{esc, 'i'}, 0}, {{esc, 'm'}, 0}, {{esc, 'v'}, 0}, {{esc, 'u'}, 1},
    {{esc, 'p'}, 3}, {{esc, 'c'}, 2}, {{esc, ' '}, 1}, {{esc, '$'}, 2}, {{esc, '\\'}, 2}, {{esc, '='}, 1},
    {{esc, 'V'}, 1}, {{esc, 'K'}, 1}, {{esc, 'e'}, 1}, {{esc, '%'}, 1}, {{esc, '?'}, 1}, {{esc, 'r'}, 1},
    {{esc, 'U'}, 1}, {{esc, '<'}, 0}, {{esc, 'L'}, 0}, {{esc, 'S'}, 0}, {{esc, 'T'}, 1}, {{esc, 'W'}, 8},
    {{esc, 0x0C}, 0},
    {{fs, '&'}, 0}, {{fs, '.'}, 0}, {{fs, '!'}, 1}, {{fs, '-'}, 1}, {{fs, 'S'}, 2}, {{fs, 'W'}, 1}, {{fs, 'C'}, 1},
    {{fs, '2'}, 74}, {{fs, '?'}, 2}, {{fs, 'p'}, 2},
    {{gs, '!'}, 1}, {{gs, 'B'}, 1}, {{gs, 'L'}, 2}, {{gs, 'W'}, 2}, {{gs, 'P'}, 2}, {{gs, 'h'}, 1}, {{gs, 'w'}, 1},
    {{gs, 'H'}, 1}, {{gs, 'f'}, 1}, {{gs, 'a'}, 1}, {{gs, 'r'}, 1}, {{gs, 'I'}, 1}, {{gs, '/'}, 1}, {{gs, ':'}, 0},
    {{gs, 'T'}, 1}, {{gs, 'b'}, 1}, {{gs, '$'}, 2}, {{gs, '\\'}, 2}, {{gs, '^'}, 3}, {{gs, 'g'}, 4}, {{gs, 'z'}, 3},
    {{gs, '\xE2'}, 0}, {{gs, '\xE3'}, 0}, {{gs, '\xE4'}, 0}, {{fs, '\xC0'}, 4},
    {{dle, 0x04}, 1}, {{dle, 0x05}, 1}, {{dc2, 'T'}, 0}};

std::optional<Extent> whole(Stream stream, std::size_t length) {
    if (stream.size() < length) return std::nullopt;
    return Extent{length};
}

std::size_t sizeAt(Stream s, std::size_t at) { return s[at] + 256u * s[at + 1]; }

std::optional<Extent> untilNul(Stream stream, std::size_t from) {
    auto end = std::find(stream.begin() + static_cast<std::ptrdiff_t>(std::min(from, stream.size())), stream.end(), 0);
    if (end == stream.end()) return std::nullopt;
    return Extent{static_cast<std::size_t>(end - stream.begin()) + 1};
}

std::optional<Extent> columnImage(Stream s) {           // ESC * m nL nH d…
    if (s.size() < 5) return std::nullopt;
    return whole(s, 5 + sizeAt(s, 3) * (s[2] >= 32 ? 3 : 1));
}

std::optional<Extent> ownCharacters(Stream s) {         // ESC & y c1 c2 [x d…]…
    if (s.size() < 5) return std::nullopt;
    std::size_t at = 5;
    for (int code = s[3]; code <= s[4]; ++code) {
        if (at >= s.size()) return std::nullopt;
        at += 1u + std::size_t{s[2]} * s[at];
    }
    return whole(s, at);
}

std::optional<Extent> storedImages(Stream s) {          // FS q n [xL xH yL yH d…]…: bytes across, bytes down
    if (s.size() < 3) return std::nullopt;
    std::size_t at = 3;
    for (int image = 0; image < s[2]; ++image) {
        if (at + 4 > s.size()) return std::nullopt;
        at += 4 + sizeAt(s, at) * sizeAt(s, at + 2) * 8;
    }
    return whole(s, at);
}

std::optional<Extent> downloadedImage(Stream s) {       // GS * x y d…: bytes across, bytes down
    if (s.size() < 4) return std::nullopt;
    return whole(s, 4 + std::size_t{s[2]} * s[3] * 8);
}

std::optional<Extent> rasterImage(Stream s) {           // GS v 0 m xL xH yL yH d…
    if (s.size() < 8) return std::nullopt;
    return whole(s, 8 + sizeAt(s, 4) * sizeAt(s, 6));
}

std::optional<Extent> withLength(Stream s) {            // GS ( k pL pH …, FS ( …
    if (s.size() < 5) return std::nullopt;
    return whole(s, 5 + sizeAt(s, 3));
}

std::optional<Extent> withLongLength(Stream s) {        // GS 8 L p1 p2 p3 p4 …
    if (s.size() < 7) return std::nullopt;
    return whole(s, 7 + sizeAt(s, 3) + (sizeAt(s, 5) << 16));
}

std::optional<Extent> barcode(Stream s) {               // GS k m data 00, or GS k m n data from 65 on
    if (s.size() < 4) return std::nullopt;
    return s[2] >= 65 ? whole(s, 4u + s[3]) : untilNul(s, 3);
}

std::optional<Extent> cut(Stream s) {                   // GS V m, or GS V m n from 65 on
    if (s.size() < 3) return std::nullopt;
    return whole(s, s[2] >= 65 ? 4 : 3);
}

// GS R 0 and GS R 1 n are Citizen's, GS e n and GS e 3 m Custom's.
std::optional<Extent> mouth(Stream s, std::uint8_t longOne) {
    if (s.size() < 3) return std::nullopt;
    return whole(s, s[2] == longOne ? 4 : 3);
}

std::optional<Extent> storedData(Stream s) {            // FS g 1 m a1 a2 a3 a4 nL nH d…, FS g 2 without data
    if (s.size() < 10) return std::nullopt;
    return whole(s, 10 + (s[2] == '1' ? sizeAt(s, 8) : 0));
}

std::optional<Extent> realTime(Stream s) {              // DLE DC4 fn …: fn 1, 2 and 3 have two parameters, 8 has seven
    if (s.size() < 3) return std::nullopt;
    return whole(s, s[2] == 8 ? 10 : 5);
}

std::optional<Extent> command(Stream s) {
    if (s.size() < 2) return std::nullopt;
    const std::pair key{s[0], static_cast<char>(s[1])};
    if (auto found = fixedLengths.find(key); found != fixedLengths.end()) return whole(s, 2 + found->second);
    if (key == std::pair{esc, '*'}) return columnImage(s);
    if (key == std::pair{esc, '&'}) return ownCharacters(s);
    if (key == std::pair{esc, 'D'}) return untilNul(s, 2);
    if (key == std::pair{fs, 'q'}) return storedImages(s);
    if (key == std::pair{fs, 'g'}) return storedData(s);
    if (key == std::pair{gs, '*'}) return downloadedImage(s);
    if (key == std::pair{gs, 'v'}) return rasterImage(s);
    if (key == std::pair{gs, 'k'}) return barcode(s);
    if (key == std::pair{gs, 'V'}) return cut(s);
    if (key == std::pair{gs, 'R'}) return mouth(s, '1');
    if (key == std::pair{gs, 'e'}) return mouth(s, 3);
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
