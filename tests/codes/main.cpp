#include <fmt/format.h>

#include <cstdio>
#include <cstring>
#include <fstream>

#include "tests/codes/hard_pictures.h"

// kiosk-hard-set DIR [HOW-MANY-A-KIND [HOW-MANY-PLAIN [FIRST]]]: DIR/hard/*.png with DIR/truth.tsv (file, format, trouble,
// text), and DIR/plain/*.png, which hold no code. The same numbers make the same pictures.
int main(int count, char** words) {
    if (count < 2 || words[1][0] == '-') return std::fputs("usage: kiosk-hard-set DIR [HOW-MANY-A-KIND [HOW-MANY-PLAIN [FIRST]]]\n", stderr), 2;
    const std::filesystem::path folder = words[1];
    const int each = count > 2 ? std::atoi(words[2]) : 14, plain = count > 3 ? std::atoi(words[3]) : 1000, first = count > 4 ? std::atoi(words[4]) : 1;
    std::filesystem::create_directories(folder / "hard");
    std::filesystem::create_directories(folder / "plain");
    std::ofstream truth{folder / "truth.tsv"};
    for (auto trouble : codes::troubles)
        for (auto kind : codes::kinds)
            for (int n = first; n < first + each; ++n) {
                const auto picture = codes::hardPicture(kind, trouble, static_cast<std::uint64_t>(n));
                const auto name = fmt::format("{}-{}-{:03}.png", codes::nameOf(trouble), codes::nameOf(kind), n);
                codes::writePng(folder / "hard" / name, picture.light);
                truth << name << '\t' << codes::nameOf(kind) << '\t' << codes::nameOf(trouble) << '\t' << picture.text << '\n';
            }
    for (int n = first; n < first + plain; ++n) codes::writePng(folder / "plain" / fmt::format("{:04}.png", n), codes::plainPicture(static_cast<std::uint64_t>(n)));
    return 0;
}
