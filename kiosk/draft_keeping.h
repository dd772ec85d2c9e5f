#pragma once

#include "kiosk/inquiry.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"

namespace kiosk {

// 先存起来: asked for whether the platform may keep it, kept, and the code shown. Over whichever step something is filled in.
class DraftKeeping {
public:
    static ui::Button button();                      // "keep_draft"
    // Something was filled in and nothing sent yet, by somebody who can be known again, and the item asks for it when they come back.
    static bool possible(const Draft&);
    bool open() const { return at_ != At::closed; }
    bool kept() const { return at_ == At::kept; }
    void ask() { at_ = At::asking; }
    void keep(Desk&, Draft&);                        // they agreed
    void back(Desk&);                                // closed, unless it is kept
    ui::Prompt prompt(const Draft&) const;
    Move on(const Event&, Desk&, Draft&);            // End once it is kept and seen
    bool busy() const { return job_.busy(); }
    std::size_t page() const { return static_cast<std::size_t>(at_); }

private:
    enum class At { closed, asking, keeping, kept } at_ = At::closed;
    void print(Desk&, const Draft&);

    Inquiry inquiry_;
    platform::DraftKept kept_;
    ReceiptJob job_;
};

}  // namespace kiosk
