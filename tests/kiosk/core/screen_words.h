#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompt.h"

namespace core {

// All words of a view, in the order in which they stand.
std::vector<std::string> wordsOf(const ui::View&);

// What a finger can touch: the widget's id as ui/prompt.h fixes it, its words, and what the resident then answers.
struct Target { std::string id, words; ui::Answer answer; };
std::vector<Target> targetsOf(const ui::View&);

}  // namespace core
