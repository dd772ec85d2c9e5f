#include "kiosk/search_index.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

#include "kiosk/utf8.h"

namespace kiosk {
namespace {

std::string lower(std::string_view character) {
    const char c = character[0];
    return c >= 'A' && c <= 'Z' ? std::string(1, static_cast<char>(c - 'A' + 'a')) : std::string{character};
}

bool latin(const std::string& c) { return c.size() == 1 && ((c[0] >= 'a' && c[0] <= 'z') || (c[0] >= '0' && c[0] <= '9')); }

std::uint32_t small(std::int64_t number) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, std::numeric_limits<std::uint32_t>::max()));
}

}  // namespace

SearchIndex::Number SearchIndex::numberOf(std::string_view character) {
    auto known = numbers_.find(lower(character));
    if (known != numbers_.end()) return known->second;
    if (letters_.size() > std::numeric_limits<Number>::max()) return 0;
    const auto number = static_cast<Number>(letters_.size());
    letters_.push_back({lower(character), {}});
    numbers_[lower(character)] = number;
    return number;
}

void SearchIndex::read(std::string_view character, std::vector<std::string> readings) {
    if (const auto number = numberOf(character)) letters_[number].readings = std::move(readings);
}

void SearchIndex::add(const Searchable& item) {
    items_.push_back({small(item.place), small(item.uses), static_cast<std::uint32_t>(text_.size())});
    eachCharacter(item.words, [this](std::string_view one) { text_.push_back(one == "\n" ? Number{0} : numberOf(one)); });
    text_.push_back(0);
}

void SearchIndex::shrink() {
    text_.shrink_to_fit();
    items_.shrink_to_fit();
}

std::vector<SearchIndex::Key> SearchIndex::keysOf(std::string_view typed) const {
    std::vector<Key> keys;
    eachCharacter(typed, [&](std::string_view one) {
        if (one == " ") return;
        const auto character = lower(one);
        const auto known = numbers_.find(character);
        keys.push_back({known == numbers_.end() ? Number{0} : known->second, latin(character) ? character[0] : '\0'});
    });
    return keys;
}

std::vector<bool> SearchIndex::beginnings(Keys keys) const {
    std::vector<bool> all(letters_.size(), keys.empty());
    if (keys.empty()) return all;
    for (std::size_t number = 1; number < letters_.size(); ++number) {
        const auto& readings = letters_[number].readings;
        all[number] = number == keys[0].number || std::ranges::any_of(readings, [&](auto& syllable) { return syllable[0] == keys[0].latin; });
    }
    return all;
}

// An English word is found by its beginning only; a Chinese one has no spaces that would say where it begins.
bool SearchIndex::wordBegins(std::size_t at) const {
    return at == 0 || !latin(letters_[text_[at]].character) || !latin(letters_[text_[at - 1]].character);
}

// Every character answers some of what is left: itself, or a reading of it as far as it was typed.
bool SearchIndex::fits(std::size_t at, Keys left) const {
    if (left.empty()) return true;
    const auto number = text_[at];
    if (number == 0) return false;
    const auto& letter = letters_[number];
    if (letter.character == " ") return fits(at + 1, left);
    if (number == left[0].number && fits(at + 1, left.subspan(1))) return true;
    for (const auto& syllable : letter.readings)
        for (std::size_t n = 0; n < syllable.size() && n < left.size() && syllable[n] == left[n].latin; ++n)
            if (fits(at + 1, left.subspan(n + 1))) return true;
    return false;
}

SearchIndex::Fit SearchIndex::fit(std::size_t item, Keys keys, const std::vector<bool>& beginnings) const {
    auto best = Fit::none;
    const std::size_t begin = items_[item].begin, end = item + 1 < items_.size() ? items_[item + 1].begin : text_.size();
    for (auto at = begin; at < end; ++at) {
        if (!beginnings[text_[at]]) continue;
        const bool first = at == begin || text_[at - 1] == 0;
        if (!first && (best == Fit::inside || !wordBegins(at))) continue;
        if (!fits(at, keys)) continue;
        if (first) return Fit::begins;
        best = Fit::inside;
    }
    return best;
}

std::vector<std::int64_t> SearchIndex::find(std::string_view typed, std::size_t most) const {
    const auto keys = keysOf(typed);
    const auto begin = beginnings(keys);
    struct Found { Fit how; std::uint32_t item; };
    std::vector<Found> found;
    for (std::uint32_t item = 0; item < items_.size(); ++item)
        if (const auto how = fit(item, keys, begin); how != Fit::none) found.push_back({how, item});
    const auto before = [this](const Found& one, const Found& other) {
        const auto &a = items_[one.item], &b = items_[other.item];
        return std::tuple{one.how, b.uses, a.place} < std::tuple{other.how, a.uses, b.place};
    };
    const auto shown = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
    std::partial_sort(found.begin(), shown, found.end(), before);
    std::vector<std::int64_t> places;
    std::transform(found.begin(), shown, std::back_inserter(places), [this](const Found& one) { return std::int64_t{items_[one.item].place}; });
    return places;
}

}  // namespace kiosk
