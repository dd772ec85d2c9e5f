#pragma once

#include "kiosk/inquiry.h"

namespace kiosk {

// A document came out badly, says who stands before it: what is wrong with it, an incident for the keeper, and the right to
// print it once more, which counts as the spoiled one did.
class BadPrint {
public:
    void open(const Desk&);
    bool isOpen() const { return stage_ != Stage::closed; }
    bool busy() const { return stage_ == Stage::asking && query_.busy(); }
    std::size_t page() const { return static_cast<std::size_t>(stage_); }
    ui::Prompt prompt() const;

    enum class Outcome { open, asItIs, granted };    // asItIs: nothing is printed again; granted: the draft has another key and grant
    Outcome on(const Event&, Desk&, Draft&);
    void stop(Desk&);                                // what was asked for and is not printed, is given back

private:
    enum class Stage { closed, choosing, offering, asking, refused };

    void spoiled(const std::string& fault, Desk&, const Draft&);
    void ask(Desk&, Draft&);
    Outcome close(Outcome);

    Stage stage_ = Stage::closed;
    std::string fault_, key_;                        // smeared | blank | half; of the print that is asked for
    SiteConfig site_;
    Inquiry query_;
    bool once_ = false;                              // it has been printed again
};

}  // namespace kiosk
