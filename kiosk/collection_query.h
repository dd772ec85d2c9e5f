#pragma once

#include <optional>

#include "kiosk/desk.h"
#include "kiosk/draft.h"

namespace kiosk {

// What lies ready in lockers or is in the post, for the steps that show it: asked for by the card's session or a pickup code.
class CollectionQuery {
public:
    void begin(Desk&, Draft&);
    void stop(Desk&);
    bool on(const Event&, Desk&, Draft&);            // true: it has just come, and is in the draft
    std::optional<ui::Prompt> prompt() const;        // none: it is there
    bool wrongCode() const { return wrongCode_; }    // the code has to be typed again

    bool showsGuide() const { return guide_; }

private:
    void fails(ui::Trouble);

    SiteConfig site_;
    std::string key_;
    std::optional<ui::Trouble> trouble_;
    std::chrono::milliseconds giveUp_{};
    bool waiting_ = false, guide_ = false, wrongCode_ = false;
};

}  // namespace kiosk
