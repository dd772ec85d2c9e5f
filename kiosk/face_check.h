#pragma once

#include <memory>

#include "kiosk/desk.h"
#include "kiosk/draft.h"
#include "kiosk/face_comparison.h"

namespace kiosk {

// A face beside the one on the card: asked for, never demanded. Whatever comes of it, no, nothing or too late, the visit goes on
// with the card alone. Neither picture is kept or sent anywhere; what goes into the draft and to the supervisors is one word.
class FaceCheck {
public:
    // With a program, a camera that works, a photo on the card and somebody of fourteen at least; else nobody hears of it.
    static bool offered(const Desk&, const Draft&);
    void begin(Desk&);
    void stop(Desk&);
    bool on(const Event&, Desk&, Draft&);            // true: it is over, and the draft says how
    bool back(Desk&);                                // true: from the camera to the question
    ui::Prompt prompt() const;
    bool busy() const { return at_ == At::comparing; }
    std::size_t page() const { return static_cast<std::size_t>(at_); }

private:
    enum class At { asking, looking, comparing, failed };
    bool ends(const char* how, Desk&, Draft&);
    void look(Desk&);
    void compare(Desk&, const Draft&);

    SiteConfig site_;
    At at_ = At::asking;
    drivers::Image seen_;
    std::unique_ptr<FaceComparison> comparison_;
    double threshold_ = 1;
};

}  // namespace kiosk
