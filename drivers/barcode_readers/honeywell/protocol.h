#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Honeywell's serial trigger and menu commands, bytes ⇄ structs. Sources: README.md.
namespace drivers {

std::vector<std::uint8_t> honeywellTrigger();       // 16 54 0D; a scanner does not answer it
std::vector<std::uint8_t> honeywellUntrigger();     // 16 55 0D; nor this
// "TRGMOD0" → 16 4D 0D "TRGMOD0!". '!' holds until the power is off.
std::vector<std::uint8_t> honeywellMenu(std::string_view command);

struct HoneywellReply {
    enum class Result { done, badValue, unknownCommand } result;
    std::string before;   // what stood before the command's echo: codes, or the answer to a question
};

// Takes the reply to one command out of what a scanner sends. A reply has no beginning of its own: it is the command once
// more and a status, so only who asked can find it.
class HoneywellStream {
public:
    void expect(std::string command) { expected_ = std::move(command); }
    // The bytes of codes in what came in. While a reply is expected there are none: they come before it.
    std::vector<std::uint8_t> take(std::span<const std::uint8_t>);
    std::optional<HoneywellReply> reply();              // once
    void pause() { ended_ = false; }

private:
    bool findReply();

    std::string expected_;     // empty: nothing is
    std::string held_;         // what came since
    bool ended_ = false;       // the punctuation mark of a reply may follow
    std::optional<HoneywellReply> reply_;
};

}  // namespace drivers
