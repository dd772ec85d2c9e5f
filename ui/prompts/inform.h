#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// What a resident is told. `busy`: nothing can be touched yet (it prints); buttons and confirm keep their places meanwhile, so that
// nothing moves when they come.
namespace ui {

class Frame;

// 一次性告知 or a guide: everything on one page (page buttons if it does not fit). Answers Confirmed or Chosen (buttons).
struct Notice { std::string title, lead; std::vector<Section> sections; std::string confirm; std::vector<Button> buttons = {}; bool busy = false; bool operator==(const Notice&) const = default; };
std::optional<Answer> draw(const Notice&, Frame&);

// A text that must be seen to its end before it can be agreed to (pages, never scrolling by gesture). Answers Confirmed, Declined.
struct Reading { std::string title; std::vector<std::string> paragraphs; std::string confirm, decline; bool operator==(const Reading&) const = default; };
std::optional<Answer> draw(const Reading&, Frame&);

// Something takes a moment. No buttons but the given ones; parts of `total` when known (0: unknown). No animation.
struct Working { std::string title, explanation; int done = 0, total = 0; Icon icon = Icon::clock; std::vector<Button> buttons = {}; bool operator==(const Working&) const = default; };
std::optional<Answer> draw(const Working&, Frame&);

// How it ended: 已提交, 已暂存, 已打印. Answers Chosen (buttons) or Confirmed.
struct Outcome { Tone tone = Tone::success; std::string title, explanation; std::vector<Row> rows; std::vector<std::string> next; std::string qr = {}; std::vector<Button> buttons = {}; std::string confirm; bool busy = false; bool operator==(const Outcome&) const = default; };
std::optional<Answer> draw(const Outcome&, Frame&);

// What went wrong, what can be done now, whom to call. Also the help page (tone plain). Answers Confirmed, Chosen.
struct Trouble { Tone tone = Tone::warning; std::string title; std::vector<std::string> lines; std::string keeperPhone, hotline; std::vector<Button> buttons = {}; std::string confirm = {}; std::string code = {}; bool operator==(const Trouble&) const = default; };
std::optional<Answer> draw(const Trouble&, Frame&);

// One case: what it is, where it stands. Answers Chosen (buttons) or Confirmed.
struct TimelineEntry { std::string when, what; Tone tone = Tone::plain; bool operator==(const TimelineEntry&) const = default; };
struct CaseProgress { std::string title; std::string status; Tone tone = Tone::plain; std::vector<Row> rows; std::vector<TimelineEntry> timeline; std::vector<Button> buttons = {}; std::string confirm; bool busy = false; bool operator==(const CaseProgress&) const = default; };
std::optional<Answer> draw(const CaseProgress&, Frame&);

}  // namespace ui
