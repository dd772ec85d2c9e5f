#include "drivers/receipt_printers/escpos/layout.h"

#include <algorithm>
#include <utility>

#include "drivers/receipt_printers/escpos/symbols.h"
#include "drivers/receipt_printers/escpos/text.h"

namespace drivers {
namespace {

using Align = Receipt::Align;
constexpr int columnDots = 12, gapDots = 10;

class Layout {
public:
    Layout(const EscposProfile& profile, const RasterFont& font) : profile_(profile), font_(font) {
        add(escpos::initialise());
        if (profile_.charset != EscposProfile::Charset::ascii) add(escpos::chinese());
        add(profile_.begin);
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

    // Of the box drawing characters that every Chinese font has, close to the text: a tenth of a picture's bytes.
    void lay(Receipt::Rule) {
        const bool hasBoxes = profile_.charset != EscposProfile::Charset::ascii;
        printLine(std::u32string(static_cast<std::size_t>(width() / (hasBoxes ? 2 : 1)), hasBoxes ? U'─' : U'-'), {.gap = 0});
    }

    void lay(const Receipt::Qr& qr) {
        const auto symbol = qrSymbol(qr.data, profile_);
        feed(gapDots);
        place(Align::centre);
        add(symbol);
        feed(gapDots);
    }

    void lay(const Receipt::Barcode& barcode) {
        const auto symbol = barcodeSymbol(barcode, profile_);
        feed(gapDots);
        place(Align::centre);
        add(symbol);
        feed(gapDots / 2);
        printLine(decodeUtf8(barcodeText(barcode)), {.align = Align::centre});
    }

    void lay(Receipt::Feed white) { feed(white.lines * (24 + gapDots)); }

    EscposBytes finish() {
        if (white_ <= gapDots) white_ = 0;              // the cut leaves more
        add(escpos::cut(profile_.cut));
        add(profile_.present);
        return std::move(bytes_);
    }

private:
    struct Style {
        Align align = Align::left;
        bool isLarge = false, isBold = false;
        int gap = gapDots;
    };

    int width() const { return profile_.dots / columnDots; }
    void feed(int dots) { white_ += dots; }             // before whatever comes next
    void add(const EscposBytes& more) {
        const auto white = escpos::feed(std::exchange(white_, 0));
        bytes_.insert(bytes_.end(), white.begin(), white.end());
        bytes_.insert(bytes_.end(), more.begin(), more.end());
    }

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

    // A small picture is 24 dots high, as normal text is; a large line with a rare character becomes a picture as a whole.
    void printLine(const std::u32string& line, Style style) {
        const auto codes = encode(line, profile_.charset);
        const bool all = std::ranges::none_of(codes, &std::string::empty);
        place(style.align);
        if (!all && style.isLarge) return printPicture(line, style);
        dress(style);
        add({});
        for (std::size_t i = 0; i < codes.size(); ++i) {
            if (codes[i].empty()) add(escpos::inlinePicture(font_.draw(line.substr(i, 1), {.isBold = style.isBold})));
            else bytes_.insert(bytes_.end(), codes[i].begin(), codes[i].end());
        }
        bytes_.push_back('\n');
    }

    void printPicture(const std::u32string& line, Style style) {
        add(escpos::raster(font_.draw(line, {style.isLarge, style.isBold})));
        feed(style.gap);
    }

    void place(Align align) {
        if (align == align_) return;
        align_ = align;
        add(escpos::align(static_cast<int>(align)));
    }

    void dress(Style style) {
        const int spacing = (style.isLarge ? 48 : 24) + style.gap;
        if (spacing != spacing_) add(escpos::lineSpacing(spacing_ = spacing));
        if (style.isLarge != large_) add(escpos::large(large_ = style.isLarge));
        if (style.isBold != bold_) add(escpos::bold(bold_ = style.isBold));
    }

    const EscposProfile& profile_;
    const RasterFont& font_;
    EscposBytes bytes_;
    Align align_ = Align::left;                     // what the printer has now
    int spacing_ = 0, white_ = 0;
    bool large_ = false, bold_ = false;
};

}  // namespace

EscposBytes layOut(const Receipt& receipt, const EscposProfile& profile, const RasterFont& font) {
    Layout layout(profile, font);
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

}  // namespace drivers
