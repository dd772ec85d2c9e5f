#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"
#include "ui/prompts/parts.h"

// What is paid.
namespace ui {

class Frame;

struct Fen { std::int64_t count = 0; auto operator<=>(const Fen&) const = default; };   // a hundredth of a yuan: money is never a fraction

struct Charge { std::string what; Fen amount; bool operator==(const Charge&) const = default; };   // below zero: something is taken off
// Lines and the sum that is asked for. There are none that disagree.
class Charges {
public:
    // None: the sum is not that of the lines, is below zero, or is no sum that anybody pays (more than a hundred million yuan).
    static std::optional<Charges> of(std::vector<Charge> lines, Fen sum);

    const std::vector<Charge>& lines() const { return lines_; }
    Fen sum() const { return sum_; }
    bool operator==(const Charges&) const = default;

private:
    Charges(std::vector<Charge> lines, Fen sum) : lines_{std::move(lines)}, sum_{sum} {}

    std::vector<Charge> lines_;
    Fen sum_;
};

std::string amountText(Fen);                         // ¥1,234.50
std::string amountDigits(Fen);                       // 1,234.50: where there may be no ¥, as on receipt printers
std::string amountInWords(Fen, Language);            // 壹仟贰佰叁拾肆元伍角; one thousand two hundred and thirty-four yuan fifty

// A bill. `ways`: what it is paid with, of which one is selected; none: there is no choice. Answers Chosen (a way, a button),
// Confirmed once a way is selected and every line was seen.
struct Bill { std::string title, explanation; Charges charges; std::vector<Tile> ways = {}; std::string selected = {}; std::vector<Button> buttons = {}; std::string confirm; bool operator==(const Bill&) const = default; };
std::optional<Answer> draw(const Bill&, Frame&);

}  // namespace ui
