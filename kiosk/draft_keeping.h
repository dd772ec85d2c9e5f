#pragma once

#include "kiosk/inquiry.h"
#include "kiosk/receipt_job.h"
#include "kiosk/step.h"

namespace kiosk {

// 先存起来: asked for whether the platform may keep it, kept, and the code shown. A part of the steps in which something is filled in.
class DraftKeeping {
public:
    static ui::Button button();                      // "keep_draft"
    bool open() const { return at_ != At::closed; }
    void begin() { at_ = At::asking; }
    bool back(Desk&);                                // true: it was open and is closed now
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
