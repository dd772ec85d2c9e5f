#pragma once

#include <optional>
#include <string>
#include <variant>

#include "kiosk/desk.h"
#include "kiosk/draft.h"
#include "kiosk/troubles.h"

namespace kiosk {

// Asking the platform for a person's cases, or for the one on a receipt, with a resident waiting in front.
class CaseQuery {
public:
    void begin(Desk&, Draft&);                       // by draft.caseAsked, else by the card
    void stop(Desk&);
    // True when draft.cases has just been filled.
    bool on(const Event&, Desk&, Draft&);

    bool busy() const { return waiting_; }
    // What is to be shown instead of a result: 正在查询, a trouble, the offline guide.
    std::optional<ui::Prompt> prompt() const;

private:
    void ask(Desk&, Draft&);
    void failed(const platform::Unreachable&);

    SiteConfig site_;
    std::string key_;
    bool waiting_ = false, guide_ = false, renewed_ = false;
    std::chrono::milliseconds giveUp_{};
    std::optional<ui::Trouble> trouble_;
};

ui::Tone caseTone(const platform::Case&);

}  // namespace kiosk
