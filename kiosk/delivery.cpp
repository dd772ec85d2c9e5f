#include "kiosk/delivery.h"

namespace kiosk {

bool Delivery::begin(Desk& desk, Paper paper, const Journal::SubmissionJson& json, const char* kind) {
    auto kept = desk.journal.submit(desk.time.now, json, kind);
    auto* key = std::get_if<std::string>(&kept);
    if (!key) return false;
    key_ = *key;
    paper_ = paper;
    sending_ = true;
    giveUp_ = desk.time.steady + desk.config.deadlines.submit;
    desk.courier.send(key_);
    return true;
}

const platform::Said* Delivery::on(const Event& event, Desk& desk) {
    if (!sending_) return nullptr;
    auto* reply = std::get_if<platform::Reply>(&event);
    const bool late = as<Tick>(event) && desk.time.steady >= giveUp_;
    if (!late && (!reply || reply->key != key_)) return nullptr;
    sending_ = false;
    said_ = late ? platform::Unreachable{platform::Unreachable::Why::timeout, ""} : reply->what;
    desk.courier.on({key_, said_}, desk.time.now, paper_);
    return &said_;
}

}  // namespace kiosk
