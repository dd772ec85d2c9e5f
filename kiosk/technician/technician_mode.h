#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kiosk/technician/code_lock.h"
#include "kiosk/technician/errands/errands.h"
#include "kiosk/technician/page.h"

namespace kiosk {

// The technician's part of the screen: the way in, the menu and its pages, the way out. Nothing of a resident is shown here,
// and residents see nothing of it.
class TechnicianMode {
public:
    TechnicianMode(Desk&, Health&, Hall);
    ~TechnicianMode();

    bool shows() const { return inside_ || pad_; }   // the screen is its own
    bool inside() const { return inside_; }
    bool waits() const { return wanted_; }           // the operator switch is on, and a resident is still served

    // All that happens, whoever is in front of the terminal; answers only while the screen is its own.
    void on(const Event&);
    // A touch at the attract screen, which may be one of those in a row that call for the code. True: the code is asked for.
    bool calledBy(const ui::Answer&);
    void show(ui::View&) const;
    bool working() const { return page_ != nullptr || pad_.has_value(); }   // somebody does, at the screen
    Errands& errands() { return errands_; }          // what is done from the command line
    const Errands& errands() const { return errands_; }
    const Watch& watch() const { return watch_; }
    const SelfTestResults& results() const { return results_; }
    std::optional<int> volume() const { return volume_; }
    void voiceTrouble(std::string why) { voiceTrouble_ = std::move(why); }

private:
    struct Pad { std::string code; bool wrong = false; };

    bool answered(const ui::Answer&);                // true: handled here, not by the page
    void answeredOnPad(const ui::Answer&);
    void switched(bool on);
    void tick();
    void enter(const char* how);
    void leave(const char* how);
    void open(const std::string& id);
    void note(Incident, const char* how);
    void noteScreen();
    ui::Prompt prompt(ui::Language) const;
    ui::Prompt menu() const;
    std::string padError() const;
    std::chrono::milliseconds untouched() const { return desk_.time.steady - touched_; }

    Desk& desk_;
    const TechnicianConfig& config_;
    const Hall hall_;
    Watch watch_;
    SelfTestResults results_;
    Backlight backlight_;
    std::optional<int> volume_;
    std::string voiceTrouble_;
    CodeLock lock_;
    Bench bench_;
    Errands errands_{bench_};

    bool inside_ = false, wanted_ = false, switchOn_ = false;
    std::optional<Pad> pad_;
    std::unique_ptr<TechnicianPage> page_;           // none: the menu
    int touchesInARow_ = 0;
    std::chrono::milliseconds touchedEmblem_{}, touched_{};
    struct Shown { bool page; std::size_t kind; int place; bool operator==(const Shown&) const = default; } shown_{};
    std::uint64_t screen_ = 1u << 28;                // apart from the terminal's own numbers
};

}  // namespace kiosk
