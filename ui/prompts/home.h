#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// While nobody is served, and around a visit.
namespace ui {

class Frame;

// The idle screen and the home page in one: big ways first, then items. Answers Chosen.
// `announcement`: the worst of what there is to say; empty: all is well. `now`: what works here now, the worst first.
// `paths`: other paths to the items. `news`: what the offices announce, as many as fit.
// `search`: what the search field says, "search"; empty: there is none.
struct Attract { std::string greeting; std::vector<Tile> ways; std::string itemsHeading; std::vector<Tile> items; std::string announcement; std::string search = {}; std::vector<Remark> now = {}; std::vector<Tile> paths = {}; std::vector<std::string> news = {}; bool operator==(const Attract&) const = default; };
std::optional<Answer> draw(const Attract&, Frame&);

// Looking for an item, results as one types. Answers Typed after each key, Chosen (results; "chinese": characters are to be
// written, where `chinese` says so). `heading` stands over the results, or in their place.
struct Search { std::string title, text, hint, heading; std::vector<Tile> results; std::string chinese = {}; bool operator==(const Search&) const = default; };
std::optional<Answer> draw(const Search&, Frame&);

struct Farewell { std::string title; std::vector<std::string> lines; bool operator==(const Farewell&) const = default; };
std::optional<Answer> draw(const Farewell&, Frame&);

struct OutOfService { std::string title, reason, elsewhere, keeperPhone, code; bool operator==(const OutOfService&) const = default; };
std::optional<Answer> draw(const OutOfService&, Frame&);

}  // namespace ui
