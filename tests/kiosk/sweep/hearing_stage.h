#pragma once

#include <string>

#include "tests/kiosk/core/core_stage.h"
#include "tests/ui/headless.h"
#include "ui/speech/narrator.h"

namespace core {

// The core, and in front of it somebody with a headset and the few keys who never looks: a thing is touched once the voice
// names all that the core says of it, and a text is there once it was said. The screens are the real ones, and so are the
// walk of the keys and the narrator; only the sound is left out.
class HearingStage final : public CoreStage {
public:
    void tap(const std::string& idOrWords) override;
    void types(const std::string& text) override;
    void signs() override;                           // by the way that needs no hand
    void reads() override;
    void sees(const std::string& text) override;
    void neverSees(const std::string& text) override;
    void ends(const std::string& outcome) override;

    int pressed() const { return pressed_; }

private:
    std::string listen();                            // what is said now of what came meanwhile
    std::string press(ui::PadKey);                   // and what is said then
    void wake();
    template <class Is> bool walksTo(Is named);      // the focus is on it
    template <class Is> bool finds(Is named);        // on this page or on another one of the same screen
    void firstPage();
    bool turnsPage(const char* way);
    void hearAll();                                  // every page, and everything that can be touched on it

    ui::Headless screen_{};
    ui::Narrator narrator_;
    std::uint64_t shown_ = 0;
    std::string heard_;                              // since this screen came
    int pressed_ = 0;
};

}  // namespace core
