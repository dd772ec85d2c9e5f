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
Bitmap turnedRight(const Bitmap&);      // by 90 degrees, clockwise
void stamp(Bitmap& onto, const Bitmap&, int x, int y);      // what lies outside is lost

// What was cut off: the picture, and the words that the printer's own font has written on it.
struct Slip { Bitmap dots; std::vector<std::string> text; };

// Writes the slip as a grey picture with the paper's unprintable edges. The file appears at once, never half
// written. Throws std::runtime_error.
void writePng(const Slip&, const std::string& path);

// Where lines go: paper, or a page that is being put together.
class Surface {
public:
    virtual ~Surface() = default;
    virtual void burn(const Bitmap&, int x) = 0;    // its top at the print line; does not feed
    virtual void feed(int dots) = 0;                // back when it is below 0, as far as that goes
    virtual void note(std::string words) = 0;       // that stand at the print line
};

class Paper : public Surface {
public:
    static constexpr int dotsPerMm = 8;
    static constexpr int headToCutter = 12 * dotsPerMm;
    static constexpr int longest = 4000 * dotsPerMm;    // of what hangs out uncut; then it tears off by its weight

    explicit Paper(int width) : width_(width), row_(headToCutter) {}
    int width() const { return width_; }
    long moved() const { return moved_; }           // dots since the beginning
    void burn(const Bitmap&, int x) override;
    void feed(int dots) override;
    void note(std::string words) override;
    bool printed() const;                           // is there ink above the cutter or under the head?
    Slip cut();                                     // all that has passed the cutter

private:
    void reach(int rows);
    void dropAbove(int row);
    int width_;
    int row_;                                       // print line; the cutter sits headToCutter further on
    long moved_ = 0;
    std::vector<std::uint8_t> ink_;
    struct Note { int row; std::string words; };
    std::vector<Note> notes_;
};

}  // namespace emulators
