#include "drivers/receipt_printers/escpos/layout.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "drivers/receipt_printers/escpos/text.h"

namespace drivers {
namespace {

constexpr int columnDots = 12, gapDots = 10;
constexpr std::size_t largestQr = 2331;             // bytes in version 40 at level M (ISO/IEC 18004)

class Layout {
public:
    Layout(const ReceiptPrinterModel& model, const RasterFont& font) : model_(model), font_(font) {
        add(escpos::initialise());
        add(escpos::chinese());
    }

    void lay(const Receipt::Text& text) {
        const bool isLarge = text.size == Receipt::Size::large;
        for (auto& line : wrap(decodeUtf8(text.text), width() / (isLarge ? 2 : 1)))
            printLine(line, {text.align, isLarge, text.bold});
    }

    // Values stand under one another, behind the longest of the labels that follow each other.
    void lay(std::span<const Receipt::Row> rows) {
        int indent = 0;
        for (auto& row : rows) indent = std::max(indent, columns(decodeUtf8(row.label)));
        indent = std::min(indent + 2, width() / 2);
        for (auto& row : rows) layRow(decodeUtf8(row.label), decodeUtf8(row.value), indent);
    }

    void lay(Receipt::Rule) {
        constexpr int above = 9, thick = 2, below = 11;
        const auto wide = static_cast<std::size_t>(model_.dots / 8);
        std::vector<std::uint8_t> rows(wide * (above + thick + below));
        std::fill_n(rows.begin() + static_cast<std::ptrdiff_t>(wide * above), wide * thick, 0xFF);
        add(escpos::raster(model_.dots / 8, rows));
    }

    void lay(const Receipt::Qr& qr) {
        if (qr.data.empty() || qr.data.size() > largestQr) throw std::invalid_argument("a QR code of that length does not exist");
        add(escpos::feed(gapDots));
        place(Receipt::Align::centre);
        add(escpos::qr(qr.data, qrModuleDots(qr.data.size())));
        add(escpos::feed(gapDots));
    }

    void lay(Receipt::Feed feed) { add(escpos::feed(feed.lines * (24 + gapDots))); }

    EscposBytes finish() {
        add(escpos::cut(model_.cut));
        return std::move(bytes_);
    }

private:
    struct Style {
        Receipt::Align align = Receipt::Align::left;
        bool isLarge = false, isBold = false;
    };

    int width() const { return model_.dots / columnDots; }
    void add(const EscposBytes& more) { bytes_.insert(bytes_.end(), more.begin(), more.end()); }

    void layRow(const std::u32string& label, const std::u32string& value, int indent) {
        const bool besides = columns(label) < indent && (columns(value) <= width() - indent || !isOneWord(value));
        if (!besides) {
            for (auto& line : wrap(label, width())) printLine(line, {});
            for (auto& line : wrap(value, width() - 2)) printLine(U"  " + line, {});
            return;
        }
        std::u32string before = label + std::u32string(static_cast<std::size_t>(indent - columns(label)), U' ');
        for (auto& line : wrap(value, width() - indent)) {
            printLine(before + line, {});
            before.assign(static_cast<std::size_t>(indent), U' ');
        }
    }

    void printLine(const std::u32string& line, Style style) {
        std::string encoded;
        for (auto character : line) {
            auto code = encode(character, model_.charset);
            if (!code) return printPicture(line, style);
            encoded += *code;
        }
        place(style.align);
        dress(style);
        bytes_.insert(bytes_.end(), encoded.begin(), encoded.end());
        bytes_.push_back('\n');
    }

    void printPicture(const std::u32string& line, Style style) {
        const int free = model_.dots - columns(line) * columnDots * (style.isLarge ? 2 : 1);
        const int left = style.align == Receipt::Align::centre ? free / 2 : style.align == Receipt::Align::right ? free : 0;
        const auto picture = font_.draw(line, left, model_.dots, {style.isLarge, style.isBold, gapDots});
        add(escpos::raster(picture.bytesWide, picture.rows));
    }

    void place(Receipt::Align align) {
        if (align == align_) return;
        align_ = align;
        add(escpos::align(static_cast<int>(align)));
    }

    void dress(Style style) {
        const int spacing = (style.isLarge ? 48 : 24) + gapDots;
        if (spacing != spacing_) add(escpos::lineSpacing(spacing_ = spacing));
        if (style.isLarge != large_) add(escpos::large(large_ = style.isLarge));
        if (style.isBold != bold_) add(escpos::bold(bold_ = style.isBold));
    }

    const ReceiptPrinterModel& model_;
    const RasterFont& font_;
    EscposBytes bytes_;
    Receipt::Align align_ = Receipt::Align::left;   // what the printer has now
    int spacing_ = 0;
    bool large_ = false, bold_ = false;
};

}  // namespace

EscposBytes layOut(const Receipt& receipt, const ReceiptPrinterModel& model, const RasterFont& font) {
    Layout layout(model, font);
    std::vector<Receipt::Row> rows;
    auto layRows = [&] {
        if (!rows.empty()) layout.lay(std::span<const Receipt::Row>(rows));
        rows.clear();
    };
    for (auto& line : receipt.lines) {
        if (auto* row = std::get_if<Receipt::Row>(&line)) {
            rows.push_back(*row);
            continue;
        }
        layRows();
        std::visit([&](auto& other) {
            if constexpr (!std::is_same_v<std::decay_t<decltype(other)>, Receipt::Row>) layout.lay(other);
        }, line);
    }
    layRows();
    return layout.finish();
}

int qrModuleDots(std::size_t dataBytes) {
    // Bytes at level M in versions 1, 2, 3 … (ISO/IEC 18004).
    constexpr std::array<std::size_t, 20> capacity = {14,  26,  42,  62,  84,  106, 122, 152, 180, 213,
                                                      251, 287, 331, 362, 412, 450, 504, 560, 624, 666};
    const auto version = std::ranges::lower_bound(capacity, dataBytes) - capacity.begin() + 1;
    const int modules = 17 + 4 * static_cast<int>(version);
    return std::clamp(224 / modules, 3, 8);
}

}  // namespace drivers
