#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/keys/steering.h"
#include "ui/prompt.h"
#include "ui/speech/narration.h"

namespace ui {

// Follows the screen and says what is new of it.
class Narrator {
public:
    // None: nothing new. What is there ends what is being said; empty, it ends it and says nothing.
    std::optional<std::string> follow(const View&, const std::vector<Widget>&, const Attention&, Ears);
    // The last words are what came to a result's page by itself (凭条已打印): they wait until the result has been heard.
    // Everywhere else what is new is said at once; it may be an error.
    bool continues() const { return continues_; }
    void forget() { before_.reset(); last_.clear(); }

private:
    struct Moment { std::uint64_t screen = 0; Modes modes; Attention attention; std::vector<Widget> widgets; std::string focus; };
    bool isAnew(const Moment&) const;
    std::string words(const Moment&, Ears) const;
    std::string greeting(const Modes&) const;

    std::optional<Moment> before_;
    std::string last_;
    bool continues_ = false;
};

}  // namespace ui
