#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// Newland's "unified" commands, bytes ⇄ structs. Sources: README.md.
namespace drivers {

// "#SCNTRG1" → 7E 01 30 30 30 30 "#SCNTRG1" 3B 03. '#' holds until the power is off, '@' for ever.
std::vector<std::uint8_t> newlandCommand(std::string_view command);

struct NewlandReply {
    enum class Result { done, badValue, unknownCommand } result;
    std::string words;   // the command once more, with what was asked for: "#SCNMOD0", "@QRYSYS…"
    bool operator==(const NewlandReply&) const = default;
};

// Takes the replies out of what a scanner sends; the rest belongs to codes.
class NewlandStream {
public:
    using Codes = std::vector<std::uint8_t>;
    using Piece = std::variant<Codes, NewlandReply>;
    std::vector<Piece> take(std::span<const std::uint8_t>);
    bool waiting() const { return !held_.empty(); }
    // Nothing came for the inter-character time: a reply that has begun will not end any more.
    void pause() { held_.clear(); }

private:
    std::vector<std::uint8_t> held_;   // what may be a reply, or the beginning of one
};

}  // namespace drivers
