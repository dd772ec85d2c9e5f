#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace emulators {

// How the printers of one maker differ, by their manuals. Written apart from the driver's models, so that the two can
// disagree.
struct EscposMake {
    enum class Mouth { none, torn, citizen, custom };    // torn: tells that the slip still hangs there; the others hold it

    std::string name;                                   // as --profile takes it
    std::string maker, model;                           // as GS I says
    int dots = 576;
    bool clearsOnRequest = true;                        // DLE DC4 8
    bool identifies = true;                             // GS I from 65 on
    bool counts = false;                                // GS g
    bool cutsByGroup = true;                            // GS V; every one knows ESC i and ESC m
    Mouth mouth = Mouth::none;
};

const std::vector<EscposMake>& escposMakes();
const EscposMake* escposMake(std::string_view name);    // nullptr: there is none

}  // namespace emulators
