#include "ui/frame.h"
#include "ui/utf8.h"

namespace ui {

namespace {

constexpr std::size_t longestPassCode = 12;
constexpr const char* dot = "●";

std::string dots(std::size_t count) {
    std::string all;
    while (count-- > 0) all += dot;
    return all;
}

// Which key made the dots what they are now.
std::string keyBehind(const std::string& now, std::size_t before) {
    if (lengthOf(now) < before) return before > 1 && now.empty() ? "key_clear" : "key_delete";
    return std::string{"key_"} + now.back();
}

}  // namespace

// A number like any other, with dots in the place of its digits and nothing for the voice or the keys to come by.
std::optional<Answer> draw(const PassCode& code, Frame& frame) {
    const std::string shown = dots(code.typed);
    const Typing typing{code.title, code.explanation, shown, {}, Keypad::number, longestPassCode, code.error, code.confirm};
    std::optional<Answer> answer;
    frame.aloud(Aloud::never, [&] { answer = draw(typing, frame); });
    const auto* typed = answer ? std::get_if<Typed>(&*answer) : nullptr;
    if (!typed) return answer;
    if (typed->text == shown) return Touched{};        // full, or nothing to delete
    return Chosen{keyBehind(typed->text, code.typed)};
}

}  // namespace ui
