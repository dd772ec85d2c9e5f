#include "drivers/receipt_printers/escpos/text.h"

#include <iconv.h>

#include <cstdint>

namespace drivers {
namespace {

constexpr char32_t unreadable = 0xFFFD;
constexpr std::u32string_view closing = U"，。、；：？！）》」』】〕”’…—·,.;:?!)]}%";
constexpr std::u32string_view opening = U"（《「『【〔“‘([{";

// glibc's tables: GB 18030 has every character, most in four bytes; EUC-CN is GB 2312 alone.
class Encoder {
public:
    explicit Encoder(const char* code) : table_{iconv_open(code, "UTF-32LE")} {}
    ~Encoder() { iconv_close(table_); }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    // Two bytes, or nothing: no firmware font has the four-byte codes.
    std::string pair(char32_t character) const {
        char out[8];
        char *from = reinterpret_cast<char*>(&character), *to = out;
        std::size_t fromLeft = sizeof character, toLeft = sizeof out;
        iconv(table_, nullptr, nullptr, nullptr, nullptr);
        const bool failed = iconv(table_, &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1);
        return failed || to - out != 2 ? std::string() : std::string(out, 2);
    }

private:
    iconv_t table_;
};

std::string encodeOne(char32_t character, EscposProfile::Charset charset) {
    if (character < 0x80) return std::string(1, static_cast<char>(character));
    if (charset == EscposProfile::Charset::ascii) return {};
    static thread_local const Encoder gb18030{"GB18030"}, gb2312{"EUC-CN"};
    return (charset == EscposProfile::Charset::gb2312 ? gb2312 : gb18030).pair(character);
}

struct Decoded { char32_t character; std::size_t bytes; };

Decoded decodeOne(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return {unreadable, 1};
    char32_t character = lead & (0x7F >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((text[i] & 0xC0) != 0x80) return {unreadable, 1};
        character = character << 6 | (text[i] & 0x3F);
    }
    constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool possible = character >= least[length] && character <= 0x10FFFF && (character < 0xD800 || character > 0xDFFF);
    return possible ? Decoded{character, length} : Decoded{unreadable, 1};
}

bool isControl(char32_t c) { return (c < 0x20 && c != U'\n') || (c >= 0x7F && c < 0xA0); }

bool mayBreakBefore(std::u32string_view text, std::size_t at) {
    if (at == 0) return false;
    const char32_t before = text[at - 1], here = text[at];
    if (before == U' ') return here != U' ';
    if (closing.find(here) != closing.npos || opening.find(before) != opening.npos || here == U' ') return false;
    return columns(before) == 2 || columns(here) == 2;
}

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
    return text;
}

// Where the line that begins at `from` ends.
std::size_t lineEnd(std::u32string_view text, std::size_t from, int width) {
    int used = 0;
    std::size_t lastBreak = from;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (at > from && mayBreakBefore(text, at)) lastBreak = at;
        if (text[at] != U' ' && used + columns(text[at]) > width)
            return lastBreak > from ? lastBreak : std::max(at, from + 1);
        used += columns(text[at]);
    }
    return text.size();
}

void wrapParagraph(std::u32string_view text, int width, std::vector<std::u32string>& lines) {
    std::size_t from = 0;
    do {
        const std::size_t end = lineEnd(text, from, width);
        lines.emplace_back(trimmed(text.substr(from, end - from)));
        from = end;
    } while (from < text.size());
}

}  // namespace

std::u32string decodeUtf8(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, bytes] = decodeOne(text.substr(at));
        out += isControl(character) ? U' ' : character;
        at += bytes;
    }
    return out;
}

std::vector<std::string> encode(std::u32string_view text, EscposProfile::Charset charset) {
    std::vector<std::string> codes;
    codes.reserve(text.size());
    for (auto character : text) codes.push_back(encodeOne(character, charset));
    return codes;
}

int columns(char32_t character) {
    if (character < 0x80) return 1;
    if (character >= 0x1100) return 2;
    return encodeOne(character, EscposProfile::Charset::gb18030).empty() ? 1 : 2;   // · and ° fill a Chinese cell
}

int columns(std::u32string_view text) {
    int sum = 0;
    for (auto character : text) sum += columns(character);
    return sum;
}

std::vector<std::u32string> wrap(std::u32string_view text, int width) {
    std::vector<std::u32string> lines;
    for (std::size_t from = 0;;) {
        const auto end = std::min(text.find(U'\n', from), text.size());
        wrapParagraph(text.substr(from, end - from), width, lines);
        if (end == text.size()) return lines;
        from = end + 1;
    }
}

bool isOneWord(std::u32string_view text) {
    for (std::size_t at = 1; at < text.size(); ++at)
        if (mayBreakBefore(text, at) || text[at] == U'\n') return false;
    return true;
}

}  // namespace drivers
