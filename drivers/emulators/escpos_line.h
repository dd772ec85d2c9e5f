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
    int x() const { return x_; }
    void clear();
    // Prints and feeds by the line spacing, or more when something higher stands in it. Returns dots fed.
    int print(Paper&, int left, int areaWidth, Align, int spacing, bool upsideDown);

private:
    Bitmap compose(int width) const;
    struct Item { int x; Bitmap picture; };
    std::vector<Item> items_;
    std::string words_;
    int x_ = 0;
};

}  // namespace emulators
