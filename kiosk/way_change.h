#pragma once

#include "kiosk/inquiry.h"
#include "kiosk/way_choice.h"

namespace kiosk {

// 换个取法: before there is a result, whose case it is chooses another way to get it. A part of the step that shows the case; it is
// open until the platform has said yes, or they go back.
class WayChange {
public:
    static bool possible(const Draft&);
    static ui::Button button();                      // "change_way"
    void begin(Desk&, Draft&);
    void stop(Desk&);
    bool back(Desk&, Draft&);                        // true: it was open
    ui::Prompt prompt(const Draft&) const;
    void on(const Event&, Desk&, Draft&);            // what the platform has of the case then goes into draft.chosen
    std::size_t page(const Draft&) const;

    bool open() const { return open_; }
    bool busy() const { return inquiry_.busy(); }
    bool changed() const { return changed_; }        // since the step began

private:
    WayChoice::Question question(const Draft&) const;
    void send(Desk&, Draft&);
    void answered(const platform::Said&, const Desk&, Draft&);

    ServiceItem item_;                               // as it is offered now, for its window; empty: it is not
    std::optional<WayChoice> choice_;
    Inquiry inquiry_;
    bool open_ = false, changed_ = false;
};

}  // namespace kiosk
