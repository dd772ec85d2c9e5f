#pragma once

#include <string>
#include <variant>
#include <vector>

// What a resident did.
namespace ui {

struct Point { float x = 0, y = 0; bool operator==(const Point&) const = default; };
using Stroke = std::vector<Point>;                   // in parts of the pad's width (x and y both)

enum class Language { zh, en };
struct Modes {
    bool largeText = false;
    bool highContrast = false;
    bool reach = false;
    Language language = Language::zh;
    bool voice = false;
    int volume = 0;                                  // of the voice, in steps from the usual one: -2 to 2
    bool keys = false;                               // walked with the keypad: the focus is shown
    bool operator==(const Modes&) const = default;
};

struct Confirmed {};                                 // the primary button; widget id "confirm"
struct Declined {};                                  // the secondary button; widget id "decline"
struct Chosen { std::string id; };                   // a tile, an option, a case, a field, a named button: its own id
struct Typed { std::string text; };                  // the whole text after each key
struct Drawn { std::vector<Stroke> strokes; };       // all strokes, after each one
struct Peek {};                                      // 看一眼; widget id "peek"
struct Back {};                                      // "back"
struct Home {};                                      // "home"
struct Exit {};                                      // "exit"
struct Help {};                                      // "help"
struct StillHere {};                                 // any touch on the idle warning or the cover; "still_here"
struct ModesSet { Modes modes; };                    // "large_text", "voice", "language", "high_contrast", "reach"; a key
struct Touched {};                                   // a touch that hit nothing: the resident is there
struct EmblemTouched {};                             // the sign in the top left corner, which no widget tells of
using Answer = std::variant<Confirmed, Declined, Chosen, Typed, Drawn, Peek, Back, Home, Exit, Help, StillHere,
                            ModesSet, Touched, EmblemTouched>;

}  // namespace ui
