#pragma once

#include <optional>
#include <string>

#include "platform/topics/persons.h"

// Who somebody is, without a card: by the electronic identity (电子身份) on their phone, or by a login there.
namespace platform {

struct OpenSessionByCode { std::string code; };      // Identified: what the phone showed; good once, for a few minutes
struct Identified { std::string token; Person person; };

// A code of ours that the phone scans; good once, for this terminal, for three minutes. The key names the login.
struct StartLogin {};                                // LoginStarted
struct LoginStarted { std::string url; int secondsLeft = 0; };
struct AskLogin { std::string key; };                // LoginStands
struct LoginStands {
    enum class State { waiting, opened, confirmed, declined, over } state = State::waiting;   // opened: a phone shows its page
    std::optional<Identified> identified = {};       // once, with `confirmed`
};
struct DropLogin { std::string key; };               // no reply: nobody waits for it any more

}  // namespace platform
