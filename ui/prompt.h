#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What a resident may be shown, and what they may answer: plain values, no ImGui. The only header kiosk needs of a screen.
// Beside each prompt stands the function that draws it, defined in ui/screens/<name>.cpp.
namespace ui {

class Frame;

// ---- What a resident did ------------------------------------------------------------------------------------

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
struct StillHere {};                                 // any touch on the idle warning; "still_here"
struct ModesSet { Modes modes; };                    // "large_text", "high_contrast", "voice", "language"; a key
struct Touched {};                                   // a touch that hit nothing: the resident is there
using Answer = std::variant<Confirmed, Declined, Chosen, Typed, Drawn, Peek, Back, Home, Exit, Help, StillHere,
                            ModesSet, Touched>;

// ---- Parts --------------------------------------------------------------------------------------------------

enum class Tone { plain, primary, success, warning, danger };
// Names of pictures; ui maps them to glyphs of the icon font.
enum class Icon { none, search, apply, collect, pay, card, scan, printer, document, clock, phone, check, warning, info,
                  person, list, home, network };

// Who may hear a text: all in the hall, whoever has a headset in (personal data), nobody (what is not worth a word).
enum class Aloud { openly, privately, never };

struct Row { std::string label, value; std::string badge = {}; Tone tone = Tone::plain; Aloud aloud = Aloud::openly; bool operator==(const Row&) const = default; };
struct Section { std::string heading; std::vector<std::string> lines; Icon icon = Icon::none; bool operator==(const Section&) const = default; };
struct Button { std::string id, label; Tone tone = Tone::plain; Icon icon = Icon::none; bool operator==(const Button&) const = default; };   // answers Chosen{id}
struct Tile {
    std::string id, title, explanation;
    std::string badge = {};                          // 立等可取, 30 分钟办结, 打印机缺纸
    Tone tone = Tone::plain;                         // of the badge
    Icon icon = Icon::none;
    bool operator==(const Tile&) const = default;
};
// 32-bit pixels 0xAARRGGBB, row by row; shared because it is large and never changes.
struct Picture { int width = 0, height = 0; std::shared_ptr<const std::vector<std::uint32_t>> pixels; bool operator==(const Picture&) const = default; };

// ---- Prompts ------------------------------------------------------------------------------------------------

// The idle screen and the home page in one: big ways first, then items. Answers Chosen.
// `search`: what the search field says, "search"; empty: there is none.
struct Attract { std::string greeting; std::vector<Tile> ways; std::string itemsHeading; std::vector<Tile> items; std::string announcement; std::string search = {}; bool operator==(const Attract&) const = default; };
std::optional<Answer> draw(const Attract&, Frame&);

// A list to choose from, with page buttons. Answers Chosen.
struct Choice { std::string title, explanation; std::vector<Tile> options; std::string selected = {}; bool operator==(const Choice&) const = default; };
std::optional<Answer> draw(const Choice&, Frame&);

// Looking for an item, results as one types. Answers Typed after each key, Chosen (results; "chinese": characters are to be
// written, where `chinese` says so). `heading` stands over the results, or in their place.
struct Search { std::string title, text, hint, heading; std::vector<Tile> results; std::string chinese = {}; bool operator==(const Search&) const = default; };
std::optional<Answer> draw(const Search&, Frame&);

// 一次性告知 or a guide: everything on one page (page buttons if it does not fit). Answers Confirmed or Chosen (buttons).
struct Notice { std::string title, lead; std::vector<Section> sections; std::string confirm; std::vector<Button> buttons = {}; bool operator==(const Notice&) const = default; };
std::optional<Answer> draw(const Notice&, Frame&);

// Put the card down, or scan a code. `message`: what was wrong with the last try. Answers Chosen (buttons).
struct Present { std::string title, explanation; bool card = true, scan = false; std::string message = {}; Tone tone = Tone::plain; std::vector<Button> buttons = {}; bool operator==(const Present&) const = default; };
std::optional<Answer> draw(const Present&, Frame&);

// Known values (already masked by the core) and fields to fill. Answers Chosen{field id}, Peek, Confirmed.
struct Field { std::string id, label, hint, value; std::string error = {}; bool done = false; bool operator==(const Field&) const = default; };
struct Form { std::string title; std::vector<Row> known; std::vector<Field> fields; std::string confirm; bool canPeek = false; bool operator==(const Form&) const = default; };
std::optional<Answer> draw(const Form&, Frame&);

// Typing is a screen of its own. Answers Typed after each key, Confirmed when done. Keys' ids: "key_7", "key_delete", "key_clear".
// Chinese, for names and addresses: "way_pinyin", "way_handwriting", "way_strokes", "way_code" open a way of writing; what is
// written is a choice of characters "candidate_0" … `words` are common ones, to be taken with one touch: "word_0" …
// `longest` counts characters.
enum class Keypad { number, phone, idNumber, date, letters, chinese };
struct Typing { std::string title, explanation, text, hint; Keypad keypad = Keypad::number; std::size_t longest = 32; std::string error = {}; std::string confirm; std::vector<std::string> words = {}; bool operator==(const Typing&) const = default; };
std::optional<Answer> draw(const Typing&, Frame&);

// A text that must be seen to its end before it can be agreed to (pages, never scrolling by gesture). Answers Confirmed, Declined.
struct Reading { std::string title; std::vector<std::string> paragraphs; std::string confirm, decline; bool operator==(const Reading&) const = default; };
std::optional<Answer> draw(const Reading&, Frame&);

// Signing by finger on the pad "pad". Answers Drawn after each stroke, Declined (write again), Confirmed (only with strokes),
// Chosen (buttons).
struct Signature { std::string title, explanation; std::vector<Stroke> strokes; std::string confirm, decline; std::vector<Button> buttons = {}; bool operator==(const Signature&) const = default; };
std::optional<Answer> draw(const Signature&, Frame&);

// Everything once more before it leaves. Answers Confirmed, Peek.
struct Review { std::string title; std::vector<Row> rows; std::string note, confirm; bool canPeek = false; bool operator==(const Review&) const = default; };
std::optional<Answer> draw(const Review&, Frame&);

// Something takes a moment. No buttons but the given ones; parts of `total` when known (0: unknown). No animation.
struct Working { std::string title, explanation; int done = 0, total = 0; Icon icon = Icon::clock; std::vector<Button> buttons = {}; bool operator==(const Working&) const = default; };
std::optional<Answer> draw(const Working&, Frame&);

// How it ended: 已提交, 已暂存, 已打印. Answers Chosen (buttons) or Confirmed.
struct Outcome { Tone tone = Tone::success; std::string title, explanation; std::vector<Row> rows; std::vector<std::string> next; std::string qr = {}; std::vector<Button> buttons = {}; std::string confirm; bool operator==(const Outcome&) const = default; };
std::optional<Answer> draw(const Outcome&, Frame&);

// What went wrong, what can be done now, whom to call. Also the help page (tone plain). Answers Confirmed, Chosen.
struct Trouble { Tone tone = Tone::warning; std::string title; std::vector<std::string> lines; std::string keeperPhone, hotline; std::vector<Button> buttons = {}; std::string confirm = {}; std::string code = {}; bool operator==(const Trouble&) const = default; };
std::optional<Answer> draw(const Trouble&, Frame&);

// One case: what it is, where it stands. Answers Chosen (buttons) or Confirmed.
struct TimelineEntry { std::string when, what; Tone tone = Tone::plain; bool operator==(const TimelineEntry&) const = default; };
struct CaseProgress { std::string title; std::string status; Tone tone = Tone::plain; std::vector<Row> rows; std::vector<TimelineEntry> timeline; std::vector<Button> buttons = {}; std::string confirm; bool operator==(const CaseProgress&) const = default; };
std::optional<Answer> draw(const CaseProgress&, Frame&);

// A document, page by page. Answers Confirmed (print), Chosen (buttons).
struct Document { std::string title; std::vector<Picture> pages; std::vector<Row> rows; std::string note = {}; std::string confirm; std::vector<Button> buttons = {}; bool operator==(const Document&) const = default; };
std::optional<Answer> draw(const Document&, Frame&);

struct Farewell { std::string title; std::vector<std::string> lines; bool operator==(const Farewell&) const = default; };
std::optional<Answer> draw(const Farewell&, Frame&);

struct OutOfService { std::string title, reason, elsewhere, keeperPhone, code; bool operator==(const OutOfService&) const = default; };
std::optional<Answer> draw(const OutOfService&, Frame&);

using Prompt = std::variant<Attract, Search, Choice, Notice, Present, Form, Typing, Reading, Signature, Review, Working,
                            Outcome, Trouble, CaseProgress, Document, Farewell, OutOfService>;

// ---- Around every prompt ------------------------------------------------------------------------------------

struct Surround {
    std::string site, place, terminal;               // 汨罗市便民服务自助终端 · 弼时镇便民服务中心 · 0001 号机
    std::string clock, date;                         // 09:41 · 11月21日 周六
    bool online = true;
    std::vector<std::string> stages;                 // 须知 身份 填表 …; empty: no bar
    int stage = 0;
    bool canBack = false, canHome = false, canExit = false, canHelp = true, canSpeak = true;
    std::optional<int> countdown;                    // seconds, shown at the bottom
    bool operator==(const Surround&) const = default;
};
struct IdleWarning { int seconds = 30; bool operator==(const IdleWarning&) const = default; };

struct View {
    Surround surround;
    Modes modes;
    Prompt prompt;
    std::optional<IdleWarning> warning;
    std::uint64_t screen = 0;                        // another number: forget pages turned and strokes begun
    bool operator==(const View&) const = default;
};

// Draws all of it: top bar, stages, prompt, bottom bar, warning.
std::optional<Answer> draw(const View&, Frame&);

}  // namespace ui
