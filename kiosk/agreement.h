#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/step.h"

namespace kiosk {

// What is agreed to: as it is shown, and its Chinese words, by whose hash it is kept.
struct AgreementText { std::string title; std::vector<std::string> paragraphs; std::string kept; };

// A text is read to its end, agreed to, and signed by finger. Who cannot sign (without sight, without a steady hand) confirms
// in person: the card has said who it is, and no signature is made up.
class Agreement {
public:
    enum class Outcome { open, agreed, declined };

    ui::Prompt prompt(const AgreementText&, const Draft&) const;
    Outcome on(const Event&, const AgreementText&, const Desk&, Draft&);   // agreed: consent() holds it
    bool back(Draft&);                               // true: it went back within itself
    const platform::Consent& consent() const { return consent_; }

private:
    enum class At { reading, signing, confirming };
    Outcome agreed(std::vector<std::uint8_t> signature, const AgreementText&, const Desk&);

    At at_ = At::reading;
    platform::Consent consent_;
};

}  // namespace kiosk
