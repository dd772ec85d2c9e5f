#include "drivers/transports/tape.h"

#include <fmt/core.h>
#include <fmt/ranges.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <charconv>
#include <deque>
#include <fstream>
#include <optional>
#include <sstream>

#include "drivers/descriptor.h"
#include "drivers/transports/pipe.h"

namespace drivers {

namespace {

using Bytes = std::vector<std::uint8_t>;

struct Operation {
    enum class Kind { write, anyWrite, read, timeout, disconnected } kind;
    Bytes bytes;
    int line;
};

// None when a word is no pair of hexadecimal digits.
std::optional<Bytes> parseBytes(std::istream& words) {
    Bytes bytes;
    for (std::string word; words >> word;) {
        std::uint8_t byte = 0;
        const auto end = word.data() + word.size();
        if (word.size() != 2 || std::from_chars(word.data(), end, byte, 16).ptr != end) return std::nullopt;
        bytes.push_back(byte);
    }
    return bytes;
}

bool writesAnything(const std::string& text) {
    std::istringstream words{text};
    std::string sign, star, more;
    return words >> sign >> star && sign == ">" && star == "*" && !(words >> more);
}

Operation parseLine(const std::string& file, int number, const std::string& text) {
    std::istringstream words{text};
    std::string sign, word;
    words >> sign;
    if (sign == "!" && words >> word) {
        if (word == "timeout") return {Operation::Kind::timeout, {}, number};
        if (word == "disconnected") return {Operation::Kind::disconnected, {}, number};
    } else if (writesAnything(text)) {
        return {Operation::Kind::anyWrite, {}, number};
    } else if (auto bytes = parseBytes(words); bytes && !bytes->empty()) {
        if (sign == ">") return {Operation::Kind::write, *bytes, number};
        if (sign == "<") return {Operation::Kind::read, *bytes, number};
    }
    throw std::invalid_argument{fmt::format("{}:{}: \"{}\" is no line of a tape", file, number, text)};
}

std::deque<Operation> parseTape(const std::string& file) {
    std::ifstream in{file};
    if (!in) throw Disconnected{fmt::format("there is no tape {}", file)};
    std::deque<Operation> operations;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        line.erase(std::min(line.find('#'), line.size()));
        if (line.find_first_not_of(" \t\r") != std::string::npos) operations.push_back(parseLine(file, number, line));
    }
    return operations;
}

class Tape final : public Transport {
public:
    Tape(std::string file, int stop) : file_{std::move(file)}, stop_{stop}, operations_{parseTape(file_)} { showInput(); }

    void write(std::span<const std::uint8_t> bytes, Duration) override;
    std::size_t read(std::span<std::uint8_t> into, Duration) override;
    void drain() override {}   // what the tape holds, the driver must have read
    int descriptor() const override { return input_.get(); }

private:
    using Kind = Operation::Kind;

    static bool isWrite(Kind kind) { return kind == Kind::write || kind == Kind::anyWrite; }
    Operation& next(const char* doing);
    void done();
    void showInput();

    std::string file_;
    int stop_;
    std::deque<Operation> operations_;
    Descriptor input_{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};   // readable when the next operation is the device's
};

Operation& Tape::next(const char* doing) {
    waitFor(-1, 0, stop_, Duration::zero());
    if (operations_.empty()) throw std::logic_error{fmt::format("{} is over, but the driver {}", file_, doing)};
    auto& operation = operations_.front();
    if (operation.kind == Kind::disconnected) throw Disconnected{"the tape says so"};
    return operation;
}

void Tape::done() {
    operations_.pop_front();
    showInput();
}

void Tape::showInput() {
    std::uint64_t count = operations_.empty() || isWrite(operations_.front().kind) ? 0 : 1;
    if (count) (void)!::write(input_.get(), &count, sizeof count);
    else (void)!::read(input_.get(), &count, sizeof count);
}

// A driver may write in other portions than the tape was recorded in.
void Tape::write(std::span<const std::uint8_t> bytes, Duration) {
    while (!bytes.empty()) {
        auto& operation = next("writes");
        if (operation.kind == Kind::timeout) {          // the line was blocked; what is written again comes next
            done();
            throw Timeout{"the tape says so"};
        }
        if (operation.kind == Kind::anyWrite) return done();
        auto& wanted = operation.bytes;
        const auto count = std::min(wanted.size(), bytes.size());
        if (operation.kind != Kind::write || !std::equal(bytes.begin(), bytes.begin() + static_cast<long>(count), wanted.begin()))
            throw std::logic_error{fmt::format("{}:{}: the driver writes {:02X} here", file_, operation.line, fmt::join(bytes, " "))};
        wanted.erase(wanted.begin(), wanted.begin() + static_cast<long>(count));
        bytes = bytes.subspan(count);
        if (wanted.empty()) done();
    }
}

std::size_t Tape::read(std::span<std::uint8_t> into, Duration) {
    auto& operation = next("reads");
    if (isWrite(operation.kind)) throw std::logic_error{fmt::format("{}:{}: the driver reads here", file_, operation.line)};
    if (operation.kind == Kind::timeout) {
        done();
        throw Timeout{"the tape says so"};
    }
    auto& there = operation.bytes;
    const auto count = std::min(there.size(), into.size());
    std::copy_n(there.begin(), count, into.begin());
    there.erase(there.begin(), there.begin() + static_cast<long>(count));
    if (there.empty()) done();
    return count;
}

}  // namespace

std::unique_ptr<Transport> openTape(const Address& address, int stop) { return std::make_unique<Tape>(address.place, stop); }

}  // namespace drivers
