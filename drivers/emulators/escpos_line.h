#pragma once

#include <string>
#include <vector>

#include "drivers/emulators/escpos_paper.h"

// The line that is being put together before it is printed.
namespace emulators {

class EscposLine {
public:
    enum class Align { left, centre, right };
    bool empty() const { return items_.empty(); }
    bool fits(int width, int areaWidth) const { return x_ + width <= areaWidth; }
    void add(Bitmap, const std::string& words);
    void moveTo(int x) { x_ = x; }
    void space(int dots) { x_ += dots; }
    int x() const { return x_; }
    void clear();

    struct Style { int left = 0, areaWidth = 0; Align align = Align::left; bool upsideDown = false; };
    // Prints and feeds by the line spacing, or more when something higher stands in it.
    void print(Surface&, const Style&, int spacing);

private:
    Bitmap compose(int width) const;
    struct Item { int x; Bitmap picture; };
    std::vector<Item> items_;
    std::string words_;
    int x_ = 0;
};

}  // namespace emulators
