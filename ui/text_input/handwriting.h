#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/prompt.h"

namespace ui {

// Strokes of a finger to characters, by zinnia with the simplified Chinese model of tegaki: the 6,763 characters of GB 2312,
// so rare names never come from it. The model takes 26 MB: opened with its pad and closed with it.
// Throws std::runtime_error when zinnia or the model is not there.
class Handwriting {
public:
    Handwriting();
    ~Handwriting();

    // The likeliest first. Where on the pad it was written and how large makes no difference.
    std::vector<std::string> candidates(const std::vector<Stroke>&);

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace ui
