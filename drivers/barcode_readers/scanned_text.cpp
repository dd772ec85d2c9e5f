#include "drivers/barcode_readers/scanned_text.h"

#include <iconv.h>

#include <algorithm>

namespace drivers {

namespace {

// The text in UTF-8 if all of it is valid in the encoding.
std::optional<std::string> from(const char* encoding, std::string bytes) {
    const iconv_t converter = ::iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    std::string text(bytes.size() * 3, '\0');   // two bytes of GB 18030 may become three
    char* in = bytes.data();
    char* out = text.data();
    std::size_t inLeft = bytes.size(), outLeft = text.size();
    const bool all = ::iconv(converter, &in, &inLeft, &out, &outLeft) != static_cast<std::size_t>(-1);
    ::iconv_close(converter);
    text.resize(text.size() - outLeft);
    return all ? std::optional{text} : std::nullopt;
}

bool hasControls(const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != 0x1D) || c == 0x7F; });
}

}  // namespace

std::optional<std::string> scannedText(const std::string& bytes) {
    if (hasControls(bytes)) return std::nullopt;
    if (auto text = from("UTF-8", bytes)) return text;
    return from("GB18030", bytes);
}

}  // namespace drivers
