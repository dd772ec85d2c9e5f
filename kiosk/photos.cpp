#include "kiosk/photos.h"

#include <algorithm>
#include <utility>

namespace kiosk {

void Photos::take(Told told) {
    if (!camera_) return told({0, {}, "there is no document camera"});
    if (told_) return told({0, {}, "another photo is being taken"});
    forget();
    ++number_;
    told_ = std::move(told);
    camera_->take(pageName());
}

void Photos::on(const drivers::Saying& said) {
    auto* taken = std::get_if<drivers::PageTaken>(&said);
    if (taken && taken->page == pageName()) return end({number_, taken->jpeg});
    auto* failed = std::get_if<drivers::PageFailed>(&said);
    if (failed && failed->page == pageName()) end({number_, {}, failed->fault.detail});
}

void Photos::end(Taken taken) {
    if (!told_) return;
    const auto told = std::exchange(told_, {});
    if (!taken.refused.empty()) return told(taken);
    held_ = std::move(taken);
    told(*held_);
}

const Photos::Taken* Photos::held(int number) const { return held_ && held_->number == number ? &*held_ : nullptr; }

// Whatever lay on the desk may have been somebody's.
void Photos::forget() {
    if (held_) std::ranges::fill(held_->jpeg, std::uint8_t{0});
    held_.reset();
    end({number_, {}, "a resident came"});           // what is still on its way belongs to nobody now
}

}  // namespace kiosk
