#pragma once

#include <deque>
#include <vector>

#include "drivers/barcode_readers/picture_codes/code.h"

namespace drivers {

// Frame by frame: a code is believed when enough of the last frames hold it, so that what one frame alone shows, a smear or a
// reflection, is not.
class CodeVotes {
public:
    CodeVotes(int needed, int frames) : needed_{needed}, frames_{frames} {}
    std::vector<Code> count(std::vector<Code> ofFrame);   // those of this frame that are believed now
    void forget() { ballots_.clear(); }

private:
    int needed_, frames_;
    std::deque<std::vector<Code>> ballots_;
};

}  // namespace drivers
