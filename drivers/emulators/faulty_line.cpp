#include "drivers/emulators/faulty_line.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace emulators {

namespace {

constexpr std::size_t floodBytes = 5000;

}  // namespace

int wholeNumberIn(const std::string& rest) {
    int value = -1;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || end != rest.data() + rest.size() || value < 0) throw std::invalid_argument{"say a number"};
    return value;
}

FaultyLine::FaultyLine(Loop& loop, Wire& wire, Dock& dock, const std::string& device) : loop_{loop}, wire_{wire} {
    offerSpoiling(dock, device);
    offerCutting(dock, device);
}

FaultyLine::~FaultyLine() {
    loop_.call([this] {
        for (auto id : waiting_) loop_.cancel(id);
    });
}

void FaultyLine::offerSpoiling(Dock& dock, const std::string& device) {
    dock.offer(device, "silent", "on|off", [this](auto& rest) { silent_ = onOrOff(rest); });
    dock.offer(device, "slow", "MILLISECONDS|off", [this](auto& rest) { late_ = std::chrono::milliseconds{rest == "off" ? 0 : wholeNumberIn(rest)}; });
    dock.offer(device, "split", "on|off", [this](auto& rest) { wire_.split(onOrOff(rest)); });
    dock.offer(device, "garbage", "on|off", [this](auto& rest) { garbage_ = onOrOff(rest); });
    dock.offer(device, "flood", "on|off", [this](auto& rest) { flood_ = onOrOff(rest); });
    dock.offer(device, "echo", "on|off", [this](auto& rest) { echo_ = onOrOff(rest); });
    dock.offer(device, "duplicate", "on|off", [this](auto& rest) { duplicate_ = onOrOff(rest); });
    dock.offer(device, "bad_checksum", "on|off|ANSWERS", [this](auto& rest) {
        badChecksums_ = rest == "on" ? 1 << 30 : rest == "off" ? 0 : wholeNumberIn(rest);
    });
}

void FaultyLine::offerCutting(Dock& dock, const std::string& device) {
    dock.offer(device, "cut_after", "BYTES [ANSWERS BEFORE]", [this](auto& rest) { cut(rest, [] {}); });
    dock.offer(device, "unplug_after", "BYTES [ANSWERS BEFORE]", [this](auto& rest) { cut(rest, [this] { wire_.unplug(); }); });
    dock.offer(device, "unplug", "", [this](auto&) { wire_.unplug(); });
    dock.offer(device, "plug", "", [this](auto&) { wire_.plug(); });
}

void FaultyLine::cut(const std::string& rest, std::function<void()> then) {
    const auto space = rest.find(' ');
    const int before = space == std::string::npos ? 0 : wholeNumberIn(rest.substr(space + 1));
    cut_ = Cut{static_cast<std::size_t>(wholeNumberIn(rest.substr(0, space))), before, std::move(then)};
}

void FaultyLine::heard(const Bytes& bytes) {
    if (echo_) wire_.send(bytes);
}

void FaultyLine::answer(Bytes bytes) {
    if (silent_) return;
    if (badChecksums_ > 0 && badChecksums_--) bytes.back() ^= 0x55;
    if (duplicate_) bytes.insert(bytes.end(), bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size()));
    if (garbage_) bytes.insert(bytes.begin(), {0x00, 0x8A, 0x01, 0x02, 0xFF, 0x57, 0x4B});   // most of it begins an answer of some protocol
    if (flood_) bytes.insert(bytes.begin(), floodBytes, 0x01);
    if (late_.count() == 0) return send(std::move(bytes));
    const auto id = std::make_shared<Loop::TimerId>();
    *id = loop_.after(late_, [this, id, bytes = std::move(bytes)] {
        waiting_.erase(*id);
        send(bytes);
    });
    waiting_.insert(*id);
}

void FaultyLine::send(Bytes bytes) {
    if (!cut_ || cut_->answersBefore-- > 0) return wire_.send(bytes);
    const auto now = *std::exchange(cut_, std::nullopt);
    bytes.resize(std::min(bytes.size(), now.bytes));
    wire_.sendThen(bytes, now.then);
}

std::string FaultyLine::state() const {
    std::string words = wire_.plugged() ? "plugged" : "unplugged";
    for (const auto& [on, word] : {std::pair{silent_, "silent"}, {garbage_, "garbage"}, {flood_, "flood"}, {echo_, "echo"},
                                   {duplicate_, "duplicate"}, {badChecksums_ > 0, "bad checksums"}, {late_.count() > 0, "slow"}})
        if (on) words += std::string{", "} + word;
    return words;
}

}  // namespace emulators
