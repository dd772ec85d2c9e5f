#include "drivers/barcode_readers/picture_codes/code_votes.h"

#include <algorithm>

namespace drivers {

std::vector<Code> CodeVotes::count(std::vector<Code> ofFrame) {
    ballots_.push_back(std::move(ofFrame));
    while (static_cast<int>(ballots_.size()) > frames_) ballots_.pop_front();
    std::vector<Code> believed;
    for (const auto& code : ballots_.back())
        if (std::ranges::count_if(ballots_, [&](auto& ballot) { return std::ranges::find(ballot, code) != ballot.end(); }) >= needed_) believed.push_back(code);
    return believed;
}

}  // namespace drivers
