#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>

#include "drivers/emulators/escpos_glyphs.h"
#include "drivers/emulators/escpos_line.h"
#include "drivers/emulators/escpos_paper.h"
#include "drivers/emulators/escpos_symbols.h"

namespace emulators {

// What the commands of the stream do to the paper. Pure: knows no wire, no time, no faults.
class EscposInterpreter {
public:
    struct Effects {
        std::function<void(Slip)> cut;
        std::function<void(std::span<const std::uint8_t>)> ask;     // GS r, GS I, GS a, ESC v, ESC u: the device answers
    };
    EscposInterpreter(int dots, Effects);

    bool chinese() const { return mode_.chinese; }
    void execute(std::span<const std::uint8_t> command);            // one, as extent() has measured it
    void unknown(std::span<const std::uint8_t> command);
    const std::map<std::string, int>& unknownCommands() const { return unknown_; }   // "1D 99" → how often
    const Paper& paper() const { return paper_; }
    void powerOn();                                                 // forgets all but the paper
    void dropLine() { line_.clear(); }

private:
    using Bytes = std::span<const std::uint8_t>;
    struct Mode {
        bool chinese = false, bold = false, reverse = false, smallFont = false, upsideDown = false;
        int underline = 0, chineseUnderline = 0;                    // dots
        int wide = 1, high = 1;                                     // GS !
        bool chineseWide = false, chineseHigh = false;              // FS !
        int spacing = 30, left = 0, areaWidth = 0;
        EscposLine::Align align = EscposLine::Align::left;
        QrSettings qr;
        std::string qrData;
        BarcodeSettings barcode;
        int barcodeWords = 0;
    };

    void control(std::uint8_t);
    void escape(Bytes);
    void chineseCommand(Bytes);
    void group(Bytes);
    void setFontByMask(std::uint8_t);
    void character(char32_t, bool wideCell);
    void put(Bitmap, const std::string& words, int underline);
    void newLine();
    void feedPaper(int dots);
    void printPicture(const Bitmap&, const std::string& words = {});
    void columnImage(Bytes);
    void rasterImage(Bytes);
    void symbol(Bytes);
    void drawBarcode(Bytes);
    void cutCommand(Bytes);
    void cutNow();

    Effects effects_;
    Glyphs glyphs_;
    Paper paper_;
    EscposLine line_;
    Mode mode_;
    std::map<std::string, int> unknown_;
};

}  // namespace emulators
