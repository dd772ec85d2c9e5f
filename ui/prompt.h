#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/date.h"
#include "ui/prompts/fill.h"
#include "ui/prompts/home.h"
#include "ui/prompts/inform.h"
#include "ui/prompts/parts.h"
#include "ui/prompts/pay.h"
#include "ui/prompts/phone.h"
#include "ui/prompts/pictures.h"
#include "ui/prompts/rate.h"
#include "ui/prompts/region.h"
#include "ui/prompts/technician.h"

// What a resident may be shown, and what they may answer: plain values, no ImGui. The only header kiosk needs of a screen;
// what can be shown stands by topic in ui/prompts/. Beside each prompt stands the function that draws it, defined in
// ui/screens/<name>.cpp.
namespace ui {

using Prompt = std::variant<Attract, Search, Choice, Notice, Present, Form, Typing, Reading, Signature, Review, Working,
                            Outcome, Trouble, CaseProgress, Document, Date, Region, Bill, Camera, PhoneCode, Rating, Farewell,
                            OutOfService, PassCode, Board, Adjust, TargetWalk>;

// ---- Around every prompt ------------------------------------------------------------------------------------

struct Surround {
    std::string site, place, terminal;               // 汨罗市便民服务自助终端 · 弼时镇便民服务中心 · 0001 号机
    std::string clock, date;                         // 09:41 · 11月21日 周六
    bool online = true;
    std::vector<std::string> stages;                 // 须知 身份 填表 …; empty: no bar
    int stage = 0;
    bool canBack = false, canHome = false, canExit = false, canHelp = true, canSpeak = true, canReach = true;
    std::optional<int> countdown;                    // seconds, shown at the bottom
    std::optional<int> minutes;                      // of the clock, ever counting: an idle screen wanders with them
    bool operator==(const Surround&) const = default;
};
// keepable: what was filled in can be kept for another day, by Chosen "keep_draft".
struct IdleWarning { int seconds = 30; bool keepable = false; bool operator==(const IdleWarning&) const = default; };

struct View {
    Surround surround;
    Modes modes;
    Prompt prompt;
    std::optional<IdleWarning> warning;
    std::uint64_t screen = 0;                        // another number: forget pages turned and strokes begun
    bool covered = false;                            // nobody stands there: nothing of the prompt is drawn; StillHere lifts it
    int chimes = 0;                                  // another number: a sound that is no word, also while the voice is off
    std::optional<int> volume{};                     // of the voice, in percent, as a technician set it; none: as configured
    bool operator==(const View&) const = default;
};

// Draws all of it: top bar, stages, prompt, bottom bar, warning.
std::optional<Answer> draw(const View&, Frame&);

}  // namespace ui
