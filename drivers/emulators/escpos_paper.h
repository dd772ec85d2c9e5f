#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Paper of a thermal printer at 203 dpi (8 dots a millimetre), and the dots burnt into it.
namespace emulators {

struct Bitmap {
    int width = 0, height = 0;
    std::vector<std::uint8_t> ink;      // one byte a dot, row by row, 1 is black
    Bitmap() = default;
    Bitmap(int w, int h) : width(w), height(h), ink(static_cast<std::size_t>(w) * h) {}
    std::uint8_t& at(int x, int y) { return ink[static_cast<std::size_t>(y) * width + x]; }
    std::uint8_t at(int x, int y) const { return ink[static_cast<std::size_t>(y) * width + x]; }
};

Bitmap enlarged(const Bitmap&, int timesWide, int timesHigh);
Bitmap turned(const Bitmap&);           // by 180 degrees

// What was cut off: the picture, and the words that the printer's own font has written on it.
struct Slip { Bitmap dots; std::vector<std::string> text; };

// Writes the slip as a grey picture with the paper's unprintable edges. The file appears at once, never half
// written. Throws std::runtime_error.
void writePng(const Slip&, const std::string& path);

class Paper {
public:
    static constexpr int dotsPerMm = 8;
    static constexpr int headToCutter = 12 * dotsPerMm;

    explicit Paper(int width) : width_(width), row_(headToCutter) {}
    int width() const { return width_; }
    long moved() const { return moved_; }           // dots since the beginning
    void burn(const Bitmap&, int x);                // its top at the print line; does not feed
    void feed(int dots);
    void note(std::string words);                   // that stand at the print line
    bool printed() const;                           // is there ink above the cutter or under the head?
    Slip cut();                                     // all that has passed the cutter

private:
    void reach(int rows);
    int width_;
    int row_;                                       // print line; the cutter sits headToCutter further on
    long moved_ = 0;
    std::vector<std::uint8_t> ink_;
    struct Note { int row; std::string words; };
    std::vector<Note> notes_;
};

}  // namespace emulators
