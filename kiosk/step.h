#pragma once

#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "kiosk/desk.h"
#include "kiosk/draft.h"

namespace kiosk {

struct Stay {};
struct Next {};
struct Back {};
struct End { std::string outcome; };                 // "done", "refused", … for the log; never contents
// What the resident came for has been done, and that is how it ended, however they leave from here. What the item has after it,
// the rating, follows; without that the session ends. `goesOn`: not to the rating at once, there is something to be paid.
struct Served { std::string outcome; bool goesOn = false; };
// Another item from here on, for the same person: what was begun before is gone on with, or begun again. `resumed`: from behind
// the step that asks for what was kept.
struct Instead { ServiceItem item; bool resumed = false; };
// Something that was filled in is wrong: back to where filling in begins. All that was gathered since is kept.
struct Change {};
using Move = std::variant<Stay, Next, Back, End, Served, Instead, Change>;

// One stage of a journey. It knows its draft and its desk, never another step.
class Step {
public:
    virtual ~Step() = default;
    virtual void enter(Desk&, Draft&) {}             // start a device, send a request
    virtual void leave(Desk&, Draft&) {}             // always runs, however the step ends
    virtual ui::Prompt prompt(const Draft&) const = 0;
    virtual Move on(const Event&, Desk&, Draft&) = 0;

    // Passed over where the visit does not need it (a locker, where the result is printed).
    virtual bool wanted(const Draft&) const { return true; }

    // The resident touched 返回: true when the step itself went back (from typing to its form).
    virtual bool back(Desk&, Draft&) { return false; }
    virtual bool canBack(const Draft&) const { return true; }
    virtual bool fillsIn() const { return false; }   // where Change leads: the first step of which this is true
    // Another number: another screen, also where the prompt is of the same kind.
    virtual std::size_t page(const Draft&) const { return 0; }
    // Printing, sending: the session must not be ended by time nor by touch.
    virtual bool busy() const { return false; }
    // What is awaited has a time of its own (an order that is paid with a phone): nobody is taken for gone meanwhile.
    virtual bool patient() const { return false; }
    // Without these devices the step cannot go on; the session says so and waits for them.
    virtual std::vector<drivers::Role> needs() const { return {}; }
};

// After the last step that may be undone: what stands on paper or at the platform is not gone back from.
class FinalStep : public Step {
public:
    bool canBack(const Draft&) const override { return false; }
};

}  // namespace kiosk
