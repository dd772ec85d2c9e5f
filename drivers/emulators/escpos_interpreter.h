#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "drivers/emulators/escpos_glyphs.h"
#include "drivers/emulators/escpos_mode.h"
#include "drivers/emulators/escpos_page.h"
#include "drivers/emulators/escpos_paper.h"

namespace emulators {

// What the commands of the stream do to the paper. Pure: knows no wire, no time, no faults.
class EscposInterpreter {
public:
    struct Effects {
        std::function<void(Slip)> cut;
        std::function<void(std::span<const std::uint8_t>)> ask;     // what the device answers or does: GS r, GS I, ESC p, GS e …
    };
    enum class Start { latin, chinese };                            // as a switch inside has it after ESC @
    EscposInterpreter(int dots, Effects, Start = Start::latin);

    bool chinese() const { return mode_.chinese; }
    void execute(std::span<const std::uint8_t> command);            // one, as extent() has measured it
    void unknown(std::span<const std::uint8_t> command);
    const std::map<std::string, int>& unknownCommands() const { return unknown_; }   // "1D 99" → how often
    const Paper& paper() const { return paper_; }
    void powerOn();                                                 // forgets all but the paper and what is stored in it
    void dropLine();
    Slip tearOff();                                                 // as a hand would: all that has passed the head
    int qrWidth() const;                                            // modules of the code that is stored; 0: none

private:
    using Bytes = std::span<const std::uint8_t>;
    void reset();

    // escpos_text.cpp
    void text(Bytes);
    void control(std::uint8_t);
    void escape(Bytes);
    void chineseCommand(Bytes);
    void group(Bytes);
    void setFontByMask(std::uint8_t);
    void character(char32_t, bool wideCell);
    void put(Bitmap, const std::string& words, int underline);
    void tabulate();
    void newLine();
    void feedPaper(int dots);
    void cutCommand(Bytes);
    void cutNow();
    Surface& surface();
    int areaWidth() const;

    // escpos_pictures.cpp
    void printPicture(const Bitmap&, const std::string& words = {});
    void columnImage(Bytes);
    void rasterImage(Bytes);
    void downloadedImage(Bytes);
    void storedImages(Bytes);
    void printStored(int number, int mode);
    void graphics(Bytes);
    void defineCharacters(Bytes);
    void defineChinese(Bytes);

    // escpos_codes.cpp
    void symbol(Bytes);
    void printSymbol(int kind);
    void drawBarcode(Bytes);

    // escpos_page.cpp
    void pageCommand(Bytes);

    Effects effects_;
    Start start_;
    Glyphs glyphs_;
    Paper paper_;
    EscposLine line_;
    EscposMode mode_;
    std::unique_ptr<EscposPage> page_;                              // in page mode
    std::map<int, Bitmap> ownCharacters_, ownChinese_;              // until switched off
    Bitmap downloaded_, graphic_;
    std::vector<Bitmap> stored_;                                    // FS q: stays when switched off
    std::map<int, Bitmap> keyed_;                                   // GS ( L by key code
    std::map<std::string, int> unknown_;
};

}  // namespace emulators
