#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "kiosk/desk.h"
#include "kiosk/draft.h"
#include "kiosk/troubles.h"

namespace kiosk {

// One question to the platform with a resident waiting in front: opens the person's session where it needs one and there is
// none, opens it anew once when it ran out, gives up in time, asks again, and has the page for what went wrong.
class Inquiry {
public:
    // Made when it is asked, for only then is there a token. Without a session it is asked at once.
    using Make = std::function<platform::Question(const Draft&)>;
    enum class Needs { session, nothing };

    // `key`: of what is asked for, where that matters (a print, a booking); empty: any. An answer that is a Refused is given
    // to the asker when its code is one of `own`, for only they know what that means.
    void begin(Desk&, Draft&, Needs, Make, std::string key = {}, std::vector<std::string> own = {});
    void allowLonger() { longer_ = true; }           // a document or a picture is on its way; before begin()
    void whenOffline(Failure page) { offline_ = page; }   // another page than usual for no answer; before begin()
    void stop(Desk&);                                // nobody waits any more
    // What answers it, once; null meanwhile. Also hears "retry", "guide" and time.
    const platform::Said* on(const Event&, Desk&, Draft&);

    // The asker's own page for an answer that is no help: it is shown like any trouble, with its "retry".
    void fails(ui::Trouble page) { trouble_ = std::move(page); }
    bool clear() { return std::exchange(trouble_, std::nullopt).has_value(); }   // false: there was no trouble

    bool busy() const { return waiting_; }
    bool guides() const { return trouble_ && guide_; }   // the offline guide is shown: Confirmed only closes it
    // What is to be shown instead of an answer: it is being asked, a trouble, the offline guide.
    std::optional<ui::Prompt> prompt() const;
    void say(std::string title, std::string explanation, ui::Icon icon = ui::Icon::search) { working_ = {std::move(title), std::move(explanation), 0, 0, icon, {}}; }

private:
    void ask(Desk&, Draft&);
    void refused(const platform::Refused&, Desk&, Draft&);
    bool isOwn(const platform::Said&) const;
    ui::Trouble unreachable(const platform::Unreachable&) const;

    SiteConfig site_;
    Needs needs_ = Needs::nothing;
    Make make_;
    std::vector<std::string> own_;
    std::optional<Failure> offline_;
    std::string key_, sessionKey_;
    bool waiting_ = false, guide_ = false, renewed_ = false, longer_ = false;
    std::chrono::milliseconds giveUp_{};
    std::optional<ui::Trouble> trouble_;
    std::optional<ui::Working> working_;
    platform::Said answer_ = platform::PrintReported{};
};

}  // namespace kiosk
