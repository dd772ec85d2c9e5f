#pragma once

#include <array>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_paper.h"

namespace emulators {

// A page that is put together before it is printed (ESC L): an area of it, and the direction in which that is written.
class EscposPage : public Surface {
public:
    explicit EscposPage(int paperWidth);

    void area(int x, int y, int width, int height);     // ESC W
    void direction(int);                                // ESC T: 0 left to right, 1 upwards, 2 upside down, 3 downwards
    int lineWidth() const;
    void moveTo(int row) { row_ = row; }                // GS $: where the next line's top is
    int row() const { return row_; }
    void clear();                                       // CAN: the area
    // The page as it is now, and the words on it.
    Bitmap picture();
    std::vector<std::string> takeWords();

    void burn(const Bitmap&, int x) override;
    void feed(int dots) override { row_ = std::max(0, row_ + dots); }
    void note(std::string words) override { words_.push_back(std::move(words)); }

private:
    static constexpr int longest = 1662;                // dots: what Epson's 80 mm printers hold
    bool isUpright() const { return direction_ == 0 || direction_ == 2; }
    void begin();
    void settle();

    int width_;
    Bitmap whole_, area_;                               // the area in its own direction
    int x_ = 0, y_ = 0, areaWidth_, areaHeight_ = longest;
    int direction_ = 0, row_ = 0;
    std::vector<std::string> words_;
};

}  // namespace emulators
