#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "drivers/emulators/escpos_symbols.h"

// Bar codes. Code 128 and 39 come from tables here, because GS k sends the code sets of the one and the other has full
// bars of its own; ZXing draws the rest.
namespace emulators {
namespace {

using ZXing::BarcodeFormat;

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

Bitmap barsOf(const std::string& widths, const BarcodeSettings& settings) {
    std::vector<std::uint8_t> row;
    for (std::size_t i = 0; i < widths.size(); ++i)
        row.insert(row.end(), static_cast<std::size_t>((widths[i] - '0') * settings.moduleDots), i % 2 == 0);
    Bitmap picture(static_cast<int>(row.size()), settings.height);
    for (int y = 0; y < settings.height; ++y) std::copy(row.begin(), row.end(), &picture.at(0, y));
    return picture;
}

// The values of the data part, code set changes included; nothing when a character has no place in its set.
std::optional<std::vector<int>> values128(const std::string& data) {
    std::vector<int> values;
    char set = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        const bool more = i + 1 < data.size();
        if (data[i] == '{' && more && std::strchr("ABC", data[i + 1])) {
            const char next = data[++i];
            if (next != set) values.push_back((set ? 101 : 103) + (set ? 'A' - next : next - 'A'));
            set = next;
        } else if (data[i] == '{' && more && data[i + 1] == '1') {
            values.push_back(102);                                      // FNC1
            ++i;
        } else if (set == 'C') {
            values.push_back(data[i]);                                  // GS k sends a pair as one byte 0 to 99
        } else if (set == 'B' && data[i] >= ' ') {
            if (data[i] == '{' && more && data[i + 1] == '{') ++i;      // how { itself is sent
            values.push_back(data[i] - ' ');
        } else if (set == 'A') {
            values.push_back(data[i] < ' ' ? data[i] + 64 : data[i] - ' ');
        } else {
            return std::nullopt;
        }
    }
    return values.size() < 2 ? std::nullopt : std::optional(values);
}

std::string words128(const std::string& data) {
    std::string words;
    char set = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (data[i] == '{' && i + 1 < data.size() && data[i + 1] != '{') set = std::strchr("ABC", data[++i]) ? data[i] : set;
        else if (set == 'C') words += {static_cast<char>('0' + data[i] / 10), static_cast<char>('0' + data[i] % 10)};
        else if (data[i] == '{') words += data[++i];
        else words += data[i] < ' ' ? ' ' : data[i];
    }
    return words;
}

std::optional<Barcode> code128(const std::string& data, const BarcodeSettings& settings) {
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
    return Barcode{barsOf(widths, settings), words128(data)};
}

std::optional<Barcode> code39(const std::string& data, const BarcodeSettings& settings) {
    const auto letters = data.size() >= 2 && data.front() == '*' && data.back() == '*' ? data.substr(1, data.size() - 2) : data;
    std::string widths;
    for (char letter : "*" + letters + "*") {
        const auto place = letters39.find(letter);
        if (place == std::string_view::npos || (letter == '*' && !widths.empty() && widths.size() < 10 * (letters.size() + 1))) return std::nullopt;
        for (const char* element = patterns39[place]; *element; ++element) widths += *element == 'w' ? '3' : '1';
        widths += '1';
    }
    return Barcode{barsOf(widths, settings), letters};
}

// Modules as ZXing draws them; nothing when it finds a mistake in the data.
std::optional<ZXing::BitMatrix> drawnByZxing(BarcodeFormat format, const std::string& data, int height) {
    try {
        return ZXing::MultiFormatWriter(format).setMargin(0).encode(data, 0, height);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

Bitmap enlargedModules(const ZXing::BitMatrix& modules, int wide, int high) {
    Bitmap small(modules.width(), modules.height());
    for (int y = 0; y < small.height; ++y)
        for (int x = 0; x < small.width; ++x) small.at(x, y) = modules.get(x, y);
    return enlarged(small, wide, high);
}

std::optional<BarcodeFormat> formatOf(int kind) {
    static const std::map<int, BarcodeFormat> formats{{0, BarcodeFormat::UPCA}, {1, BarcodeFormat::UPCE}, {2, BarcodeFormat::EAN13},
                                                      {3, BarcodeFormat::EAN8}, {5, BarcodeFormat::ITF}, {6, BarcodeFormat::Codabar}, {7, BarcodeFormat::Code93}};
    const auto found = formats.find(kind >= 65 ? kind - 65 : kind);
    return found == formats.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<Barcode> barcode(int kind, const std::string& data, const BarcodeSettings& settings) {
    if (data.empty()) return std::nullopt;
    if (kind == 73) return code128(data, settings);
    if (kind == 74) return code128("{B{1" + data, settings);            // GS1-128 begins with FNC1
    if (kind == 69 || kind == 4) return code39(data, settings);
    const auto format = formatOf(kind);
    const auto modules = format ? drawnByZxing(*format, data, 1) : std::nullopt;
    if (!modules) return std::nullopt;
    return Barcode{enlargedModules(*modules, settings.moduleDots, settings.height), data};
}

std::optional<Bitmap> matrixCode(int kind, const std::string& data, const MatrixSettings& settings) {
    static const std::map<int, BarcodeFormat> formats{{48, BarcodeFormat::PDF417}, {53, BarcodeFormat::Aztec}, {54, BarcodeFormat::DataMatrix}};
    const auto format = formats.find(kind);
    if (data.empty() || format == formats.end()) return std::nullopt;
    const auto modules = drawnByZxing(format->second, data, 0);
    if (!modules) return std::nullopt;
    return enlargedModules(*modules, settings.moduleDots, settings.moduleDots);
}

}  // namespace emulators
