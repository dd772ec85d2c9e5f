#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// Finds items by what a resident types: characters, pinyin initials, whole or begun syllables, all mixed. All items are
// looked through at each key: 11,000 of them take a millisecond, and no table of prefixes has to be kept.
namespace kiosk {

struct Searchable {
    std::int64_t place = 0;                          // what find() answers with
    std::int64_t uses = 0;
    std::string words;                               // what it may be found by, line by line; the title first
};

class SearchIndex {
public:
    void read(std::string_view character, std::vector<std::string> readings);
    void add(const Searchable&);
    void shrink();                                   // all are there

    // Begins so before holds it inside, then the most used first, then in the order in which they came. Nothing typed:
    // the most used.
    std::vector<std::int64_t> find(std::string_view typed, std::size_t most) const;

private:
    using Number = std::uint16_t;                    // of a letter; 0 is the end of a line
    struct Letter { std::string character; std::vector<std::string> readings; };
    struct Item { std::uint32_t place = 0, uses = 0, begin = 0; };   // small, for there are thousands; it ends where the next begins
    struct Key { Number number = 0; char latin = 0; };
    using Keys = std::span<const Key>;
    enum class Fit { begins, inside, none };

    Number numberOf(std::string_view character);
    std::vector<Key> keysOf(std::string_view typed) const;
    std::vector<bool> beginnings(Keys) const;        // by a letter's number: what was typed may begin with it
    Fit fit(std::size_t item, Keys, const std::vector<bool>& beginnings) const;
    bool wordBegins(std::size_t at) const;
    bool fits(std::size_t at, Keys left) const;

    std::vector<Letter> letters_{1};
    std::unordered_map<std::string, Number> numbers_;
    std::vector<Number> text_;
    std::vector<Item> items_;
};

}  // namespace kiosk
