#pragma once

#include <optional>
#include <string>

#include "kiosk/desk.h"
#include "kiosk/draft.h"

namespace kiosk {

// Somebody without a card, known by what their phone says: as if their card had been read, for this visit alone.
void identify(Draft&, const platform::Identified&);

// A code on the screen that the resident's phone scans, until it has said who they are. Good once, and not for long.
class PhoneLogin {
public:
    void begin(Desk&);
    void stop(Desk&);
    bool on(const Event&, Desk&, Draft&);            // true: they are known, and in the draft
    ui::Prompt prompt() const;
    bool waits() const { return at_ == At::starting || at_ == At::showing || at_ == At::opened; }

private:
    enum class At { starting, showing, opened, over, declined, failed };
    void stands(const platform::LoginStands&);
    void passes(Desk&);

    SiteConfig site_;
    At at_ = At::starting;
    std::string key_, url_;
    std::optional<ui::Trouble> trouble_;
    std::chrono::milliseconds until_{}, ask_{}, giveUp_{};
    int secondsLeft_ = 0;
    bool asking_ = false;
};

}  // namespace kiosk
