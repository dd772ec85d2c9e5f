#pragma once

#include <chrono>
#include <filesystem>

#include "tests/bench/figure.h"

namespace bench {

struct Options {
    std::filesystem::path programs = BINARY_DIR;
    int runs = 20;                                   // starts, visits
    std::chrono::seconds idle{60};
};

// One file each.
Figures start(const Options&);
Figures memory(const Options&);
Figures used(const Options&);
Figures idle(const Options&);
Figures press(const Options&);
Figures redraw(const Options&);
Figures change(const Options&);
Figures card(const Options&);
Figures devices(const Options&);
Figures submit(const Options&);
Figures search(const Options&);
Figures receipt(const Options&);
Figures catalogue(const Options&);
Figures codes(const Options&);
Figures fsync(const Options&);
Figures pinyin(const Options&);                      // both in typing.cpp
Figures handwriting(const Options&);
Figures voice(const Options&);
Figures guide(const Options&);
Figures photo(const Options&);
Figures journeys(const Options&);

}  // namespace bench
