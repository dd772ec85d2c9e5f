#include "ui/text_input/composing.h"

#include <cstring>
#include <stdexcept>

#include "ui/text_input/code_point.h"

namespace ui {

namespace {

constexpr std::size_t mostKeys = 48;                  // keys; the rarest characters have 64 strokes, nobody counts so far

void wipe(std::string& text) {
    ::explicit_bzero(text.data(), text.size());
    text.clear();
}
void wipe(std::vector<std::string>& texts) {
    for (std::string& text : texts) wipe(text);
    texts.clear();
}
void wipe(std::vector<Stroke>& strokes) {
    for (Stroke& stroke : strokes) ::explicit_bzero(stroke.data(), stroke.size() * sizeof(Point));
    strokes.clear();
}

}  // namespace

void Composing::change(Way way) {
    clear();
    way_ = way;
    works_ = true;
    engine_ = std::monostate{};
}

void Composing::open() {
    if (engine_.index() != 0) return;
    if (way_ == Way::pinyin) engine_.emplace<Pinyin>();
    if (way_ == Way::handwriting) engine_.emplace<Handwriting>();
    if (way_ == Way::strokes) engine_.emplace<StrokeTable>();
}

void Composing::add(char key) {
    if (keys_.size() < mostKeys) keys_ += key;
    read();
}

void Composing::add(Stroke stroke) {
    strokes_.push_back(std::move(stroke));
    read();
}

void Composing::removeLast() {
    if (!keys_.empty()) keys_.pop_back();
    if (!strokes_.empty()) strokes_.pop_back();
    read();
}

void Composing::clear() {
    wipe(keys_);
    wipe(strokes_);
    wipe(candidates_);
    page = 0;
}

std::string Composing::take(std::size_t candidate) {
    const std::string words = candidates_.at(candidate);
    auto* pinyin = std::get_if<Pinyin>(&engine_);
    std::string rest = pinyin ? keys_.substr(std::min(pinyin->lettersOf(candidate), keys_.size())) : std::string{};
    if (rest.starts_with('\'')) rest.erase(0, 1);
    clear();
    keys_ = std::move(rest);
    read();
    return words;
}

void Composing::read() {
    page = 0;
    wipe(candidates_);
    if (empty()) return;
    try {
        open();
        candidates_ = std::visit([&](auto& engine) { return readWith(engine); }, engine_);
    } catch (const std::runtime_error&) {
        works_ = false;                              // the screen says so; the other ways are still there
    }
}

std::vector<std::string> Composing::readWith(std::monostate) const {
    const auto character = characterOf(keys_);
    return character ? std::vector{*character} : std::vector<std::string>{};
}

}  // namespace ui
