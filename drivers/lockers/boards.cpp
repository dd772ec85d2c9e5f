#include "drivers/lockers/boards.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <sstream>

namespace drivers {

namespace {

std::optional<int> numberIn(const std::string& text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string> parts(const std::string& text, char between) {
    std::vector<std::string> all;
    std::istringstream in{text};
    for (std::string part; std::getline(in, part, between);) {
        part.erase(0, part.find_first_not_of(' '));
        part.erase(part.find_last_not_of(' ') + 1);
        all.push_back(part);
    }
    return all;
}

// What is wrong with it; empty when it is a board.
std::string readBoard(const std::string& words, const BoardRules& rules, LockerBoard& board) {
    const auto fields = parts(words, ':');
    const auto address = fields.empty() ? std::nullopt : numberIn(fields[0]);
    const auto locks = fields.size() < 2 ? std::nullopt : numberIn(fields[1]);
    if (!address || *address < rules.leastAddress || *address > rules.mostAddress)
        return fmt::format("boards: the address in \"{}\" must be a number from {} to {}", words, rules.leastAddress, rules.mostAddress);
    if (!locks || *locks < 1 || *locks > rules.mostLocks) return fmt::format("boards: \"{}\" must name 1 to {} locks", words, rules.mostLocks);
    const bool known = fields.size() == 2 || (rules.wired && fields.size() == 3 && (fields[2] == "closed" || fields[2] == "open"));
    if (!known) return fmt::format("boards: \"{}\" is not ADDRESS:LOCKS{}", words, rules.wired ? ", with :closed or :open behind it" : "");
    board.address = *address;
    board.locks = *locks;
    if (fields.size() == 3 && fields[2] == "open") board.feedback = LockerBoard::Shorted::whenOpen;
    return "";
}

}  // namespace

std::vector<LockerBoard> lockerBoards(OptionWords& options, const BoardRules& rules) {
    std::vector<LockerBoard> boards;
    std::set<int> addresses;
    for (const auto& words : parts(options.word("boards", ""), ',')) {
        LockerBoard board;
        board.firstDoor = doorCount(boards) + 1;
        const auto mistake = readBoard(words, rules, board);
        if (!mistake.empty()) options.wrong(mistake);
        else if (!addresses.insert(board.address).second) options.wrong(fmt::format("boards: {} is named twice", board.address));
        else boards.push_back(board);
    }
    if (boards.empty()) options.wrong("boards must name at least one, as \"1:24\"");
    return boards;
}

int doorCount(const std::vector<LockerBoard>& boards) {
    int count = 0;
    for (const auto& board : boards) count += board.locks;
    return count;
}

std::optional<LockerPlace> placeOf(const std::vector<LockerBoard>& boards, int door) {
    for (const auto& board : boards)
        if (door >= board.firstDoor && door < board.firstDoor + board.locks) return LockerPlace{&board, door - board.firstDoor + 1};
    return std::nullopt;
}

const LockerBoard* boardAt(const std::vector<LockerBoard>& boards, int address) {
    const auto found = std::ranges::find(boards, address, &LockerBoard::address);
    return found == boards.end() ? nullptr : &*found;
}

}  // namespace drivers
