#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

// The "8A/80" protocol of a common kind of locker boards: five bytes and an XOR. No I/O. Sources: README.md.
namespace drivers {

using Bytes8a = std::vector<std::uint8_t>;

Bytes8a open8a(int board, int lock);       // 8A b l 11 BCC
Bytes8a readOne8a(int board, int lock);    // 80 b l 33 BCC
Bytes8a readAll8a(int board);              // 80 b 00 33 BCC

constexpr std::size_t oneBytes8a = 5;
std::size_t allBytes8a(int locks);

// A status byte says whether the feedback is shorted: 11 it is, 00 it is not.
struct Pushed8a { int board, lock; bool shorted; };
using Unasked8a = std::function<void(const Pushed8a&)>;

// Each finds its answer wherever it stands in what came and takes it out, with all before it. Pushed changes (81) that are
// whole go to `unasked` and are taken out; all else stays until it is whole or somebody gives up.
bool takeOpened8a(Bytes8a& received, int board, int lock, const Unasked8a& unasked);
std::optional<bool> takeOne8a(Bytes8a& received, int board, int lock, const Unasked8a& unasked);          // shorted?
std::optional<std::vector<bool>> takeAll8a(Bytes8a& received, int board, int locks, const Unasked8a& unasked);   // the bit of each lock
void takePushed8a(Bytes8a& received, const Unasked8a& unasked);

}  // namespace drivers
