#include "drivers/emulators/wire.h"

#include <algorithm>
#include <utility>

namespace emulators {

Wire::~Wire() {
    loop_.call([this] { stopSending(); });
}

void Wire::take(Received received, std::function<void()> broken) {
    loop_.call([&] {
        received_ = std::move(received);
        broken_ = std::move(broken);
    });
}

void Wire::leave() { take({}, {}); }

void Wire::send(const Bytes& whole) {
    const auto bytes = spoil_ ? spoil_(whole) : whole;
    queue_.insert(queue_.end(), bytes.begin(), bytes.end());
    if (pumping_ || queue_.empty()) return;
    free_ = std::max(free_, Loop::Clock::now());
    pump();
}

void Wire::sendThen(const Bytes& bytes, std::function<void()> then) {
    then_ = std::move(then);
    send(bytes);
    if (queue_.empty() && then_) std::exchange(then_, {})();
}

void Wire::stopSending() {
    queue_.clear();
    if (pumping_) loop_.cancel(std::exchange(pumping_, 0));
}

void Wire::broken() {
    stopSending();
    if (broken_) broken_();
}

// Sends what the line has had time for: a byte arrives when its last bit does, so the first one waits too. Bytes
// are bundled by the millisecond, because that is how a UART with a FIFO hands them over.
void Wire::pump() {
    pumping_ = 0;
    const auto byte = pace_ == Pace::atOnce ? std::chrono::nanoseconds::zero() : byteTime();
    auto may = queue_.size();
    if (byte.count() > 0) may = std::min<std::size_t>(may, std::max<long>((Loop::Clock::now() - free_) / byte, 0));
    if (split_) may = std::min<std::size_t>(may, 1);
    if (cut_) may = std::min(may, cut_->left);
    const auto end = queue_.begin() + static_cast<std::ptrdiff_t>(may);
    const auto went = may ? put({queue_.begin(), end}) : 0;
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(went));
    free_ += byte * went;
    if (cut(went)) return;
    if (queue_.empty()) {
        allPut();
        return then_ ? std::exchange(then_, {})() : void();
    }
    const auto bundle = std::max<std::chrono::nanoseconds>(byte, std::chrono::milliseconds{1});
    pumping_ = loop_.after(std::clamp<std::chrono::nanoseconds>(byte * queue_.size(), std::chrono::microseconds{100}, bundle),
                           [this] { pump(); });
}

// Whether it was. Bytes that nobody hears count, too.
bool Wire::cut(std::size_t went) {
    if (cut_) cut_->left -= went;
    if (!cut_ || cut_->left > 0 || queue_.empty()) return false;
    const auto now = *std::exchange(cut_, std::nullopt);
    queue_.clear();
    then_ = {};
    now.then();
    return true;
}

}  // namespace emulators
