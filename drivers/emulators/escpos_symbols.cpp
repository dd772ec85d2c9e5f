#include "drivers/emulators/escpos_symbols.h"

#include <qrencode.h>

#include <array>
#include <cstring>
#include <memory>
#include <string_view>

namespace emulators {
namespace {

// ISO/IEC 15417: widths of bars and spaces of values 0 to 106 (106 is stop).
constexpr std::array<const char*, 107> patterns128 = {
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232", "2331112"};

// ISO/IEC 16388: nine elements a character, w is wide.
constexpr std::string_view letters39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%*";
constexpr std::array<const char*, 44> patterns39 = {
    "nnnwwnwnn", "wnnwnnnnw", "nnwwnnnnw", "wnwwnnnnn", "nnnwwnnnw", "wnnwwnnnn", "nnwwwnnnn", "nnnwnnwnw",
    "wnnwnnwnn", "nnwwnnwnn", "wnnnnwnnw", "nnwnnwnnw", "wnwnnwnnn", "nnnnwwnnw", "wnnnwwnnn", "nnwnwwnnn",
    "nnnnnwwnw", "wnnnnwwnn", "nnwnnwwnn", "nnnnwwwnn", "wnnnnnnww", "nnwnnnnww", "wnwnnnnwn", "nnnnwnnww",
    "wnnnwnnwn", "nnwnwnnwn", "nnnnnnwww", "wnnnnnwwn", "nnwnnnwwn", "nnnnwnwwn", "wwnnnnnnw", "nwwnnnnnw",
    "wwwnnnnnn", "nwnnwnnnw", "wwnnwnnnn", "nwwnwnnnn", "nwnnnnwnw", "wwnnnnwnn", "nwwnnnwnn", "nwnwnwnnn",
    "nwnwnnnwn", "nwnnnwnwn", "nnnwnwnwn", "nwnnwnwnn"};

Bitmap bars(const std::string& widths, const BarcodeSettings& settings) {
    std::vector<std::uint8_t> row;
    for (std::size_t i = 0; i < widths.size(); ++i)
        row.insert(row.end(), static_cast<std::size_t>(widths[i] - '0') * settings.moduleDots, i % 2 == 0);
    Bitmap picture(static_cast<int>(row.size()), settings.height);
    for (int y = 0; y < settings.height; ++y) std::copy(row.begin(), row.end(), &picture.at(0, y));
    return picture;
}

// The values of the data part, code set changes included; nothing when a character has no place in its set.
std::optional<std::vector<int>> values128(const std::string& data) {
    std::vector<int> values;
    char set = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i] == '{' && i + 1 < data.size() && std::strchr("ABC", data[i + 1])) {
            const char next = data[++i];
            if (next != set) values.push_back((set ? 101 : 103) + (set ? 'A' - next : next - 'A'));
            set = next;
        } else if (set == 'C') {
            values.push_back(data[i]);                                  // GS k sends a pair as one byte 0 to 99
        } else if (set == 'B' && data[i] >= ' ') {
            values.push_back(data[i] - ' ');
        } else if (set == 'A') {
            values.push_back(data[i] < ' ' ? data[i] + 64 : data[i] - ' ');
        } else {
            return std::nullopt;
        }
    }
    return values.empty() ? std::nullopt : std::optional(values);
}

}  // namespace

std::optional<Bitmap> qrCode(const std::string& data, const QrSettings& settings) {
    const auto level = static_cast<QRecLevel>(settings.level - '0');
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(data.size()), reinterpret_cast<const unsigned char*>(data.data()), 0, level),
        QRcode_free);
    if (!code) return std::nullopt;
    Bitmap modules(code->width, code->width);
    for (std::size_t i = 0; i < modules.ink.size(); ++i) modules.ink[i] = code->data[i] & 1;
    return enlarged(modules, settings.moduleDots, settings.moduleDots);
}

std::optional<Bitmap> code128(const std::string& data, const BarcodeSettings& settings) {
    auto values = values128(data);
    if (!values) return std::nullopt;
    int sum = values->front();
    for (std::size_t i = 1; i < values->size(); ++i) sum += static_cast<int>(i) * (*values)[i];
    values->push_back(sum % 103);
    values->push_back(106);
    std::string widths;
    for (int value : *values) {
        if (value < 0 || value > 106) return std::nullopt;
        widths += patterns128[static_cast<std::size_t>(value)];
    }
    return bars(widths, settings);
}

std::optional<Bitmap> code39(const std::string& data, const BarcodeSettings& settings) {
    std::string widths;
    for (char letter : "*" + data + "*") {
        const auto place = letters39.find(letter);
        if (place == std::string_view::npos) return std::nullopt;
        for (const char* element = patterns39[place]; *element; ++element) widths += *element == 'w' ? '3' : '1';
        widths += '1';
    }
    return bars(widths, settings);
}

}  // namespace emulators
